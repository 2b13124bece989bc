import 'server-only'
import { database, Prisma, type Tx } from '@/lib/database'
import type { RetentionKind, Terms } from '@/lib/policy'

const DAY_MS = 86_400_000

/** Days of a row's region, or everywhere's; the row's region is `d.region`. */
const daysOf = ({ everywhere, regions }: Terms) => Prisma.sql`coalesce((
  select t.days from unnest(${regions.map((one) => one.region)}::text[], ${regions.map((one) => one.days)}::int[]) as t (region, days)
  where t.region = d.region), ${everywhere}::int)`

/** Nothing later has come to its end, whatever its region: what an index can tell. */
const latest = ({ everywhere, regions }: Terms, at: Date): Date =>
  new Date(at.getTime() - Math.min(everywhere, ...regions.map((one) => one.days)) * DAY_MS)

const before = (terms: Terms, at: Date) => Prisma.sql`${at}::timestamptz - make_interval(days => ${daysOf(terms)})`

/** What a legal hold or an open appeal may need waits until that is over. */
const FREE = Prisma.sql`d.erased_at is null
  and not exists (select 1 from legal_hold h where h.driver_id = d.id and h.ended_at is null)
  and not exists (select 1 from appeal a where a.driver_id = d.id and a.decided_at is null)
  and not exists (select 1 from appeal a join sharing_member m on m.case_id = a.sharing_case_id
    where m.driver_id = d.id and a.decided_at is null)`

const IDENTITY = Prisma.sql`
  from driver d join driver_last_check l on l.driver_id = d.id
  cross join lateral (
    select greatest(l.at, d.created_at,
      (select max(recorded_at) from consent where driver_id = d.id and decision = 'granted'),
      (select max(added_at) from reference_photo where driver_id = d.id)) as since
  ) base
  where ${FREE} and (
    exists (select 1 from reference_photo r where r.driver_id = d.id and r.object_id is not null and r.kept_since is null)
    or exists (select 1 from verification v where v.driver_id = d.id and v.object_id is not null and v.kept_since is null))`

const SELFIES = Prisma.sql`
  from verification v join driver d on d.id = v.driver_id
  where v.object_id is not null and v.kept_since is null and v.status not in ('measuring', 'in_review')
    and not exists (select 1 from golden_pair g where g.verification_id = v.id and g.retired_at is null) and ${FREE}`

const PLACES = Prisma.sql`
  from verification v join driver d on d.id = v.driver_id
  where (v.install_id is not null or v.latitude is not null or v.device_model is not null or v.device_os is not null
    or v.app_version is not null) and v.status not in ('measuring', 'in_review') and ${FREE}`

const OF: Record<RetentionKind, { rows: Prisma.Sql; since: Prisma.Sql; along: Prisma.Sql }> = {
  identity: { rows: IDENTITY, since: Prisma.sql`base.since`, along: Prisma.sql`l.at` },
  selfies: { rows: SELFIES, since: Prisma.sql`v.created_at`, along: Prisma.sql`v.created_at` },
  places: { rows: PLACES, since: Prisma.sql`v.created_at`, along: Prisma.sql`v.created_at` },
}

/** Drivers of whom something of a kind has come to its end by an instant, but for those left out; at most `limit`. */
export async function findDueDrivers(
  kind: RetentionKind,
  terms: Terms,
  at: Date,
  except: readonly string[],
  limit: number,
): Promise<string[]> {
  const { rows, since, along } = OF[kind]
  const found = await database().$queryRaw<{ id: string }[]>`
    select distinct d.id::text as id ${rows} and ${along} < ${latest(terms, at)} and ${since} < ${before(terms, at)}
      and d.id <> all(${[...except]}::uuid[])
    limit ${limit}`
  return found.map((row) => row.id)
}

/** The selfies of a driver whose end has come, read under the driver's lock. */
export async function findDueSelfies(tx: Tx, driverId: string, terms: Terms, at: Date): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    select v.id::text as id ${SELFIES} and d.id = ${driverId}::uuid and v.created_at < ${before(terms, at)}`
  return found.map((row) => row.id)
}

/** Whether the identity data of a driver has come to its end, read under the driver's lock. */
export async function isIdentityDue(tx: Tx, driverId: string, terms: Terms, at: Date): Promise<boolean> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    select d.id::text as id ${IDENTITY} and d.id = ${driverId}::uuid and base.since < ${before(terms, at)}`
  return found.length > 0
}

/** Empties place and phone of a driver's selfies whose end has come, under the driver's lock. @returns how many checks */
export const emptyDuePlaces = (tx: Tx, driverId: string, terms: Terms, at: Date): Promise<number> => tx.$executeRaw`
  update verification set latitude = null, longitude = null, accuracy_metres = null, install_id = null,
    device_model = null, device_os = null, app_version = null
  where id in (select v.id ${PLACES} and d.id = ${driverId}::uuid and v.created_at < ${before(terms, at)})`

/** How much of a kind ends by now and within 30 days: read along an index, so it takes as long as there is much of that. */
export async function countEnding(
  kind: RetentionKind,
  terms: Terms,
  at: Date,
): Promise<Pick<DueCounts, 'now' | 'month'>> {
  const { rows, since, along } = OF[kind]
  const month = new Date(at.getTime() + 30 * DAY_MS)
  const [row] = await database().$queryRaw<Pick<DueCounts, 'now' | 'month'>[]>`
    select (count(*) filter (where ends < ${at}))::int as now, (count(*) filter (where ends < ${month}))::int as month
    from (select ${since} + make_interval(days => ${daysOf(terms)}) as ends ${rows}
      and ${along} < ${latest(terms, month)}) due`
  return row ?? { now: 0, month: 0 }
}

export type DueCounts = { kept: number; now: number; week: number; month: number; next: Date | null }

/** How much of a kind there is, how much of it ends by now, within 7 and within 30 days, and when the next does. */
export async function countDue(kind: RetentionKind, terms: Terms, at: Date): Promise<DueCounts> {
  const { rows, since } = OF[kind]
  const within = (days: number) => new Date(at.getTime() + days * DAY_MS)
  const [row] = await database().$queryRaw<DueCounts[]>`
    select count(*)::int as kept, (count(*) filter (where ends < ${at}))::int as now,
      (count(*) filter (where ends < ${within(7)}))::int as week, (count(*) filter (where ends < ${within(30)}))::int as month,
      min(ends) filter (where ends >= ${at}) as next
    from (select ${since} + make_interval(days => ${daysOf(terms)}) as ends ${rows}) due`
  return row ?? { kept: 0, now: 0, week: 0, month: 0, next: null }
}
