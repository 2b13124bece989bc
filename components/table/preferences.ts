'use client'

import { useSyncExternalStore } from 'react'

export const DENSITIES = ['compact', 'standard', 'comfortable'] as const
export type Density = (typeof DENSITIES)[number]
/** How a person likes one table: row height, and which columns are shown or hidden against the table's own choice. */
export type Preferences = { density: Density; shown: Record<string, boolean> }

const PLAIN: Preferences = { density: 'standard', shown: {} }
const kept = new Map<string, Preferences>()
const readers = new Set<() => void>()

const storedAs = (table: string) => `likeness-table-${table}`

function parse(text: string | null): Preferences {
  try {
    const value: Partial<Preferences> | null = JSON.parse(text ?? 'null')
    return { density: DENSITIES.find((known) => known === value?.density) ?? PLAIN.density, shown: value?.shown ?? {} }
  } catch {
    return PLAIN
  }
}

function read(table: string): Preferences {
  const known = kept.get(table)
  if (known) return known
  const preferences = parse(localStorage.getItem(storedAs(table)))
  kept.set(table, preferences)
  return preferences
}

function write(table: string, preferences: Preferences): void {
  kept.set(table, preferences)
  localStorage.setItem(storedAs(table), JSON.stringify(preferences))
  for (const reader of readers) reader()
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  return () => readers.delete(reader)
}

/** The person's own choices for one table, kept in this browser. */
export function usePreferences(table: string): [Preferences, (changes: Partial<Preferences>) => void] {
  const preferences = useSyncExternalStore(
    subscribe,
    () => read(table),
    () => PLAIN,
  )
  return [preferences, (changes) => write(table, { ...preferences, ...changes })]
}
