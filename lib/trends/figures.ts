import { changeOfCount, changeOfQuantile, changeOfRate, type Quantile } from './change'
import { sumOf } from './checks-by-day'
import type { CheckCounts, DayCount } from './facts'
import { dayOf, type Period } from './period'
import type { TrendFigure, Trends } from './view'
import { wilson } from './wilson'

type Read = {
  checks: readonly CheckCounts[]
  counts: readonly DayCount[]
  backlog: number
  backlogBefore: number
  p95: { now: Quantile | null; before: Quantile | null }
}

/**
 * The figures of the period against the one before. Days of the earlier period end with its last instant, so that the
 * running day is held against the same hours of its day.
 */
export function figuresOf({ checks, counts, backlog, backlogBefore, p95 }: Read, period: Period): Trends['figures'] {
  const first = dayOf(period.from)
  const now = sumOf(checks.filter((row) => !row.before && row.day >= first))
  const before = sumOf(checks.filter((row) => row.before))
  const count = (what: DayCount['what'], then: boolean) =>
    counts
      .filter((row) => row.what === what && (then ? row.before : !row.before && row.day >= first))
      .reduce((sum, row) => sum + row.n, 0)

  const confirmed = { now: count('confirmed', false), before: count('confirmed', true) }
  return {
    checks: counted(now.checks, before.checks),
    referred: rated({ in: now.referred, of: now.checks }, { in: before.referred, of: before.checks }),
    confirmedMismatches: {
      ...counted(confirmed.now, confirmed.before),
      rate: wilson(confirmed.now, now.checks),
      beforeRate: wilson(confirmed.before, before.checks),
    },
    suspensions: counted(count('suspended', false), count('suspended', true)),
    backlog: { value: backlog, before: backlogBefore, rate: null, beforeRate: null, change: null },
    firstDecisionP95Ms: {
      value: p95.now?.ms ?? null,
      before: p95.before?.ms ?? null,
      rate: null,
      beforeRate: null,
      change: changeOfQuantile(p95.now, p95.before),
    },
  }
}

/** A count against the one before. */
export const counted = (now: number, before: number): TrendFigure => ({
  value: now,
  before,
  rate: null,
  beforeRate: null,
  change: changeOfCount(now, before),
})

function rated(now: { in: number; of: number }, then: { in: number; of: number }): TrendFigure {
  const rate = wilson(now.in, now.of)
  const beforeRate = wilson(then.in, then.of)
  return {
    value: rate?.rate ?? null,
    before: beforeRate?.rate ?? null,
    rate,
    beforeRate,
    change: changeOfRate(rate, beforeRate),
  }
}
