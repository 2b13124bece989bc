import 'server-only'
import { database, Prisma } from '@/lib/database'
import { isFoundBy } from '@/lib/drivers'
import type { DriversQuery } from '@/lib/drivers/view'
import { type BlindReader, blindTo, type UntoldDriver } from '@/lib/review'
import { STANDINGS } from '@/lib/vocabulary'
import { asOfGoldenRows, COUNTED, findAsOfGolden } from './untold-records'

export const TOTAL_CAP = 10_000
const REGIONS_AT_MOST = 200

export type DriverListRecord = {
  id: string
  ref: string
  name: string
  region: string | null
  activityState: string
  createdAt: Date
  /** Place in STANDINGS; null where the reader is blind to it. */
  strength: number | null
  mayWork: boolean | null
  checks: number
  lastCheckAt: Date | null
  checkId: string | null
  checkCause: string | null
  dueSince: Date | null
  worksUntil: Date | null
  excludedIds: string[] | null
  keys: string[]
}

const CHECKS = Prisma.sql`from verification v where v.driver_id = d.id and v.status in ${COUNTED}`

/** Standing of driver `d` by the rule of `standingAt`: the strongest in force; may work while none in force blocks. */
export const standing = (now: Date) => Prisma.sql`left join lateral (
  select max(array_position(array[${Prisma.join([...STANDINGS])}]::text[], r.kind)) - 1 as strength,
    bool_or(r.blocks_from <= ${now}) as blocked
  from restriction r where r.driver_id = d.id and r.from_at <= ${now}
    and (r.ended_at is null or r.ended_at > ${now}) and (r.until_at is null or r.until_at > ${now})
) s on true`

/** From when the driver may not work while the check `of` is due, as its restriction says. */
const stopsAt = (of: Prisma.Sql) => Prisma.sql`(select min(r.blocks_from) from restriction r
  where r.driver_id = ${of}.driver_id and r.source_id = ${of}.id and r.cause = 'check_by_person' and r.ended_at is null)`

const DUE = Prisma.sql`left join lateral (
  select id, cause, due_since, excluded_ids, ${stopsAt(Prisma.sql`due`)} as stops_at from person_check due
  where driver_id = d.id and done_at is null order by due_since limit 1
) pc on true`

const BLIND = (reader: BlindReader, now: Date) =>
  Prisma.sql`cross join lateral (select ${blindTo(reader, now)} as blind) b`

/** Every driver has a row there, which triggers keep. */
const BY_LAST_CHECK = Prisma.sql`driver_last_check last join driver d on d.id = last.driver_id`

/** Who reads, and the drivers whose golden case they were shown. */
export type ListReader = BlindReader & { untold: readonly UntoldDriver[] }

/** Drivers with what filters and order ask for and no more: it is found for every driver that could be on the page. */
function from(query: DriversQuery, reader: BlindReader, now: Date): Prisma.Sql {
  const byStanding = query.standing ? Prisma.sql`${BLIND(reader, now)} ${standing(now)}` : Prisma.empty
  const byDue = query.due || query.sort === 'due' ? DUE : Prisma.empty
  const drivers = query.sort === 'lastCheck' ? BY_LAST_CHECK : Prisma.sql`driver d`
  return Prisma.sql`from ${drivers} ${byStanding} ${byDue}`
}

/** Drivers whom anything restricts now: found from the restrictions, as most drivers have none in force. */
const restricted = (now: Date) => Prisma.sql`d.id in (select r.driver_id from restriction r
  where r.from_at <= ${now} and (r.ended_at is null or r.ended_at > ${now}) and (r.until_at is null or r.until_at > ${now}))`

/** The drivers of golden cases of the reader, as of their dates. */
const fromUntold = ({ untold, ...reader }: ListReader, now: Date): Prisma.Sql =>
  Prisma.sql`from ${asOfGoldenRows(untold, now)} d ${BLIND(reader, now)} ${DUE}
    cross join lateral (select d.strength, d.blocked) s
    cross join lateral (select d.id as driver_id, coalesce(d.last_at, '-infinity') as at) last`

