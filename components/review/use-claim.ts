'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { BenchCase } from '@/lib/review/view'
import type { Refusal } from '@/lib/vocabulary'
import type { ClaimReport } from './bench-actions'
import { CALLS } from './bench-calls'
import { whenElsewhere } from './recorder'
import { learnServerTime, serverNow } from './server-clock'
import type { ClaimFacts } from './stage'

const BEAT_MS = 15_000

export type ClaimHandle = {
  facts: ClaimFacts
  /** Why the last heartbeat got no report, as `unreachable` or `signed-out`; null when it did. */
  silent: Refusal | null
  /** Reads the claim again now. */
  read: () => Promise<void>
  /** Makes it last a whole lease from now; the refusal when it can't. */
  extend: () => Promise<Refusal | null>
}

/**
 * Whose case this is: asked when it comes to the bench, every 15 s, when the window is looked at again, when another tab
 * has decided it, and when the claim's time is over. `report` is what was said of it meanwhile.
 */
export function useClaim(bench: BenchCase, report: ClaimReport | null): ClaimHandle {
  const [facts, setFacts] = useState<ClaimFacts>({ status: bench.status, claim: bench.claim, endedAt: null })
  const [silent, setSilent] = useState<Refusal | null>(null)
  const held = facts.claim?.mine === true
  const wasHeld = useRef(held)
  wasHeld.current ||= held

  const end = useCallback((claim: BenchCase['claim'], status: BenchCase['status']) => {
    const lost = wasHeld.current && claim?.mine !== true
    setFacts((before) => ({ status, claim, endedAt: lost ? (before.endedAt ?? serverNow()) : null }))
  }, [])

  const read = useCallback(async () => {
    const answer = await CALLS.readClaim(bench.id)
    setSilent(answer.ok ? null : answer)
    if (!answer.ok) return
    learnServerTime(answer.value.now)
    end(answer.value.claim, answer.value.status)
  }, [bench.id, end])

  const extend = useCallback(async () => {
    const answer = await CALLS.extend(bench.id)
    if (!answer.ok) return answer
    const { expiresAt, now } = answer.value
    learnServerTime(now)
    setFacts((before) => (before.claim ? { ...before, claim: { ...before.claim, expiresAt } } : before))
    return null
  }, [bench.id])

  useEffect(() => {
    if (!report) return
    learnServerTime(report.now)
    end(report.claim, report.status)
  }, [report, end])

  const isAhead = bench.claim?.ahead === true
  useEffect(() => {
    if (wasHeld.current && !isAhead) void read()
  }, [read, isAhead])

  useEffect(() => whenElsewhere((caseId) => caseId === bench.id && void read()), [bench.id, read])

  const over = facts.status === 'closed' || facts.status === 'cancelled'
  useEffect(() => {
    if (over) return
    const beat = setInterval(() => void read(), BEAT_MS)
    const look = () => document.visibilityState === 'visible' && void read()
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(beat)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [over, read])

  const expiresAt = held ? facts.claim?.expiresAt : undefined
  useEffect(() => {
    if (!expiresAt) return
    const ends = setTimeout(
      () => {
        end(null, 'open')
        void read()
      },
      Math.max(0, Date.parse(expiresAt) - serverNow()),
    )
    return () => clearTimeout(ends)
  }, [expiresAt, end, read])

  return { facts, silent, read, extend }
}
