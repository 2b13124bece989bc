'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { BenchCase } from '@/lib/review/view'
import type { Refusal } from '@/lib/vocabulary'
import { ask } from './ask'
import type { BenchActions } from './bench-actions'
import { learnServerTime, learnServerTimeOnce, serverNow } from './server-clock'
import type { ClaimFacts } from './stage'

const BEAT_MS = 15_000
const STALE_AFTER_MS = 5_000

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
 * Whose case this is: asked every 15 s, when the window is looked at again, and when the claim's time is over.
 * @param readAt the server's clock when `bench` was read (RFC 3339)
 */
export function useClaim(bench: BenchCase, readAt: string, actions: BenchActions): ClaimHandle {
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
    const answer = await ask(actions.readClaim(bench.id))
    setSilent(answer.ok ? null : answer)
    if (!answer.ok) return
    learnServerTime(answer.value.now)
    end(answer.value.claim, answer.value.status)
  }, [actions, bench.id, end])

  const extend = useCallback(async () => {
    const answer = await ask(actions.extend(bench.id))
    if (!answer.ok) return answer
    const { expiresAt, now } = answer.value
    learnServerTime(now)
    setFacts((before) => (before.claim ? { ...before, claim: { ...before.claim, expiresAt } } : before))
    return null
  }, [actions, bench.id])

  useEffect(() => {
    learnServerTimeOnce(readAt)
    if (serverNow() - Date.parse(readAt) > STALE_AFTER_MS) void read()
  }, [readAt, read])

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
