'use client'

import { useState } from 'react'
import type { Refusal, Result } from '@/lib/vocabulary'

const WORDS: Record<string, string> = {
  'signed-out': 'You are signed out. Sign in in another tab, then try again here: what you typed stays.',
  forbidden: 'Your role may not do this any longer. Nothing was recorded.',
  'driver-not-found': 'There is no such driver, or all data of this one was erased. Nothing was recorded.',
  'not-found': 'This check is not there any longer. Nothing was recorded.',
  'already-recorded': 'Somebody has recorded this check meanwhile. Nothing was recorded twice.',
}
const UNREACHED =
  'The server could not be reached, so nothing is known to have changed. Try again: what you typed stays.'

/** A refusal in words for whoever asked. */
export const refusalWords = ({ code, detail }: Refusal): string =>
  WORDS[code] ?? detail ?? 'This was refused. Nothing was recorded.'

/** Asks a server action once at a time. A refusal stays in words until the next try. */
export function useAsk() {
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function ask<T>(action: () => Promise<Result<T>>, onOk: (value: T) => void): Promise<void> {
    setAsking(true)
    setRefusal(null)
    try {
      const answer = await action()
      if (answer.ok) onOk(answer.value)
      else setRefusal(refusalWords(answer))
    } catch {
      setRefusal(UNREACHED)
    } finally {
      setAsking(false)
    }
  }

  return { asking, refusal, ask }
}
