'use client'

import { useState } from 'react'
import { SHARING_REFUSALS, type SharingRefusal } from '@/lib/sharing/view'
import type { Result } from '@/lib/vocabulary'

const WORDS: Record<SharingRefusal | 'signed-out', string> = {
  ...SHARING_REFUSALS,
  'signed-out': 'You are signed out. Sign in in another tab, then try again here: what you typed stays.',
}
const UNREACHED =
  'The server could not be reached, so nothing is known to have changed. Try again: what you typed stays.'

/** Asks a server action once at a time. A refusal stays in words until the next try, and what was typed stays. */
export function useDeed() {
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function ask<T>(
    action: () => Promise<Result<T, SharingRefusal | 'signed-out'>>,
    onOk: (value: T) => void,
  ): Promise<void> {
    setAsking(true)
    setRefusal(null)
    try {
      const answer = await action()
      if (answer.ok) onOk(answer.value)
      else setRefusal(answer.code === 'invalid' ? (answer.detail ?? WORDS.invalid) : WORDS[answer.code])
    } catch {
      setRefusal(UNREACHED)
    } finally {
      setAsking(false)
    }
  }

  return { asking, refusal, ask }
}
