import 'server-only'
import { forbidden } from '@/lib/access'
import { policyAt, versionsWithin } from '@/lib/policy'
import { ok, type Result, type StaffActor } from '@/lib/vocabulary'
import { byDay, type Counts, referredOfWeek, sumOf } from './checks-by-day'
import { figuresOf } from './figures'
import { dayOf, type Period, periodOf } from './period'
import {
  type CheckCounts,
  countByDay,
  countChecks,
  countOpenAt,
  countPersonChecks,
  type DayBacklog,
  type DayCount,
  type Decisions,
  findLastCheckAt,
  type PersonChecks,
  readBacklog,
  readFirstDecisionP95,
  readFirstDecisions,
} from './records'
import type { FirstDecisions, PersonChecksMade, Rate, RegionTrend, TrendDay, Trends, TrendsQuery } from './view'
import { wilson } from './wilson'

/**
 * What happened on each of the last `weeks` × 7 days in UTC, the running one included, read from the rows themselves,
 * and the same period before it to compare with. What each figure counts is said at the queries in `records.ts` and on
 * `TrendDay`. With a region, everything but `byRegion` is of that region, as it was when the check was made.
 * Refuses `forbidden`. Locks nothing; one pass over the rows of the two periods for each figure.
 */
export async function readTrends(
  actor: StaffActor,
  query: TrendsQuery,
  now = new Date(),
): Promise<Result<Trends, 'forbidden'>> {
  const refusal = forbidden(actor, 'trends.see')
  if (refusal) return refusal
  const period = periodOf(query.weeks, now)
  const region = query.region ?? null
  const { firstDecisionTargetMs: targetMs } = await policyAt(now)
  const [checks, counts, backlog, backlogBefore, decisions, weekly, p95, made, lastCheckAt, versions] =
    await Promise.all([
      countChecks(period),
      countByDay(period, region),
      readBacklog(period, region),
      countOpenAt(period.beforeTo, region),
      readFirstDecisions(period, region, 1),
      readFirstDecisions(period, region, DAYS_OF_A_WEEK),
      readFirstDecisionP95(period, region),
      countPersonChecks(period, region, targetMs),
      findLastCheckAt(),
      versionsWithin(period.from, now),
    ])
  const asked = region === null ? checks : checks.filter((row) => row.region === region)
  const days = daysOf(period, byDay(asked), counts, backlog, decisions, made)
  const byRegion = regionsOf(period, checks)
  return ok({
    from: period.days[0] ?? '',
    to: period.days.at(-1) ?? '',
    weeks: query.weeks,
    region,
    regions: [...new Set([...byRegion.map((trend) => trend.region), ...(region === null ? [] : [region])])].sort(),
    days,
    figures: figuresOf({ checks: asked, counts, backlog: days.at(-1)?.backlog ?? 0, backlogBefore, p95 }, period),
    weeklyFirstDecisions: Array.from({ length: query.weeks }, (_, week) => quantilesOf(weekly, week)),
    firstDecisions: { now: p95.now?.n ?? 0, before: p95.before?.n ?? 0 },
    personChecks: { ...togetherOf(days), targetMinutes: targetMs / 60_000 },
    byRegion,
    overall: overPeriod(period, byDay(checks)),
    policies: versions.map(({ number, inForceFrom }) => ({ version: number, day: dayOf(inForceFrom) })),
    lastCheckAt: lastCheckAt?.toISOString() ?? null,
    readAt: now.toISOString(),
  })
}

function daysOf(
  period: Period,
  checks: Map<string, Counts>,
  counts: DayCount[],
  backlogs: DayBacklog[],
  decisions: Decisions[],
  made: PersonChecks[],
): TrendDay[] {
  const weekly = referredOfWeek(period.days, checks)
  const number = new Map<string, number>()
  for (const { what, day, n } of counts) number.set(`${what} ${day}`, (number.get(`${what} ${day}`) ?? 0) + n)
  const madeOn = new Map(made.map(({ day, ...counted }) => [day, counted]))
  const backlogOf = new Map(backlogs.map((row) => [row.day, row]))
  return period.days.map((day, i) => {
    const { checks: answered = 0, referred = 0, approved = 0, retakes = 0 } = checks.get(day) ?? {}
    const backlog = backlogOf.get(day)
    return {
      day,
      checks: answered,
      referred,
      approved,
      retakes,
      confirmedMismatches: number.get(`confirmed ${day}`) ?? 0,
      suspensions: number.get(`suspended ${day}`) ?? 0,
      backlog: backlog?.backlog ?? 0,
      oldestMs: backlog ? endOf(day, period.now) - backlog.oldestOpenedAt.getTime() : null,
      casesOpened: number.get(`opened ${day}`) ?? 0,
      casesClosed: number.get(`closed ${day}`) ?? 0,
      personChecks: madeOn.get(day) ?? NONE_MADE,
      ...quantilesOf(decisions, i),
      referredOfWeek: weekly[i] ?? null,
    }
  })
}

const NONE_MADE: PersonChecksMade = { made: 0, stopped: 0, late: 0 }

const togetherOf = (days: readonly TrendDay[]): PersonChecksMade =>
  days.reduce(
    (sum, { personChecks: of }) => ({
      made: sum.made + of.made,
      stopped: sum.stopped + of.stopped,
      late: sum.late + of.late,
    }),
    NONE_MADE,
  )

const DAYS_OF_A_WEEK = 7

function quantilesOf(decisions: Decisions[], bucket: number): FirstDecisions {
  const decided = decisions.find((row) => row.bucket === bucket)
  return {
    firstDecisionP50Ms: decided?.p50 ?? null,
    firstDecisionP95Ms: decided?.p95 ?? null,
    firstDecisions: decided?.n ?? 0,
  }
}

const endOf = (day: string, now: Date) => Math.min(Date.parse(`${day}T00:00:00Z`) + 86_400_000, now.getTime())

function regionsOf(period: Period, rows: CheckCounts[]): RegionTrend[] {
  const names = [...new Set(rows.map((row) => row.region))].filter((region) => region !== null).sort()
  return names.map((region) => {
    const own = rows.filter((row) => row.region === region)
    const counts = byDay(own)
    return {
      region,
      referred: overPeriod(period, counts),
      referredOfWeek: referredOfWeek(period.days, counts),
    }
  })
}

function overPeriod(period: Period, counts: Map<string, Counts>): Rate | null {
  const { referred, checks } = sumOf(period.days.flatMap((day) => counts.get(day) ?? []))
  return wilson(referred, checks)
}
