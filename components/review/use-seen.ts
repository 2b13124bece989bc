'use client'

import { useEffect, useLayoutEffect, useRef } from 'react'
import type { LookStore } from './look/look-store'
import { markPainted } from './painted'
import type { PhotoViews } from './use-photo-views'

const SHOWN_AT_MOST = 400

/**
 * What was looked at of one case: the photos that lay painted on the two places, whether one was ever looked at closer
 * than whole, and since when the pair is there (ms of the page's clock).
 */
export function useSeen(store: LookStore, { seen, painted }: PhotoViews, open: boolean) {
  const ids = useRef(new Set<string>())
  const closer = useRef(false)
  const paintedAt = useRef<number | null>(null)
  const pair = seen.join(',')

  useLayoutEffect(() => {
    if (painted) markPainted()
  }, [painted])

  useEffect(() => {
    if (!painted || !open || pair === '') return
    paintedAt.current ??= performance.now()
    for (const id of pair.split(',')) ids.current.add(id)
  }, [painted, open, pair])

  useEffect(() => {
    const look = () => {
      const { first, second } = store.get()
      if (first.zoom > 1 || second.zoom > 1) closer.current = true
    }
    look()
    return store.subscribe(look)
  }, [store])

  return {
    shownPhotoIds: () => [...ids.current].slice(0, SHOWN_AT_MOST),
    /** null: no photo was there to be looked at. */
    zoomed: () => (ids.current.size === 0 ? null : closer.current),
    lookedMs: () => (paintedAt.current === null ? Number.POSITIVE_INFINITY : performance.now() - paintedAt.current),
  }
}
