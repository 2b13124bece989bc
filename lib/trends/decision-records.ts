import 'server-only'
import { queryDirectly } from '@/lib/database'
import { DECIDED } from './count-sql'
import type { DecisionCounts } from './decision-facts'
import { STATE } from './kept-records'

const SUMS =
  'decisions different hits same false_alarms undecided settled overturned blind revised telling zoomed'.split(' ')

/** What somebody decided in an hour of the day (UTC); `took`: times from claim to decision in ms, joined by commas. */
export type DecidedInHour = DecisionCounts & { userId: string; hour: number; took: string | null }

const READ = `
  with ${STATE}, bounds as materialized (
    select $1::timestamptz as starts, $2::timestamptz as ends, $3::timestamptz as first, $4::timestamptz as last,
      greatest($3::timestamptz, least($4::timestamptz, through)) as until from progress
  ), live as materialized (
    select starts, first as ends from bounds
    union all select until, last from bounds
    union all select last, ends from bounds
    union all select hour, hour + interval '1 hour' from dirty, bounds where hour >= first and hour < until
  )
  select user_id::text as "userId", hour_of_day as hour, ${SUMS.map((sum) => `sum(${sum})::int as ${sum === 'false_alarms' ? '"falseAlarms"' : sum}`).join(', ')},
    string_agg(nullif(array_to_string(took_ms, ','), ''), ',') as took
  from (
    select user_id, date_part('hour', hour at time zone 'UTC')::int as hour_of_day, ${SUMS.join(', ')}, took_ms
    from decision_count, bounds
    where hour >= first and hour < until and not exists (select from dirty d where d.hour = decision_count.hour)
    union all
    select user_id, date_part('hour', hour at time zone 'UTC')::int, ${SUMS.join(', ')}, took_ms from (${DECIDED}) as decided
  ) as part where $5::uuid is null or user_id = $5 group by 1, 2`

/**
 * What was decided from `from` until `to`, by person and hour of the day: whole hours (`first` until `last`) as they are
 * kept, the rest from the rows, in one statement.
 */
export const readDecided = (
  span: { from: Date; to: Date; first: Date; last: Date },
  userId: string | null,
): Promise<DecidedInHour[]> =>
  queryDirectly<DecidedInHour>({
    text: READ,
    values: [...[span.from, span.to, span.first, span.last].map((at) => at.toISOString()), userId],
  })
