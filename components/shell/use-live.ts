'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { CaseNews } from '@/lib/review/view'
import { keepLive, type LiveState, NOTHING_YET, readLive, sayOpen, subscribeLive } from './live'

const nothingYet = () => NOTHING_YET

/** What the server tells by itself: rail counts, lanes, cases that change, the reader's own claims. */
export const useLive = (): LiveState => useSyncExternalStore(subscribeLive, readLive, nothingYet)

/** Holds the connection; the frame of the console does it for every page. */
export const useLiveConnection = (): void => useEffect(keepLive, [])

/**
 * How a case stands now, and who else has it open; tells others that this page has. Undefined: nothing was told yet,
 * or the connection is away (ask now and then).
 */
export function useLiveCase(caseId: string): CaseNews | undefined {
  const { cases, connected } = useLive()
  useEffect(() => {
    sayOpen(caseId)
    return () => sayOpen(null)
  }, [caseId])
  return connected ? cases.get(caseId) : undefined
}
