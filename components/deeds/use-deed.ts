'use client'

import { useState } from 'react'
import type { Result } from '@/lib/vocabulary'

export const SIGNED_OUT = 'You are signed out. Sign in in another tab, then try again here: what you typed stays.'
const UNREACHED =
  'The server could not be reached, so nothing is known to have changed. Try again: what you typed stays.'

/**
 * Asks a server action once at a time. A refusal stays in words until the next try, and what was typed stays.
 * @param words of each refusal, as the stage says them; `invalid` is told by its own detail
 * @param options `detailed`: what the server adds to any other refusal is said after its words
 */
export function useDeed<Code extends string>(
  words: Readonly<Record<Code | 'invalid', string>>,
  { detailed = false }: { detailed?: boolean } = {},
) {
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  function wordsOf(code: Code | 'signed-out', detail: string | undefined): string {
    if (code === 'signed-out') return SIGNED_OUT
    if (code === 'invalid') return detail ?? words.invalid
    return detailed && detail ? `${words[code as Code]} ${detail}` : words[code as Code]
  }

  async function ask<T>(
    action: () => Promise<Result<T, Code | 'signed-out'>>,
    onOk: (value: T) => void,
  ): Promise<void> {
    setAsking(true)
    setRefusal(null)
    try {
      const answer = await action()
      if (answer.ok) onOk(answer.value)
      else setRefusal(wordsOf(answer.code, answer.detail))
    } catch {
      setRefusal(UNREACHED)
    } finally {
      setAsking(false)
    }
  }

  return { asking, refusal, ask }
}
