import type { Interval } from '../quality-view'
import { bootstrap } from './bootstrap'

/** In how many cases one person found this and another that, independently of each other. */
export type Both = { one: string; other: string; cases: number }

/** Fewer cases that two people looked at than this are too few to say how far they agree. */
export const CASES_ENOUGH = 20

export const casesIn = (table: readonly Both[]): number => table.reduce((sum, both) => sum + both.cases, 0)

/**
 * Agreement beyond chance, Cohen's κ (J. Cohen, Educ. Psychol. Meas. 20, 1960): (p_o − p_e) / (1 − p_e), 1 where all
 * agree, 0 as by chance. Null: everybody always found the same, then chance explains everything.
 */
export function kappa(table: readonly Both[]): number | null {
  const all = casesIn(table)
  if (all === 0) return null
  const ones = new Map<string, number>()
  const others = new Map<string, number>()
  let agreed = 0
  for (const { one, other, cases } of table) {
    ones.set(one, (ones.get(one) ?? 0) + cases)
    others.set(other, (others.get(other) ?? 0) + cases)
    if (one === other) agreed += cases
  }
  let byChance = 0
  for (const [kind, cases] of ones) byChance += cases * (others.get(kind) ?? 0)
  if (byChance === all * all) return null
  const expected = byChance / (all * all)
  return (agreed / all - expected) / (1 - expected)
}

/** κ with its 95 % bootstrap interval; null: too few cases to say, or no κ. */
export function agreement(table: readonly Both[]): Interval | null {
  if (casesIn(table) < CASES_ENOUGH) return null
  const value = kappa(table)
  if (value === null) return null
  const counts = table.map((both) => both.cases)
  const of = (drawn: readonly number[]) => kappa(table.map((both, i) => ({ ...both, cases: drawn[i] ?? 0 })))
  return { value, ...bootstrap(counts, of) }
}
