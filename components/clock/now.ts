'use client'

import { createContext, useContext, useSyncExternalStore } from 'react'

const TICK_MS = 30_000

/** The server's clock when the page was drawn, in milliseconds. */
export const FirstPaint = createContext(0)

let current = Date.now()
let ticker: ReturnType<typeof setInterval> | undefined
const readers = new Set<() => void>()

function tick(): void {
  current = Date.now()
  for (const read of readers) read()
}

function tickWhenSeen(): void {
  if (document.visibilityState === 'visible') tick()
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  if (ticker === undefined) {
    current = Date.now()
    ticker = setInterval(tick, TICK_MS)
    document.addEventListener('visibilitychange', tickWhenSeen)
  }
  return () => {
    readers.delete(reader)
    if (readers.size > 0) return
    clearInterval(ticker)
    ticker = undefined
    document.removeEventListener('visibilitychange', tickWhenSeen)
  }
}

const readCurrent = () => current
const nothingYet = () => null

/**
 * The time now in milliseconds, moving every 30 s by one ticker that the page shares.
 * `live` is false while the server's drawing is taken over: write nothing then that depends on the reader's own time zone.
 */
export function useNow(): { now: number; live: boolean } {
  const firstPaint = useContext(FirstPaint)
  const ticked = useSyncExternalStore<number | null>(subscribe, readCurrent, nothingYet)
  return ticked === null ? { now: firstPaint, live: false } : { now: ticked, live: true }
}
