'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { KeyGroup } from './key-rows'

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
 * Lists keys of a page that can't be changed on the sheet that `?` opens, for as long as the page is there. Keys that
 * can be changed are named in `KEYS`. Keep `groups` outside the component. `context` completes "Keys".
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
