'use client'

import { useState } from 'react'
import { ACCESS_REFUSALS, type AccessRefusal } from '@/lib/access/view'
import type { Refusal, Result } from '@/lib/vocabulary'

const UNREACHED = 'The server could not be reached, so nothing is known to have changed. Try again.'

/**
 * Asks a server action once at a time; a refusal stays in words until the next try.
 * `onInvalid` takes a refusal whose fields the form itself marks.
 */
export function useAsking() {
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function ask<T>(
    action: () => Promise<Result<T, AccessRefusal>>,
    onOk: (value: T) => void,
    onInvalid?: (refusal: Refusal<AccessRefusal>) => void,
  ): Promise<void> {
    setAsking(true)
    setRefusal(null)
    try {
      const answer = await action()
      if (answer.ok) return onOk(answer.value)
      setRefusal(ACCESS_REFUSALS[answer.code])
      if (answer.code === 'invalid') onInvalid?.(answer)
    } catch {
      setRefusal(UNREACHED)
    } finally {
      setAsking(false)
    }
  }

  return { asking, refusal, ask }
}
