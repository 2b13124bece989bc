'use client'

import { useState } from 'react'
import type { Refusal, Result } from '@/lib/vocabulary'
import { announce } from './announcement'
import { whatNow } from './ask'
import { refusalWords } from './case-words'
import { inLine } from './line'

/** Something that was asked of the server and refused; `again` asks the same once more. */
export type Problem = { refusal: Refusal; notDone: string; again: () => void }

type Words = { doing: string; notDone: string }

/** What is asked of the server in a person's sight, one thing after the other, and what it refused. */
export function useAsking() {
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [calls] = useState(() => ({
    setBusy,
    setProblem,
    dismiss: () => setProblem(null),
    /** Asks in line; what another try can mend is offered again, what has changed is read again by `changed`. */
    async ask<T>(words: Words, question: () => Promise<Result<T>>, then: (value: T) => void, changed: () => void) {
      setBusy(words.doing)
      setProblem(null)
      const answer = await inLine(question)
      setBusy(null)
      if (answer.ok) return then(answer.value)
      if (whatNow(answer) === 'say') {
        const again = () => void calls.ask(words, question, then, changed)
        return setProblem({ refusal: answer, notDone: words.notDone, again })
      }
      announce(`${words.notDone}. ${refusalWords(answer)}`)
      changed()
    },
  }))
  return { busy, problem, calls }
}
