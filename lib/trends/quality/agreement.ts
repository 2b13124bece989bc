import type { Interval } from '../quality-view'
import { bootstrap } from './bootstrap'

/** What two people found in one case, independently of each other. */
export type Both = { one: string; other: string }

/** Fewer cases that two people looked at than this are too few to say how far they agree. */
export const CASES_ENOUGH = 20

/**
 * Agreement beyond chance, Cohen's κ (J. Cohen, Educ. Psychol. Meas. 20, 1960): (p_o − p_e) / (1 − p_e), 1 where all
 * agree, 0 as by chance. Null: everybody always found the same, then chance explains everything.
 */
export function kappa(cases: readonly Both[]): number | null {
  if (cases.length === 0) return null
  const observed = share(cases, ({ one, other }) => one === other)
  const kinds = [...new Set(cases.flatMap(({ one, other }) => [one, other]))]
  const expected = kinds.reduce(
    (sum, kind) => sum + share(cases, (both) => both.one === kind) * share(cases, (both) => both.other === kind),
    0,
  )
  return expected === 1 ? null : (observed - expected) / (1 - expected)
}

/** κ with its 95 % bootstrap interval; null: too few cases to say, or no κ. */
export function agreement(cases: readonly Both[]): Interval | null {
  if (cases.length < CASES_ENOUGH) return null
  const value = kappa(cases)
  return value === null ? null : { value, ...bootstrap(cases, kappa) }
}

const share = <T>(rows: readonly T[], which: (row: T) => boolean): number => rows.filter(which).length / rows.length