/** What is listed: drivers as they are, and those of golden cases of the reader as of their dates. */
function listed(query: DriversQuery, reader: ListReader, now: Date): Prisma.Sql[] {
  const all = Prisma.sql`${from(query, reader, now)} where ${where(query, now)}`
  if (reader.untold.length === 0) return [all]
  const { standing, ...others } = query
  const byStanding = standing
    ? Prisma.sql`and not b.blind and coalesce(s.strength, 0) = ${STANDINGS.indexOf(standing)}`
    : Prisma.empty
  return [
    Prisma.sql`${all} and d.id <> all(${reader.untold.map(({ driverId }) => driverId)}::uuid[])`,
    Prisma.sql`${fromUntold(reader, now)} where ${where(others, now)} ${byStanding}`,
  ]
}

function where(query: DriversQuery, now: Date): Prisma.Sql {
  const parts = [Prisma.sql`true`]
  if (query.due) parts.push(Prisma.sql`pc.id is not null`)
  if (query.region) parts.push(Prisma.sql`d.region = ${query.region}`)
  if (query.standing && query.standing !== 'clear') parts.push(restricted(now))
  if (query.standing)
    parts.push(Prisma.sql`not b.blind and coalesce(s.strength, 0) = ${STANDINGS.indexOf(query.standing)}`)
  if (query.search) parts.push(isFoundBy(query.search))
  return Prisma.join(parts, ' and ')
}

type Key = { sql: Prisma.Sql; type: 'text' | 'timestamptz' | 'uuid' }

const SORT_KEYS: Record<DriversQuery['sort'], Key> = {
  name: { sql: Prisma.sql`lower(d.name)`, type: 'text' },
  ref: { sql: Prisma.sql`d.ref`, type: 'text' },
  region: { sql: Prisma.sql`coalesce(d.region, '')`, type: 'text' },
  added: { sql: Prisma.sql`d.created_at`, type: 'timestamptz' },
  lastCheck: { sql: Prisma.sql`last.at`, type: 'timestamptz' },
  due: { sql: Prisma.sql`coalesce(pc.stops_at, 'infinity')`, type: 'timestamptz' },
}

/** Both keys of one table, so that an index holds their order. */
const keysOf = (query: DriversQuery): Key[] => [
  SORT_KEYS[query.sort],
  { sql: query.sort === 'lastCheck' ? Prisma.sql`last.driver_id` : Prisma.sql`d.id`, type: 'uuid' },
]

export type ListPlace = { keys: string[]; backwards: boolean }

/** One page by keyset; counts and last checks are read for the rows of the page alone. */
export async function findDriverRows(
  query: DriversQuery,
  reader: ListReader,
  now: Date,
  place: ListPlace | null,
): Promise<DriverListRecord[]> {
  const keys = keysOf(query)
  const descending = (query.direction === 'desc') !== (place?.backwards ?? false)
  const way = descending ? Prisma.sql`desc` : Prisma.sql`asc`
  const order = Prisma.join(keys.map(({ sql }) => Prisma.sql`${sql} ${way}`))
  const values = keys.map(({ type }, i) => Prisma.sql`${place?.keys[i] ?? ''}::${Prisma.raw(type)}`)
  const bound = place
    ? Prisma.sql`and (${Prisma.join(keys.map(({ sql }) => sql))}) ${descending ? Prisma.sql`<` : Prisma.sql`>`} (${Prisma.join(values)})`
    : Prisma.empty
  const columns = keys.map(({ sql }, i) => Prisma.sql`${sql} as ${Prisma.raw(`key_${i}`)}`)
  const again = keys.map((_, i) => Prisma.sql`page.${Prisma.raw(`key_${i}`)} ${way}`)
  const parts = listed(query, reader, now).map(
    (part) =>
      Prisma.sql`(select d.id, ${Prisma.join(columns)} ${part} ${bound} order by ${order} limit ${query.limit + 1})`,
  )
  const texts = keys.map((_, i) => Prisma.sql`page.${Prisma.raw(`key_${i}`)}::text`)
  const rows = await database().$queryRaw<DriverListRecord[]>`
    with page as materialized (
      select * from (${Prisma.join(parts, ' union all ')}) page order by ${Prisma.join(again)} limit ${query.limit + 1}
    )
    select d.id::text, d.ref, d.name, d.region, d.activity_state as "activityState", d.created_at as "createdAt",
      case when b.blind then null else coalesce(s.strength, 0) end as strength,
      case when b.blind then null else not coalesce(s.blocked, false) end as "mayWork",
      pc.id::text as "checkId", pc.cause as "checkCause", pc.due_since as "dueSince", pc.excluded_ids::text[] as "excludedIds",
      array[${Prisma.join(texts)}] as keys,
      pc.stops_at as "worksUntil",
      (select count(*)::int ${CHECKS}) as checks, (select max(v.created_at) ${CHECKS}) as "lastCheckAt"
    from page join driver d on d.id = page.id ${BLIND(reader, now)} ${standing(now)} ${DUE}
    order by ${Prisma.join(again)}`
  const ids = rows.map(({ id }) => id)
  return asOfTheirCases(rows, await findAsOfGolden(ids, reader.untold, now))
}

