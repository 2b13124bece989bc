'use client'

import { useState } from 'react'
import { POLICY_REFUSALS, type PolicyRefusal } from '@/lib/policy/view'
import type { Result } from '@/lib/vocabulary'

export type PolicyAnswer<T> = Result<T, PolicyRefusal | 'signed-out'>

const SIGNED_OUT = 'You are signed out. Sign in in another tab, then try again here: what you typed stays.'
const UNREACHED =
  'The server could not be reached, so nothing is known to have changed. Try again: what you typed stays.'

/** Asks a server action once at a time. A refusal stays in words until the next try, and what was typed stays. */
export function usePolicyAsk() {
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})

  async function ask<T>(action: () => Promise<PolicyAnswer<T>>, onOk: (value: T) => void): Promise<void> {
    setAsking(true)
    setRefusal(null)
    setErrors({})
    try {
      const answer = await action()
      if (answer.ok) return onOk(answer.value)
      const beside = answer.facts?.errors as Record<string, string> | undefined
      setErrors(beside ?? {})
      setRefusal(wordsOf(answer.code, beside ? undefined : answer.detail))
    } catch {
      setRefusal(UNREACHED)
    } finally {
      setAsking(false)
    }
  }

  return { asking, refusal, errors, ask }
}

const wordsOf = (code: PolicyRefusal | 'signed-out', detail: string | undefined): string => {
  if (code === 'signed-out') return SIGNED_OUT
  return code === 'invalid' && detail ? `${POLICY_REFUSALS.invalid} ${detail}` : POLICY_REFUSALS[code]
}
