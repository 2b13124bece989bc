import 'server-only'
import { database } from '@/lib/database'
import type { Quantile } from './change'
import type { CheckCounts, DayBacklog, DayCount, Decisions, TrendFacts } from './facts'
import type { Period } from './period'

/**
 * Selfies received since the period before began, by day and region, in one pass. A check is one that was answered
 * (approved, rejected, or with a person); referred: it has a case, samples of cleared checks left out. Retakes are counted apart; what is still measured or
 * was cancelled is not counted.
 */
async function countChecks(period: Period): Promise<CheckCounts[]> {
  return await database().$queryRaw<CheckCounts[]>`
    with counted as (
      select (created_at at time zone 'UTC')::date as day, region, created_at < ${period.beforeTo}::timestamptz as before,
        count(*) filter (where status <> 'retake')::int as checks,
        count(*) filter (where status = 'approved')::int as approved,
        count(*) filter (where status = 'retake')::int as retakes
      from verification
      where created_at >= ${period.beforeFrom}::timestamptz and created_at < ${period.now}::timestamptz
        and status in ('approved', 'in_review', 'rejected', 'retake')
      group by 1, 2, 3
    ), referred as (
      select (v.created_at at time zone 'UTC')::date as day, v.region, v.created_at < ${period.beforeTo}::timestamptz as before,
        count(*)::int as referred
      from review_case c join verification v on v.id = c.verification_id
      where c.kind = 'match' and c.reason <> 'clear_sample' and v.status in ('approved', 'in_review', 'rejected')
        and v.created_at >= ${period.beforeFrom}::timestamptz and v.created_at < ${period.now}::timestamptz
      group by 1, 2, 3
    )
    select to_char(n.day, 'YYYY-MM-DD') as day, n.region, n.before, n.checks, coalesce(r.referred, 0) as referred,
      n.approved, n.retakes
    from counted n left join referred r on r.day = n.day and r.before = n.before and r.region is not distinct from n.region`
}

/**
 * By day: cases opened and closed (cancelled ones included), mismatches confirmed (a case closed as different people by
 * a second finding or an adjudication, whose verification stands rejected) and suspensions that came into force.
 */
async function countByDay(period: Period, region: string | null): Promise<DayCount[]> {
  return await database().$queryRaw<DayCount[]>`
    with fact as (
      select 'opened' as what, opened_at as at from review_case
      where kind <> 'golden' and opened_at >= ${period.beforeFrom}::timestamptz and (${region}::text is null or region = ${region})
      union all
      select 'closed', closed_at from review_case
      where kind <> 'golden' and closed_at >= ${period.beforeFrom}::timestamptz and (${region}::text is null or region = ${region})
      union all
      select 'confirmed', c.closed_at from review_case c
      join verification v on v.id = c.verification_id and v.status = 'rejected'
      where c.closed_at >= ${period.beforeFrom}::timestamptz and c.disposition = 'different_people'
        and (${region}::text is null or c.region = ${region})
        and exists (select 1 from finding f where f.case_id = c.id and f.finding = 'different_people'
          and f.lane in ('second_review', 'adjudication'))
      union all
      select 'suspended', s.starts_at from suspension s
      join review_case c on c.id = s.case_id
      where s.starts_at >= ${period.beforeFrom}::timestamptz and (s.lifted_at is null or s.lifted_at > s.starts_at)
        and (${region}::text is null or c.region = ${region})
    )
    select what, to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day, at < ${period.beforeTo}::timestamptz as before,
      count(*)::int as n
    from fact where at < ${period.now}::timestamptz
    group by 1, 2, 3`
}

/**
 * Cases open at the end of each day (opened before it, and neither closed nor cancelled before it; on the running day:
 * now) and when the oldest of them was opened. Each case is spread over the midnights it was open at.
 */
