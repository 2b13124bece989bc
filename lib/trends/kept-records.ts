import 'server-only'
import { queryDirectly } from '@/lib/database'
import { COUNTED, OPEN } from './count-sql'
import type { Span } from './spans'

/** Up to when is kept, and the hours that are not to be read as they are kept. */
export const STATE = `
  progress as materialized (select coalesce(max(through), '-infinity') as through from trend_progress),
  dirty as materialized (select distinct hour from trend_mark)`

const READ = `
  with ${STATE}, asked as materialized (
    select i, starts, ends, hours, last, hours > 0 and ends <= through
      and not exists (select from dirty where hour >= starts and hour < ends) as kept
    from unnest($1::int[], $2::timestamptz[], $3::timestamptz[], $4::int[], $5::boolean[]) as a(i, starts, ends, hours, last)
    cross join progress
  ), span as materialized (
    select i, starts, ends, hours, kept from asked, progress where kept or hours < 24 or starts >= through
    union all
    select i, hour, hour + interval '1 hour', 1, hour + interval '1 hour' <= through and not exists (select from dirty d where d.hour = h.hour)
    from asked cross join progress cross join lateral generate_series(starts, ends - interval '1 hour', interval '1 hour') as h(hour)
    where not kept and hours = 24 and starts < through
  ), live as materialized (select i, starts, ends from span where not kept),
  open_at as (select i, ends as at from asked where last and not (kept and hours = 24))
  select json_agg(json_build_array(i, region, checks, referred, approved, retakes, opened, closed, confirmed, suspended,
    backlog, oldest, ms))::text as rows from (
  select i, region, sum(checks) as checks, sum(referred) as referred, sum(approved) as approved, sum(retakes) as retakes,
    sum(opened) as opened, sum(closed) as closed, sum(confirmed) as confirmed, sum(suspended) as suspended,
    sum(backlog) as backlog, round(extract(epoch from min(oldest_opened_at)) * 1000)::bigint as oldest,
    string_agg(nullif(array_to_string(first_decision_ms, ','), ''), ',') as ms
  from (
    select i, region, checks, referred, approved, retakes, opened, closed, confirmed, suspended, backlog, oldest_opened_at,
      first_decision_ms
    from span cross join lateral (select * from trend_count c where c.hours = span.hours and c.starts = span.starts
      offset 0) as counts where kept
    union all
    select i, region, checks, referred, approved, retakes, opened, closed, confirmed, suspended, null, null, first_decision_ms
    from (${COUNTED}) as counted
    union all
    select i, region, 0, 0, 0, 0, 0, 0, 0, 0, backlog, oldest_opened_at, null from (${OPEN}) as open
  ) as part group by i, region) as counted`

/** As READ lists them, in one text: quicker to read than so many rows. */
type Cells = [
  ...[place: number, region: string, checks: number, referred: number, approved: number, retakes: number],
  ...[opened: number, closed: number, confirmed: number, suspended: number],
  ...[backlog: number | null, oldest: number | null, times: string | null],
]

/** The counts of a place and region (empty: of none); times in ms. */
export type Counted = {
  place: number
  region: string
  checks: number
  referred: number
  approved: number
  retakes: number
  opened: number
  closed: number
  confirmed: number
  suspended: number
  backlog: number
  /** When the oldest open case was opened; null: none is open. */
  oldest: number | null
  times: number[]
}

/**
 * Counts spans, each from what is kept of it, or from the rows where it is not kept or marked, in one statement: exact as
 * of its snapshot.
 */
export async function readCounts(spans: readonly Span[]): Promise<Counted[]> {
  const [row] = await queryDirectly<{ rows: string | null }>({
    text: READ,
    values: [
      spans.map(({ place }) => place),
      spans.map(({ starts }) => starts.toISOString()),
      spans.map(({ ends }) => ends.toISOString()),
      spans.map(({ hours }) => hours),
      spans.map(({ last }) => last),
    ],
  })
  return (JSON.parse(row?.rows ?? '[]') as Cells[]).map(countedOf)
}

const countedOf = ([place, region, checks, referred, approved, retakes, ...more]: Cells): Counted => {
  const [opened, closed, confirmed, suspended, backlog, oldest, times] = more
  const ofCases = { opened, closed, confirmed, suspended, backlog: backlog ?? 0, oldest }
  return { place, region, checks, referred, approved, retakes, ...ofCases, times: times?.split(',').map(Number) ?? [] }
}

const OF_REGION = `kind <> 'golden' and ($3::text is null or region = $3)`

/** From the end of the day before, where that is kept, by what was opened and closed since. */
const OPEN_BEFORE = `
  with ${STATE}, day as (select $1::timestamptz as at, $2::timestamptz as start)
  select (case when start <= through
      and not exists (select from dirty where hour >= start - interval '24 hours' and hour < start)
    then (select coalesce(sum(backlog), 0) from trend_count where hours = 24 and starts = start - interval '24 hours'
        and ($3::text is null or region = $3))
      + (select count(*) from review_case where opened_at >= start and opened_at < at
        and (closed_at is null or closed_at >= at) and ${OF_REGION})
      - (select count(*) from review_case where closed_at >= start and closed_at < at and opened_at < start and ${OF_REGION})
    else (select count(*) from review_case where opened_at < at and (closed_at is null or closed_at >= at) and ${OF_REGION})
    end)::int as n
  from day, progress`

/** How many cases were open at an instant of a day. */
export async function countOpenAt(at: Date, startOfDay: Date, region: string | null): Promise<number> {
  const values = [at.toISOString(), startOfDay.toISOString(), region]
  const [row] = await queryDirectly<{ n: number }>({ text: OPEN_BEFORE, values })
  return row?.n ?? 0
}
