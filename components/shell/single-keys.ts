'use client'

import { useSyncExternalStore } from 'react'

const STORED_AS = 'likeness-single-keys'
const readers = new Set<() => void>()

const read = () => {
  try {
    return localStorage.getItem(STORED_AS) !== 'off'
  } catch {
    return true
  }
}

function mark(): void {
  document.documentElement.dataset.singleKeys = read() ? 'on' : 'off'
}

function subscribe(reader: () => void): () => void {
  mark()
  readers.add(reader)
  return () => readers.delete(reader)
}

function setSingleKeys(on: boolean): void {
  localStorage.setItem(STORED_AS, on ? 'on' : 'off')
  mark()
  for (const reader of readers) reader()
}

const onAtFirst = () => true

/** Whether keys that write a character act on the page: the person's own choice, kept in this browser. */
export function useSingleKeys(): { singleKeys: boolean; setSingleKeys: (on: boolean) => void } {
  return { singleKeys: useSyncExternalStore(subscribe, read, onAtFirst), setSingleKeys }
}