async function readBacklog(period: Period, region: string | null): Promise<DayBacklog[]> {
  return await database().$queryRaw<DayBacklog[]>`
    select to_char(day at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as backlog,
      min(c.opened_at) as "oldestOpenedAt"
    from review_case c
    cross join lateral generate_series(
      greatest(date_trunc('day', c.opened_at, 'UTC'), ${period.from}::timestamptz),
      least(case when c.closed_at < ${period.now}::timestamptz then date_trunc('day', c.closed_at, 'UTC') - interval '24 hours' end,
        ${period.lastDay}::timestamptz),
      interval '24 hours') as day
    where c.kind <> 'golden' and c.opened_at < ${period.now}::timestamptz
      and (c.closed_at is null or c.closed_at >= ${period.from}::timestamptz)
      and (${region}::text is null or c.region = ${region})
    group by 1`
}

/** How many cases were open at an instant. */
async function countOpenAt(at: Date, region: string | null): Promise<number> {
  const [row] = await database().$queryRaw<{ n: number }[]>`
    select count(*)::int as n from review_case
    where kind <> 'golden' and opened_at < ${at}::timestamptz and (closed_at is null or closed_at >= ${at}::timestamptz)
      and (${region}::text is null or region = ${region})`
  return row?.n ?? 0
}

/**
 * First findings in cases that held their driver (band hold): ms since the case was opened, for each `bucketDays` days
 * from the start of the period (bucket 0).
 */
async function readFirstDecisions(period: Period, region: string | null, bucketDays: number): Promise<Decisions[]> {
  return await database().$queryRaw<Decisions[]>`
    with decided as (
      select floor(extract(epoch from first_finding_at - ${period.from}::timestamptz) / 86400 / ${bucketDays}::int)::int
          as bucket,
        extract(epoch from first_finding_at - opened_at)::float8 * 1000 as ms
      from review_case
      where kind <> 'golden' and band = 'hold' and first_finding_at >= ${period.from}::timestamptz
        and first_finding_at < ${period.now}::timestamptz and (${region}::text is null or region = ${region})
    )
    select bucket, count(*)::int as n, percentile_cont(0.5) within group (order by ms) as p50,
      percentile_cont(0.95) within group (order by ms) as p95
    from decided group by bucket`
}

/**
 * The 95th percentile of the same times over each of the two periods, with the limits that the order statistics give
 * (binomial ranks n·p ± 1.96·√(n·p·(1−p)); W. J. Conover, Practical Nonparametric Statistics, 3.2).
 */
async function readFirstDecisionP95(
  period: Period,
  region: string | null,
): Promise<{ now: Quantile | null; before: Quantile | null }> {
  const rows = await database().$queryRaw<(Quantile & { before: boolean })[]>`
    with decided as (
      select first_finding_at < ${period.beforeTo}::timestamptz as before,
        extract(epoch from first_finding_at - opened_at)::float8 * 1000 as ms
      from review_case
      where kind <> 'golden' and band = 'hold' and first_finding_at >= ${period.beforeFrom}::timestamptz
        and first_finding_at < ${period.now}::timestamptz
        and (first_finding_at >= ${period.from}::timestamptz or first_finding_at < ${period.beforeTo}::timestamptz)
        and (${region}::text is null or region = ${region})
    )
    select before, count(*)::int as n, percentile_cont(0.95) within group (order by ms) as ms,
      (array_agg(ms order by ms))[floor(count(*) * 0.95 - 1.96 * sqrt(count(*) * 0.0475))::int] as low,
      (array_agg(ms order by ms))[ceil(count(*) * 0.95 + 1.96 * sqrt(count(*) * 0.0475))::int + 1] as high
    from decided group by before`
  const of = (before: boolean): Quantile | null => rows.find((row) => row.before === before) ?? null
  return { now: of(false), before: of(true) }
}

/**
 * The facts of a reading from the rows alone, each figure by a statement of its own: what the kept counts are held
 * against, by a test and by the benchmark.
 */
export async function recount(period: Period, region: string | null): Promise<TrendFacts> {
  const [checks, counts, backlog, backlogBefore, daily, weekly, p95] = await Promise.all([
    countChecks(period),
    countByDay(period, region),
    readBacklog(period, region),
    countOpenAt(period.beforeTo, region),
    readFirstDecisions(period, region, 1),
    readFirstDecisions(period, region, 7),
    readFirstDecisionP95(period, region),
  ])
  return { checks, counts, backlog, backlogBefore, daily, weekly, p95 }
}
