'use client'

import { useEffect, useSyncExternalStore } from 'react'

/** The driver whom a page is about. */
export type Subject = { id: string; ref: string; name: string; hasOpenChallenge?: boolean }

let ofPage: Subject | null = null
const readers = new Set<() => void>()

function set(subject: Subject | null): void {
  ofPage = subject
  for (const read of readers) read()
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  return () => readers.delete(reader)
}

/** Tells the palette whom the page is about, so that it offers what can be done with them. */
export function useSubject(id: string, ref: string, name: string, hasOpenChallenge = false): void {
  useEffect(() => {
    set({ id, ref, name, hasOpenChallenge })
    return () => set(null)
  }, [id, ref, name, hasOpenChallenge])
}

export const usePageSubject = (): Subject | null =>
  useSyncExternalStore(
    subscribe,
    () => ofPage,
    () => null,
  )
