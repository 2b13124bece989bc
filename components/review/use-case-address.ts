'use client'

import { type RefObject, useEffect } from 'react'
import { tellLeft, wasLeft } from './bench-calls'
import { caseInAddress } from './on-address'
import { dropPhotosUnlessGiven } from './recorder'
import { serverNow } from './server-clock'

const STALE_AFTER_MS = 5_000

type Lying = { caseId: () => string; holds: RefObject<boolean> }

/**
 * Shows the case that the address names: when back or forward changed it, and when the page comes out of the history
 * and what it was drawn with is old (`readAt`) or of another case.
 */
export function useCaseAddress({ caseId, holds }: Lying, readAt: string, show: (caseId: string) => void): void {
  useEffect(() => {
    const inAddress = caseInAddress()
    const stale = serverNow() - Date.parse(readAt) > STALE_AFTER_MS
    if (inAddress && (wasLeft(inAddress) || inAddress !== caseId() || stale)) show(inAddress)
  }, [readAt, caseId, show])

  useEffect(() => {
    const moved = () => {
      const inAddress = caseInAddress()
      if (!inAddress || inAddress === caseId()) return
      if (holds.current) tellLeft(caseId())
      show(inAddress)
    }
    window.addEventListener('popstate', moved)
    return () => window.removeEventListener('popstate', moved)
  }, [caseId, holds, show])
}

/** Tells the server when the page or the bench goes: a claim that nobody looks at ends after 20 s. */
export function useLeaving({ caseId, holds }: Lying): void {
  useEffect(() => {
    const leave = () => holds.current && tellLeft(caseId())
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
      dropPhotosUnlessGiven(caseId())
    }
  }, [caseId, holds])
}
