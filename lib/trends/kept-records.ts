import 'server-only'
import { queryDirectly } from '@/lib/database'
import { COUNTED, OPEN } from './count-sql'
import type { CheckCounts } from './facts'
import type { Place, Span } from './spans'

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
  open_at as (select i, ends as at from asked where last and not (kept and hours = 24)),
  part as materialized (
    select i, region, checks, referred, approved, retakes, opened, closed, confirmed, suspended, backlog, oldest_opened_at,
      first_decision_ms
    from span cross join lateral (select * from trend_count c where c.hours = span.hours and c.starts = span.starts
      offset 0) as counts where kept
    union all
    select i, region, checks, referred, approved, retakes, opened, closed, confirmed, suspended, null, null, first_decision_ms
    from (${COUNTED}) as counted
    union all
    select i, region, 0, 0, 0, 0, 0, 0, 0, 0, backlog, oldest_opened_at, null from (${OPEN}) as open
  )
  select i as place, sum(opened)::int as opened, sum(closed)::int as closed, sum(confirmed)::int as confirmed,
    sum(suspended)::int as suspended, coalesce(sum(backlog), 0)::int as backlog, min(oldest_opened_at) as "oldestOpenedAt",
    string_agg(nullif(array_to_string(first_decision_ms, ','), ''), ',') as times, null as region, null as checks
  from part where $6::text is null or region = $6 group by i
  union all
  select null, null, null, null, null, null, null, null, region,
    string_agg(concat_ws(',', i, checks, referred, approved, retakes), ',')
  from (
    select i, region, sum(checks) as checks, sum(referred) as referred, sum(approved) as approved, sum(retakes) as retakes
    from part group by i, region
  ) as of_place where checks + retakes > 0 group by region`

/** What is counted of cases at a place, of one region or of all; `times`: to the first decisions, in ms. */
export type CaseCounts = Place & {
  opened: number
  closed: number
  confirmed: number
  suspended: number
  backlog: number
  oldestOpenedAt: Date | null
  times: number[]
}

/** Of a place; or of a region (empty: of none), five numbers for each place in one text, quicker to read than rows. */
type Row =
  | (Omit<CaseCounts, 'times' | keyof Place> & { place: number; times: string | null; region: null })
  | { region: string; checks: string }

/**
 * Counts spans, each from what is kept of it, or from the rows where it is not kept or marked, in one statement: exact as
 * of its snapshot. @param region cases of this one alone, null: of all; checks are of every region
 */
export async function readCounts(
  { places, spans }: { places: readonly Place[]; spans: readonly Span[] },
  region: string | null,
): Promise<{ cases: CaseCounts[]; checks: CheckCounts[] }> {
  const rows = await queryDirectly<Row>({
    text: READ,
    values: [
      spans.map(({ place }) => place),
      spans.map(({ starts }) => starts.toISOString()),
      spans.map(({ ends }) => ends.toISOString()),
      spans.map(({ hours }) => hours),
      spans.map(({ last }) => last),
      region,
    ],
  })
  const cases: CaseCounts[] = []
  const checks: CheckCounts[] = []
  for (const row of rows) {
    if (row.region !== null) checks.push(...checksOf(places, row.region || null, numbersIn(row.checks)))
    else cases.push({ ...row, ...placeAt(places, row.place), times: numbersIn(row.times ?? '') })
  }
  return { cases, checks }
}

const numbersIn = (list: string): number[] => (list === '' ? [] : list.split(',').map(Number))

function placeAt(places: readonly Place[], index: number): Place {
  const place = places[index]
  if (!place) throw new Error(`Nothing was to be counted at place ${index}.`)
  return place
}

function checksOf(places: readonly Place[], region: string | null, cells: readonly number[]): CheckCounts[] {
  const counts: CheckCounts[] = []
  for (let at = 0; at < cells.length; at += 5) {
    const { day, before } = placeAt(places, cells[at] ?? 0)
    const [checks, referred, approved, retakes] = [cells[at + 1], cells[at + 2], cells[at + 3], cells[at + 4]]
    counts.push({
      day,
      before,
      region,
      checks: checks ?? 0,
      referred: referred ?? 0,
      approved: approved ?? 0,
      retakes: retakes ?? 0,
    })
  }
  return counts
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