/** Rows with what they tell as of golden cases in its place; who is blind to a standing stays so. */
const asOfTheirCases = (rows: DriverListRecord[], shown: Awaited<ReturnType<typeof findAsOfGolden>>) =>
  rows.map((row): DriverListRecord => {
    const then = shown.get(row.id)
    if (!then) return row
    const { createdAt, checks, lastCheckAt, strength, mayWork } = then
    return { ...row, createdAt, checks, lastCheckAt, ...(row.strength === null ? {} : { strength, mayWork }) }
  })

/** Drivers that fit, counted up to the cap. */
export async function countDriverRows(query: DriversQuery, reader: ListReader, now: Date): Promise<number> {
  const parts = listed({ ...query, sort: 'name' }, reader, now).map(
    (part) => Prisma.sql`(select 1 ${part} limit ${TOTAL_CAP + 1})`,
  )
  const rows = await database().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (
      select 1 from (${Prisma.join(parts, ' union all ')}) fits limit ${TOTAL_CAP + 1}) capped`
  return rows[0]?.count ?? 0
}

export type DueCount = { count: number; oldest: Date | null; stopped: number; late: number; mine: number }

/**
 * Checks by a person that are due; `stopped`: the driver cannot work until it is made; `late`: for longer than the
 * target of a first decision on a driver on hold; `mine`: stopped, and this reader did not record the one before.
 */
export async function findDue(readerId: string, now: Date, targetMs: number): Promise<DueCount> {
  const lateBefore = new Date(now.getTime() - targetMs)
  const [row] = await database().$queryRaw<DueCount[]>`
    select count(*)::int as count, min(due_since) as oldest,
      count(*) filter (where stops_at <= ${now})::int as stopped,
      count(*) filter (where stops_at <= ${lateBefore})::int as late,
      count(*) filter (where stops_at <= ${now} and not (${readerId}::uuid = any(excluded_ids)))::int as mine
    from (select due_since, excluded_ids, ${stopsAt(Prisma.sql`pc`)} as stops_at from person_check pc
      where pc.done_at is null) due`
  return row ?? { count: 0, oldest: null, stopped: 0, late: 0, mine: 0 }
}

/** The regions there are, each found from the one before along the index. */
export async function findDriverRegions(): Promise<string[]> {
  const rows = await database().$queryRaw<{ region: string }[]>`
    with recursive found as (
      (select region from driver where region is not null order by region limit 1)
      union all
      select (select region from driver where region > found.region order by region limit 1) from found where found.region is not null
    )
    select region from found where region is not null limit ${REGIONS_AT_MOST}`
  return rows.map(({ region }) => region)
}
