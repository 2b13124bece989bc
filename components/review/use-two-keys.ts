'use client'

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Features, Finding, ReasonCode, Refusal } from '@/lib/vocabulary'
import { CALLS } from './bench-calls'
import { persistently, type Trouble } from './persistently'
import {
  type Act,
  allReasons,
  firstKeys,
  type Keys,
  notedReasons,
  notRecorded,
  recorded,
  type Said,
  say,
} from './two-keys'
import type { Desk } from './use-desk'

type Handlers = {
  desk: Desk
  /** What is noted now. */
  features: () => Features
  /** Whether a key counts: everything to decide is there. */
  ready: () => boolean
  decide: (finding: Finding, reasons: ReasonCode[]) => void
  refused: (refusal: Refusal, again: () => void) => void
}

/** The findings of one case by key: the first is recorded and reveals, the second decides (`two-keys.ts`). */
export function useTwoKeys(handlers: Handlers) {
  const { features } = handlers
  const { bench } = handlers.desk.place
  const [keys, draw] = useState<Keys>(() => firstKeys(bench.blindFirst, bench.firstFinding?.finding ?? null))
  const [folded, setFolded] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const latest = useRef(keys)
  /** An answer that comes later meets the bench as it is then. */
  const live = useRef(handlers)
  useLayoutEffect(() => {
    live.current = handlers
  })
  const gone = useRef<AbortController | null>(null)
  useEffect(() => {
    gone.current = new AbortController()
    return () => gone.current?.abort()
  }, [])

  function take(next: Keys, act: Act | null): void {
    latest.current = next
    draw(next)
    if (act?.kind === 'record') void record(act.finding)
    if (act?.kind === 'decide') live.current.decide(act.finding, act.reasons)
  }

  async function record(finding: Finding): Promise<void> {
    const form = { finding, features: features() }
    const answer = await persistently(() => CALLS.findFirst(bench.id, form), setTrouble, gone.current?.signal)
    if (gone.current?.signal.aborted) return
    setTrouble(null)
    if (!answer.ok) {
      take(notRecorded(latest.current), null)
      return live.current.refused(answer, () => hear({ kind: 'finding', finding }))
    }
    live.current.desk.take(answer.value)
    const first = answer.value.bench.firstFinding?.finding ?? finding
    const next = recorded(latest.current, first, features())
    take(next.keys, live.current.ready() ? next.act : null)
  }

  function hear(said: Said): void {
    if (latest.current.recording === null && !live.current.ready()) return
    if (said.kind === 'finding') setFolded(false)
    const next = say(latest.current, said, features())
    take(next.keys, next.act)
  }

  const reasonsAre = keys.chosen === 'different_people' && keys.recording === null
  return {
    keys,
    /** Why the first finding has not reached the server yet. */
    trouble,
    hear,
    /** What a decision for different people would give as reasons now, and which of them the checklist gives. */
    reasons: allReasons(keys, features()),
    noted: notedReasons(features()),
    reasonsOpen: reasonsAre && !folded,
    fold: useCallback(() => setFolded(true), []),
  }
}
