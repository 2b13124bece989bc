import 'server-only'
import { forbidden } from '@/lib/access'
import { policyAt, versionsWithin } from '@/lib/policy'
import { ok, type Result, type StaffActor } from '@/lib/vocabulary'
import { byDay, type Counts, referredOfWeek, sumOf } from './checks-by-day'
import type { CheckCounts, Decisions, TrendFacts } from './facts'
import { figuresOf } from './figures'
import { dayOf, type Period, periodOf } from './period'
import { readFacts } from './read-facts'
import { countPersonChecks, findLastCheckAt, type PersonChecks } from './records'
import type { FirstDecisions, PersonChecksMade, Rate, RegionTrend, TrendDay, Trends, TrendsQuery } from './view'
import { wilson } from './wilson'

/**
 * What happened on each of the last `weeks` × 7 days in UTC, the running one included, and the same period before it to compare
 * with. What each figure counts is said on `TrendFacts` and `TrendDay`. With a region, everything but `byRegion` is of
 * that region, as it was when the check was made. Refuses `forbidden`. Locks nothing.
 *
 * Past hours and days are read as the worker keeps them (`foldTrends`), the running hour, parts of an hour and whatever
 * changed since it was kept from the rows: equal to a recount at every instant, and only slower while nobody keeps.
 * Counted anew by the hour rather than added to: what is kept is then a count of the rows by construction, nothing is
 * written while a decision is made, and a day of a long past changes as rightly as yesterday.
 * @param factsOf who counts: a test and the benchmark let the rows alone be counted
 */
export async function readTrends(
  actor: StaffActor,
  query: TrendsQuery,
  now = new Date(),
  factsOf: (period: Period, region: string | null) => Promise<TrendFacts> = readFacts,
): Promise<Result<Trends, 'forbidden'>> {
  const refusal = forbidden(actor, 'trends.see')
  if (refusal) return refusal
  const period = periodOf(query.weeks, now)
  const region = query.region ?? null
  const { firstDecisionTargetMs: targetMs } = await policyAt(now)
  const [facts, made, lastCheckAt, versions] = await Promise.all([
    factsOf(period, region),
    countPersonChecks(period, region, targetMs),
    findLastCheckAt(),
    versionsWithin(period.from, now),
  ])
  const { checks, backlogBefore, weekly, p95 } = facts
  const asked = region === null ? checks : checks.filter((row) => row.region === region)
  const days = daysOf(period, byDay(asked), facts, made)
  const byRegion = regionsOf(period, checks)
  return ok({
    from: period.days[0] ?? '',
    to: period.days.at(-1) ?? '',
    weeks: query.weeks,
    region,
    regions: [...new Set([...byRegion.map((trend) => trend.region), ...(region === null ? [] : [region])])].sort(),
    days,
    figures: figuresOf(
      { checks: asked, counts: facts.counts, backlog: days.at(-1)?.backlog ?? 0, backlogBefore, p95 },
      period,
    ),
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
  { counts, backlog: backlogs, daily }: TrendFacts,
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
      ...quantilesOf(daily, i),
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
