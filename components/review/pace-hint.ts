'use client'

import { useSyncExternalStore } from 'react'
import { after, type Hint, hintOf, type Stretch } from './pace'

const STORED_AS = 'likeness-bench-stretch'

let hint: Hint | null = null
const readers = new Set<() => void>()

function show(next: Hint | null): void {
  hint = next
  for (const read of readers) read()
}

function keptStretch(): Stretch | null {
  try {
    const { since, last, toldAt } = JSON.parse(sessionStorage.getItem(STORED_AS) ?? '') as Stretch
    return Number.isFinite(since) && Number.isFinite(last) ? { since, last, toldAt } : null
  } catch {
    return null
  }
}

/** A decision was given `lookedMs` after its pair was painted; what its pace suggests is shown until the next one. */
export function notePace(lookedMs: number, now = Date.now()): void {
  const stretch = after(keptStretch(), now)
  const next = hintOf(stretch, lookedMs)
  try {
    sessionStorage.setItem(STORED_AS, JSON.stringify(next?.kind === 'long' ? { ...stretch, toldAt: now } : stretch))
  } catch {
    // Without a memory no break is suggested.
  }
  show(next)
}

export const dismissHint = (): void => show(null)

/** What the pace of the last decision suggests; null: nothing. */
export const usePaceHint = (): Hint | null =>
  useSyncExternalStore(
    (reader) => {
      readers.add(reader)
      return () => readers.delete(reader)
    },
    () => hint,
    () => null,
  )
