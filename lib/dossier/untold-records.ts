import 'server-only'
import { database, Prisma } from '@/lib/database'
import type { UntoldDriver } from '@/lib/review'
import { STANDINGS } from '@/lib/vocabulary'

/** Statuses of what counts as a check: one that was answered, or is with a person (as in trends). */
export const COUNTED = Prisma.sql`('approved', 'in_review', 'rejected')`
const HELD = STANDINGS.indexOf('held')

const GIVEN = (untold: readonly UntoldDriver[]) => Prisma.sql`(
  select "driverId" as driver_id, "asOf" as as_of, "checkId" as check_id, "checkedAt" as checked_at, counts,
    "heldSince" as held_since, "shiftMs" * interval '1 millisecond' as shift
  from jsonb_to_recordset(${JSON.stringify(untold)}::jsonb) as given ("driverId" uuid, "asOf" timestamptz,
    "shiftMs" float8, "checkId" uuid, "checkedAt" timestamptz, counts boolean, "heldSince" timestamptz)) g`

/**
 * Rows of the list of drivers as they stand for a reader who was shown a golden case of each (`asOfGolden` has the rule):
 * when they were added, their checks and their standing, all as of its date, with its check among them.
 */
export const asOfGoldenRows = (untold: readonly UntoldDriver[], now: Date): Prisma.Sql => Prisma.sql`(
  select d.id, d.ref, d.name, d.search_text, d.region, d.activity_state, d.created_at + g.shift as created_at,
    earlier.checks + g.counts::int as checks,
    case when g.counts then greatest(g.checked_at, earlier.last_at) else earlier.last_at end + g.shift as last_at,
    greatest(r.strength, case when g.held_since <= ${now} then ${HELD}::int end) as strength,
    coalesce(r.blocked, false) or coalesce(g.held_since <= ${now}, false) as blocked
  from ${GIVEN(untold)} join driver d on d.id = g.driver_id
  cross join lateral (select count(*)::int as checks, max(v.created_at) as last_at from verification v
    where v.driver_id = d.id and v.created_at <= g.checked_at and v.id <> g.check_id and v.status in ${COUNTED}) earlier
  cross join lateral (select max(array_position(array[${Prisma.join([...STANDINGS])}]::text[], r.kind)) - 1 as strength,
      bool_or(r.blocks_from + g.shift <= ${now}) as blocked
    from restriction r where r.driver_id = d.id and r.from_at < g.as_of and r.from_at + g.shift <= ${now}
      and (r.ended_at is null or r.ended_at + g.shift > ${now})
      and (r.until_at is null or r.until_at + g.shift > ${now})) r
)`

/** What a row tells of a driver as of the date of a golden case. */
export type AsOfGolden = {
  id: string
  createdAt: Date
  checks: number
  lastCheckAt: Date | null
  strength: number | null
  mayWork: boolean
}

/** The same of the drivers among these ids, by id. */
export async function findAsOfGolden(
  ids: readonly string[],
  untold: readonly UntoldDriver[],
  now: Date,
): Promise<Map<string, AsOfGolden>> {
  const those = untold.filter(({ driverId }) => ids.includes(driverId))
  if (those.length === 0) return new Map()
  const rows = await database().$queryRaw<AsOfGolden[]>`
    select id::text, created_at as "createdAt", checks, last_at as "lastCheckAt", coalesce(strength, 0) as strength,
      not blocked as "mayWork" from ${asOfGoldenRows(those, now)} shown`
  return new Map(rows.map((row) => [row.id, row]))
}
