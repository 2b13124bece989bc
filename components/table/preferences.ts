'use client'

import { useSyncExternalStore } from 'react'
import { DENSITIES, type Density } from '@/lib/access/view'

/**
 * How a person likes one table: row height, null where they like it as every table; and which columns are shown or hidden
 * against the table's own choice.
 */
type Kept = { density: Density | null; shown: Record<string, boolean> }

const PLAIN: Kept = { density: null, shown: {} }
const kept = new Map<string, Kept>()
const readers = new Set<() => void>()

const storedAs = (table: string) => `likeness-table-${table}`

function parse(text: string | null): Kept {
  try {
    const value: Partial<Kept> | null = JSON.parse(text ?? 'null')
    return { density: DENSITIES.find((known) => known === value?.density) ?? PLAIN.density, shown: value?.shown ?? {} }
  } catch {
    return PLAIN
  }
}

function read(table: string): Kept {
  const known = kept.get(table)
  if (known) return known
  const preferences = parse(localStorage.getItem(storedAs(table)))
  kept.set(table, preferences)
  return preferences
}

function write(table: string, preferences: Kept): void {
  kept.set(table, preferences)
  localStorage.setItem(storedAs(table), JSON.stringify(preferences))
  for (const reader of readers) reader()
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  return () => readers.delete(reader)
}

/** The person's own choices for one table, kept in this browser. */
export function useKept(table: string): [Kept, (changes: Partial<Kept>) => void] {
  const own = useSyncExternalStore(
    subscribe,
    () => read(table),
    () => PLAIN,
  )
  return [own, (changes) => write(table, { ...own, ...changes })]
}
