import type { CheckCounts } from './facts'
import { daysBefore } from './period'
import type { Rate } from './view'
import { wilson } from './wilson'

export type Counts = { checks: number; referred: number; approved: number; retakes: number }
const none: Counts = { checks: 0, referred: 0, approved: 0, retakes: 0 }

const plus = (a: Counts, b: Counts): Counts => ({
  checks: a.checks + b.checks,
  referred: a.referred + b.referred,
  approved: a.approved + b.approved,
  retakes: a.retakes + b.retakes,
})

export const sumOf = (counts: readonly Counts[]): Counts => counts.reduce(plus, none)

/** The counts of each day, all given regions together; both halves of a split day are put together again. */
export function byDay(rows: readonly CheckCounts[]): Map<string, Counts> {
  const days = new Map<string, Counts>()
  for (const row of rows) days.set(row.day, plus(days.get(row.day) ?? none, row))
  return days
}

const WINDOW_DAYS = 7

/** Referred of checks over the seven days that end with each of `days`: a week, so that weekdays weigh alike. */
export function referredOfWeek(days: readonly string[], counts: Map<string, Counts>): (Rate | null)[] {
  const all = [...daysBefore(days, WINDOW_DAYS - 1), ...days].map((day) => counts.get(day) ?? none)
  return days.map((_, i) => {
    const { referred, checks } = sumOf(all.slice(i, i + WINDOW_DAYS))
    return wilson(referred, checks)
  })
}
