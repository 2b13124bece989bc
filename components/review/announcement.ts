'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'

let line = ''
const readers = new Set<() => void>()

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  return () => readers.delete(reader)
}

/** Says what has just happened; it outlives the page, so that the next one shows and announces it. */
export function announce(words: string): void {
  line = words
  for (const read of readers) read()
}

const nothingYet = () => ''

const OLD_AFTER_MS = 30_000

/**
 * What was last announced, for 30 s; empty when nothing was. It comes one render late, since a live region speaks only
 * of what changes in it.
 */
export function useSaid(): string {
  const latest = useSyncExternalStore(subscribe, () => line, nothingYet)
  const [said, setSaid] = useState('')
  useEffect(() => {
    setSaid(latest)
    if (latest === '') return
    const old = setTimeout(() => announce(''), OLD_AFTER_MS)
    return () => clearTimeout(old)
  }, [latest])
  return said
}
