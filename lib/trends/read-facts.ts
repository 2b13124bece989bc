import 'server-only'
import type { DayBacklog, DayCount, Decisions, TrendFacts } from './facts'
import { type CaseCounts, countOpenAt, readCounts } from './kept-records'
import type { Period } from './period'
import { decisionsOf, p95Of } from './quantiles'
import { spansOf } from './spans'

const DAYS_OF_A_WEEK = 7
const DAY_MS = 86_400_000
const COUNTS = ['opened', 'closed', 'confirmed', 'suspended'] as const

/** Counts a period and the one before from what is kept, and from the rows what is not (`foldTrends`). */
export async function readFacts(period: Period, region: string | null): Promise<TrendFacts> {
  const startOfDay = new Date(period.from.getTime() - DAY_MS)
  const [{ cases, checks }, backlogBefore] = await Promise.all([
    readCounts(spansOf(period), region),
    countOpenAt(period.beforeTo, startOfDay, region),
  ])
  const ofDay = new Map(cases.flatMap((row) => (row.before ? [] : [[row.day, row]])))
  const days = period.days.map((day) => ofDay.get(day))
  const weeks = Array.from({ length: days.length / DAYS_OF_A_WEEK }, (_, week) =>
    days.slice(week * DAYS_OF_A_WEEK, (week + 1) * DAYS_OF_A_WEEK),
  )
  return {
    checks,
    counts: cases.flatMap(countsOf),
    backlog: [...ofDay.values()].flatMap(backlogOf),
    backlogBefore,
    daily: decided(days.map((day) => [day])),
    weekly: decided(weeks),
    p95: { now: p95Of(timesOf(days)), before: p95Of(timesOf(cases.filter((row) => row.before))) },
  }
}

const countsOf = (row: CaseCounts): DayCount[] =>
  COUNTS.flatMap((what) => (row[what] > 0 ? { what, day: row.day, before: row.before, n: row[what] } : []))

const backlogOf = ({ day, backlog, oldestOpenedAt }: CaseCounts): DayBacklog | [] =>
  oldestOpenedAt ? { day, backlog, oldestOpenedAt } : []

const timesOf = (rows: readonly (CaseCounts | undefined)[]): number[][] => rows.map((row) => row?.times ?? [])

const decided = (buckets: readonly (CaseCounts | undefined)[][]): Decisions[] =>
  buckets.flatMap((rows, bucket) => decisionsOf(timesOf(rows), bucket) ?? [])
