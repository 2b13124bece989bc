import 'server-only'
import { Prisma, type Tx } from '@/lib/database'
import { COUNTED, DECIDED, OPEN } from './count-sql'

const LOCK = 7_241_020
/** An hour is kept this long after its end, so that clocks may differ by as much and be set back by as much. */
const MARGIN = Prisma.raw(`interval '5 minutes'`)

/** One at a time; false: another worker keeps counts now. The lock goes with the transaction. */
export async function lockCounts(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ got: boolean }[]>`select pg_try_advisory_xact_lock(${LOCK}) as got`
  return row?.got ?? false
}

/** Up to when counts are kept, up to when they could be, and whether anything of what is kept is marked. */
export type Reach = { through: Date | null; until: Date; marked: boolean }

export async function findReach(tx: Tx): Promise<Reach> {
  const [row] = await tx.$queryRaw<Reach[]>`
    select (select through from trend_progress) as through,
      date_trunc('hour', clock_timestamp() - ${MARGIN}, 'UTC')::timestamptz(3) as until,
      exists (select from trend_mark m join trend_progress p on m.hour < p.through) as marked`
  if (!row) throw new Error('Postgres did not tell the time.')
  return row
}

/**
 * A fence in the order of transactions: whoever wrote anything before it is numbered lower. It is the number of this
 * transaction; the bounds of a snapshot would not do, which know only of those that are over.
 */
export async function setFence(tx: Tx): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ fence: bigint }[]>`select pg_current_xact_id()::text::bigint as fence`
  if (!row) throw new Error('Postgres did not number the transaction.')
  return row.fence
}

/** Whether every transaction numbered lower than the fence is over. */
export async function isPast(tx: Tx, fence: bigint): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ past: boolean }[]>`
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= ${fence} as past`
  return row?.past ?? false
}

/** When anything that is counted first happened at or after an instant; null: nothing did. */
export async function findFirstFact(tx: Tx, from: Date | null): Promise<Date | null> {
  const since = Prisma.sql`coalesce(${from}::timestamptz, '-infinity')`
  const [row] = await tx.$queryRaw<{ at: Date | null }[]>`
    select least((select min(created_at) from verification where created_at >= ${since}
        and status in ('approved', 'in_review', 'rejected', 'retake')),
      (select min(opened_at) from review_case where opened_at >= ${since}),
      (select min(recorded_at) from finding where recorded_at >= ${since} and undone_at is null),
      (select min(closed_at) from review_case where closed_at >= ${since}),
      (select min(first_finding_at) from review_case where first_finding_at >= ${since}),
      (select min(starts_at) from suspension where starts_at >= ${since}))::timestamptz(3) as at`
  return row?.at ?? null
}

/** A span of whole hours that nobody kept yet. */
export type Span = { from: Date; to: Date }

/**
 * Takes the marks of hours before an instant away, of so many hours at most, the oldest first. @returns these hours. A mark
 * that is not seen here stays, and so its change is not lost.
 */
export async function takeMarks(tx: Tx, before: Date, atMost: number): Promise<Date[]> {
  const rows = await tx.$queryRaw<{ hour: Date }[]>`
    with taken as (
      delete from trend_mark where hour in (
        select distinct hour from trend_mark where hour < ${before} order by hour limit ${atMost}) returning hour
    )
    select distinct hour from taken`
  return rows.map(({ hour }) => hour)
}

/** Counts hours and a span anew from the rows: checks and cases, and what was decided. */
export async function replaceHours(tx: Tx, hours: readonly Date[], span: Span | null): Promise<void> {
  const [from, to] = [span?.from ?? null, span?.to ?? null]
  const among = (column: string) => {
    const hour = Prisma.raw(column)
    return Prisma.sql`(${hour} = any (${hours}::timestamptz[])
      or (${hour} >= ${from}::timestamptz and ${hour} < ${to}::timestamptz))`
  }
  const live = Prisma.sql`
    select 1 as i, hour as starts, hour + interval '1 hour' as ends from unnest(${hours}::timestamptz[]) as hour
    union all
    select 2, ${from}::timestamptz, ${to}::timestamptz where ${span !== null}`
  await tx.$executeRaw`delete from trend_count where hours = 1 and ${among('starts')}`
  await tx.$executeRaw`
    with live as (${live}), counted as (${Prisma.raw(COUNTED)})
    insert into trend_count (hours, starts, region, checks, referred, approved, retakes, opened, closed, confirmed, suspended, first_decision_ms)
    select 1, hour, region, checks, referred, approved, retakes, opened, closed, confirmed, suspended, first_decision_ms from counted`
  await tx.$executeRaw`delete from decision_count where ${among('hour')}`
  await tx.$executeRaw`
    with live as (${live}), decided as (${Prisma.raw(DECIDED)})
    insert into decision_count (hour, user_id, decisions, different, hits, same, false_alarms, undecided, settled,
      overturned, blind, revised, telling, zoomed, took_ms)
    select hour, user_id, decisions, different, hits, same, false_alarms, undecided, settled, overturned, blind, revised,
      telling, zoomed, took_ms from decided`
}

/** Adds up days anew from their hours, and counts what was open at their ends. */
export async function replaceDays(tx: Tx, days: readonly Date[]): Promise<void> {
  await tx.$executeRaw`delete from trend_count where hours = 24 and starts = any (${days}::timestamptz[])`
  await tx.$executeRaw`
    with day as (select starts from unnest(${days}::timestamptz[]) as starts),
    open_at as (select starts as i, starts + interval '24 hours' as at from day),
    open as (${Prisma.raw(OPEN)}),
    counted as (
      select d.starts, c.region, sum(checks)::int as checks, sum(referred)::int as referred, sum(approved)::int as approved,
        sum(retakes)::int as retakes, sum(opened)::int as opened, sum(closed)::int as closed, sum(confirmed)::int as confirmed,
        sum(suspended)::int as suspended
      from day d join trend_count c on c.hours = 1 and c.starts >= d.starts and c.starts < d.starts + interval '24 hours'
      group by 1, 2
    ), decided as (
      select d.starts, c.region, array_agg(ms order by ms) as first_decision_ms
      from day d join trend_count c on c.hours = 1 and c.starts >= d.starts and c.starts < d.starts + interval '24 hours'
      cross join lateral unnest(c.first_decision_ms) as ms group by 1, 2
    )
    insert into trend_count (hours, starts, region, checks, referred, approved, retakes, opened, closed, confirmed,
      suspended, backlog, oldest_opened_at, first_decision_ms)
    select 24, coalesce(c.starts, o.i), coalesce(c.region, o.region), coalesce(checks, 0), coalesce(referred, 0),
      coalesce(approved, 0), coalesce(retakes, 0), coalesce(opened, 0), coalesce(closed, 0), coalesce(confirmed, 0),
      coalesce(suspended, 0), coalesce(backlog, 0), oldest_opened_at, coalesce(first_decision_ms, '{}')
    from counted c full join open o on o.i = c.starts and o.region = c.region
    left join decided d on d.starts = c.starts and d.region = c.region`
}

export async function setThrough(tx: Tx, through: Date): Promise<void> {
  await tx.$executeRaw`
    insert into trend_progress (id, through) values (1, ${through}) on conflict (id) do update set through = excluded.through`
}
