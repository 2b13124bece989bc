'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import type { BenchCase, DecisionForm } from '@/lib/review/view'
import type { Refusal, Result } from '@/lib/vocabulary'
import { announce } from './announcement'
import { ask, whatNow } from './ask'
import type { BenchActions } from './bench-actions'
import { recordedLine, refusalWords } from './case-words'

/** Something that was asked of the server and refused; `again` asks the same once more. */
export type Problem = { refusal: Refusal; notDone: string; again: () => void }

type Words = { doing: string; notDone: string }
type Handlers = { actions: BenchActions; gone: () => Promise<void>; recorded: () => void }

/**
 * What the bench asks of the server, one thing at a time: a finding, a claim, a release, the next case.
 * A key pressed while the server is asked is not taken.
 */
export function useFinding(bench: BenchCase, { actions, gone, recorded }: Handlers) {
  const router = useRouter()
  const [going, startGoing] = useTransition()
  const [sending, setSending] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const asking = useRef(false)

  const go = (path: string) => startGoing(() => router.push(path))

  async function send<T>(words: Words, question: () => Promise<Result<T>>, then: (value: T) => void): Promise<void> {
    if (asking.current) return
    asking.current = true
    setSending(words.doing)
    setProblem(null)
    const answer = await ask(question())
    asking.current = false
    setSending(null)
    if (answer.ok) return then(answer.value)
    const now = whatNow(answer)
    if (now === 'read-claim') return await gone()
    if (now === 'say')
      return setProblem({ refusal: answer, notDone: words.notDone, again: () => void send(words, question, then) })
    announce(`${words.notDone}. ${refusalWords(answer)}`)
    startGoing(() => router.refresh())
  }

  /** The first press is the finding: the score is shown after it, and the same again confirms. */
  const findFirst = ({ finding, features }: DecisionForm) =>
    send(
      { doing: 'Recording', notDone: 'Not recorded' },
      () => actions.findFirst(bench.id, { finding, features }),
      () => startGoing(() => router.refresh()),
    )

  const decide = (form: DecisionForm) =>
    send(
      { doing: 'Recording', notDone: 'Not recorded' },
      () => actions.decide(bench.id, form),
      (answer) => {
        recorded()
        announce(recordedLine(form.finding, bench.driver.name, answer))
        void next()
      },
    )

  const claim = () =>
    send(
      { doing: 'Claiming', notDone: 'Not claimed' },
      () => actions.claim(bench.id),
      () => startGoing(() => router.refresh()),
    )

  const release = () =>
    send(
      { doing: 'Releasing', notDone: 'Not released' },
      () => actions.release(bench.id),
      () => {
        announce(`${bench.driver.name} is released: somebody else can claim the case`)
        go('/queue')
      },
    )

  async function next(): Promise<void> {
    if (asking.current) return
    asking.current = true
    setSending('Claiming the next case')
    const answer = await ask(actions.claimNext())
    asking.current = false
    setSending(null)
    if (answer.ok) return go(`/cases/${answer.value.caseId}`)
    if (answer.code !== 'nothing-waits')
      return setProblem({ refusal: answer, notDone: 'Not claimed', again: () => void next() })
    announce(refusalWords(answer))
    go('/queue')
  }

  return {
    busy: sending ?? (going ? 'Opening' : null),
    problem,
    dismiss: () => setProblem(null),
    findFirst,
    decide,
    claim,
    release,
    next,
  }
}
