'use client'

import { useSyncExternalStore } from 'react'
import type { Look } from './look'

/** The look of one case. Readers hear of a change once a frame at most. */
export type LookStore = {
  get: () => Look
  /** What the server drew. */
  first: Look
  set: (change: (look: Look) => Look) => void
  subscribe: (reader: () => void) => () => void
}

export function makeLookStore(first: Look): LookStore {
  let look = first
  let waits = false
  const readers = new Set<() => void>()
  function tell(): void {
    waits = false
    for (const reader of readers) reader()
  }
  return {
    first,
    get: () => look,
    set: (change) => {
      look = change(look)
      if (!waits) requestAnimationFrame(tell)
      waits = true
    },
    subscribe: (reader) => {
      readers.add(reader)
      return () => readers.delete(reader)
    },
  }
}

/** One figure of the look; whoever reads it is drawn again only when that figure changes. */
export function useLook<T extends string | number | boolean | object | null>(
  store: LookStore,
  read: (look: Look) => T,
): T {
  return useSyncExternalStore(
    store.subscribe,
    () => read(store.get()),
    () => read(store.first),
  )
}
