'use client'

import { useEffect, useSyncExternalStore } from 'react'

/** `keys` are pressed together or are alternatives, as `['Shift', '1']` or `['↑', '↓']`. */
export type KeyGroup = { title: string; keys: readonly { does: string; keys: readonly string[] }[] }
type PageKeys = { context: string; groups: readonly KeyGroup[] }

const none: PageKeys = { context: '', groups: [] }
let ofPage = none
const readers = new Set<() => void>()

function set(keys: PageKeys): void {
  ofPage = keys
  for (const read of readers) read()
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  return () => readers.delete(reader)
}

/**
 * Lists the keys of a page on the sheet that `?` opens, for as long as the page is there.
 * Keep `groups` outside the component. `context` completes "Keys", as "on the bench".
 */
export function useKeySheet(context: string, groups: readonly KeyGroup[]): void {
  useEffect(() => {
    set({ context, groups })
    return () => set(none)
  }, [context, groups])
}

export const usePageKeys = (): PageKeys =>
  useSyncExternalStore(
    subscribe,
    () => ofPage,
    () => none,
  )
