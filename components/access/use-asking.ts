'use client'

import { useState } from 'react'
import { ACCESS_REFUSALS } from '@/lib/access/view'
import type { Refusal, Result } from '@/lib/vocabulary'

const UNREACHED = 'The server could not be reached, so nothing is known to have changed. Try again.'

/**
 * Asks a server action once at a time; a refusal stays in words until the next try.
 * `onInvalid` takes a refusal whose fields the form itself marks.
 * @param words what each refusal says
 */
export function useAskingWith<Code extends string>(words: Readonly<Record<Code, string>>) {
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function ask<T>(
    action: () => Promise<Result<T, Code>>,
    onOk: (value: T) => void,
    onInvalid?: (refusal: Refusal<Code>) => void,
  ): Promise<void> {
    setAsking(true)
    setRefusal(null)
    try {
      const answer = await action()
      if (answer.ok) return onOk(answer.value)
      setRefusal(words[answer.code])
      if (answer.code === 'invalid') onInvalid?.(answer)
    } catch {
      setRefusal(UNREACHED)
    } finally {
      setAsking(false)
    }
  }

  return { asking, refusal, ask }
}

/** The same for the actions of users and keys. */
export const useAsking = () => useAskingWith(ACCESS_REFUSALS)
