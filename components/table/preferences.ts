'use client'

import { useSyncExternalStore } from 'react'
import { useShell } from '@/components/shell/shell-context'
import { DEFAULT_PREFERENCES, DENSITIES, type Density } from '@/lib/access/view'

export { DENSITIES, type Density }

/** How a person likes one table: row height, and which columns are shown or hidden against the table's own choice. */
export type Preferences = { density: Density; shown: Record<string, boolean> }
/** Density null: never set on this table. */
type Kept = Omit<Preferences, 'density'> & { density: Density | null }

const PLAIN: Kept = { density: null, shown: {} }
const kept = new Map<string, Kept>()
const readers = new Set<() => void>()

const storedAs = (table: string) => `likeness-table-${table}`

function parse(text: string | null): Kept {
  try {
    const value: Partial<Preferences> | null = JSON.parse(text ?? 'null')
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

/** The person's own choices for one table, kept in this browser; its rows are as high as they like rows by default. */
export function usePreferences(table: string): [Preferences, (changes: Partial<Preferences>) => void] {
  const liked = useShell()?.preferences.density ?? DEFAULT_PREFERENCES.density
  const preferences = useSyncExternalStore(
    subscribe,
    () => read(table),
    () => PLAIN,
  )
  return [
    { ...preferences, density: preferences.density ?? liked },
    (changes) => write(table, { ...preferences, ...changes }),
  ]
}
