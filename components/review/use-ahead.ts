'use client'

import { useEffect, useMemo } from 'react'
import type { BenchCase } from '@/lib/review/view'
import { announce } from './announcement'
import { CALLS } from './bench-calls'
import { dropPhotos, holdPhotos } from './photo-store'
import { serverNow } from './server-clock'

/** The server keeps it for 90 s; it is asked for again well before. */
const RENEW_MS = 25_000

const GONE = 'The case that was kept ready for you went to somebody who was free.'

/** The case that comes next: claimed ahead, read, and its photos in memory, while another one lies on the bench. */
export function useAhead() {
  const ahead = useMemo(makeAhead, [])
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && void ahead.renew()
    const renew = setInterval(look, RENEW_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(renew)
      document.removeEventListener('visibilitychange', look)
      ahead.rest()
    }
  }, [ahead])
  return ahead
}

function makeAhead() {
  let ready: BenchCase | null = null
  let wanted = false
  /** Answers to what was asked before it was taken, put or forgotten count no longer. */
  let turn = 0

  function lose(): void {
    if (!ready) return
    announce(GONE)
    dropPhotos(ready.id)
    ready = null
  }

  /** Asks for it, or keeps what is there; `others` have been read before. */
  async function prepare(others: readonly BenchCase[] = []): Promise<void> {
    wanted = true
    const asked = ++turn
    const known = ready ? [ready, ...others] : [...others]
    const answer = await CALLS.ahead(known.map(({ id }) => id))
    if (asked !== turn) return
    if (!answer.ok) return answer.code === 'unreachable' || answer.code === 'signed-out' ? undefined : lose()
    const { caseId, bench, report } = answer.value
    if (ready && ready.id !== caseId) lose()
    const read = bench ?? known.find(({ id }) => id === caseId)
    ready = read ? { ...read, claim: report.claim } : null
    if (ready) await holdPhotos(ready)
  }

  return {
    prepare,
    renew: async () => {
      if (wanted) await prepare()
    },
    /** What is ready, to be laid on the bench; nothing whose time is over by the server's clock. */
    take(): BenchCase | null {
      const inTime = ready?.claim && Date.parse(ready.claim.expiresAt) > serverNow()
      const taken = inTime ? ready : null
      ready = null
      wanted = false
      turn++
      return taken
    },
    /** The case that lay on the bench comes next again. */
    put(bench: BenchCase): void {
      ready = bench
      turn++
    },
    /** Nothing is kept ready until it is asked for again. */
    rest(): void {
      if (ready) dropPhotos(ready.id)
      ready = null
      wanted = false
      turn++
    },
  }
}
