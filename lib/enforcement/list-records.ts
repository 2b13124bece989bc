import 'server-only'
import { database, Prisma, queryDirectly } from '@/lib/database'
import { isFoundBy } from '@/lib/drivers'
import { type BlindReader, keptFrom } from '@/lib/review'
import type { SuspensionState } from '@/lib/vocabulary'
import type { DeskCounts, DeskTab } from './desk-view'
import type { SuspensionRecord } from './records'

const RECENT_MS = 7 * 86_400_000

export type ListedSuspension = Pick<
  SuspensionRecord,
  | 'id'
  | 'number'
  | 'caseId'
  | 'sharingCaseId'
  | 'decisionId'
  | 'reasons'
  | 'step'
  | 'days'
  | 'proposedAt'
  | 'approveBy'
  | 'startsAt'
  | 'endsAt'
  | 'reviewAt'
> & { ref: string; name: string; state: SuspensionState; endedAt: Date | null; rank: number; place: number }

export type ListPlace = { rank: number; place: number; id: string; backwards: boolean }

/** Every suspension with its state at an instant (as `suspensionState` tells it), when it ended, and where it stands on the desk. */
const told = (now: Date): Prisma.Sql => Prisma.sql`(
  select s.*, case s.state when 'overturned' then s.overturned_at when 'declined' then s.declined_at
    when 'lapsed' then s.approve_by when 'lifted' then s.lifted_at when 'expired' then s.ends_at end as ended_at
  from (
    select *, case when overturned_at is not null then 'overturned' when declined_at is not null then 'declined'
      when approved_at is null then case when approve_by <= ${now}::timestamptz then 'lapsed' else 'proposed' end
      when lifted_at is not null then 'lifted' when ends_at <= ${now}::timestamptz then 'expired'
      when starts_at > ${now}::timestamptz then 'planned' else 'active' end as state
    from suspension) s)`

const ms = (column: Prisma.Sql): Prisma.Sql => Prisma.sql`(extract(epoch from ${column}) * 1000)::float8`

/**
 * Proposals by when they lapse, those in force by when they end or are looked at again, planned ones by their start, the
 * last ended first.
 */
const ORDERED = Prisma.sql`case state when 'proposed' then 0 when 'active' then 1 when 'planned' then 2 else 3 end as rank,
  case state when 'proposed' then ${ms(Prisma.sql`approve_by`)}
    when 'active' then ${ms(Prisma.sql`coalesce(ends_at, review_at, starts_at + interval '100 years')`)}
    when 'planned' then ${ms(Prisma.sql`starts_at`)} else -${ms(Prisma.sql`ended_at`)} end as place`

function inTab(tab: DeskTab, now: Date): Prisma.Sql {
  switch (tab) {
    case 'proposed':
      return Prisma.sql`state = 'proposed'`
    case 'in_force':
      return Prisma.sql`state in ('active', 'planned')`
    case 'history':
      return Prisma.sql`ended_at is not null`
    default:
      return Prisma.sql`(ended_at is null or ended_at > ${new Date(now.getTime() - RECENT_MS)}::timestamptz)`
  }
}

function found(search: string | undefined): Prisma.Sql {
  if (!search) return Prisma.empty
  const number = search.match(/^S-?(\d{1,9})$/i)?.[1]
  return Prisma.sql`and (t.number = ${Number(number ?? -1)} or ${isFoundBy(search)})`
}

/** Without drivers to whom the reader is blind: of a case they may still decide nothing tells what came before. */
const seenBy = (reader: BlindReader, now: Date): Prisma.Sql =>
  Prisma.sql`not ${keptFrom(reader, now, Prisma.sql`t.driver_id`)}`

/** One page in the desk's order; one row more than asked for tells that there is another page. */
export function findListed(
  query: { tab: DeskTab; search?: string | undefined; limit: number },
  place: ListPlace | null,
  reader: BlindReader,
  now: Date,
): Promise<ListedSuspension[]> {
  const backwards = place?.backwards ?? false
  const [compare, order] = backwards
    ? [Prisma.sql`<`, Prisma.sql`rank desc, place desc, id desc`]
    : [Prisma.sql`>`, Prisma.sql`rank, place, id`]
  const after = place
    ? Prisma.sql`where (rank, place, id) ${compare} (${place.rank}, ${place.place}::float8, ${place.id}::uuid)`
    : Prisma.empty
  return database().$queryRaw<ListedSuspension[]>`
    select id::text, number, "caseId", "sharingCaseId", "decisionId", reasons, step, days, "proposedAt", "approveBy", "startsAt", "endsAt", "reviewAt",
      ref, name, state, "endedAt", rank, place
    from (
      select t.id, t.number, t.case_id::text as "caseId", t.sharing_case_id::text as "sharingCaseId", t.decision_id::text as "decisionId", t.reasons, t.step, t.days, t.proposed_at as "proposedAt",
        t.approve_by as "approveBy", t.starts_at as "startsAt", t.ends_at as "endsAt", t.review_at as "reviewAt",
        d.ref, d.name, t.state, t.ended_at as "endedAt", ${ORDERED}
      from ${told(now)} t join driver d on d.id = t.driver_id
      where ${inTab(query.tab, now)} ${found(query.search)} and ${seenBy(reader, now)}
    ) listed ${after} order by ${order} limit ${query.limit + 1}`
}

type CountRow = Omit<DeskCounts, 'nextLapse'> & { nextLapse: Date | null }

/** What is on the desk now; `mine`: proposals in which this person has no part. */
export async function countDesk(reader: BlindReader, now: Date): Promise<CountRow> {
  const recent = new Date(now.getTime() - RECENT_MS)
  const rows = await database().$queryRaw<CountRow[]>`
    select (count(*) filter (where state = 'proposed'))::int as proposed,
      (count(*) filter (where state in ('active', 'planned')))::int as standing,
      (count(*) filter (where state = 'planned'))::int as planned,
      (count(*) filter (where state = 'active' and review_at <= ${now}::timestamptz))::int as "reviewDue",
      (count(*) filter (where ended_at > ${recent}::timestamptz))::int as ended,
      (count(*) filter (where state = 'proposed' and not ${reader.id}::uuid = any(part_ids)))::int as mine,
      min(approve_by) filter (where state = 'proposed') as "nextLapse"
    from ${told(now)} t where ${seenBy(reader, now)}`
  return rows[0] ?? { proposed: 0, standing: 0, planned: 0, reviewDue: 0, ended: 0, mine: 0, nextLapse: null }
}

/** Proposals in which this person has no part, as every page's frame counts them: along the index of what is proposed. */
export async function countToDecide(reader: BlindReader, now: Date): Promise<number> {
  const [row] = await queryDirectly<{ count: number }>(Prisma.sql`select count(*)::int as count from suspension t
    where t.approved_at is null and t.declined_at is null and t.overturned_at is null and t.approve_by > ${now}::timestamptz
      and not ${reader.id}::uuid = any(t.part_ids) and ${seenBy(reader, now)}`)
  return row?.count ?? 0
}

const REPORTS_AT_ONCE = 5_000

/**
 * Which states the platform reported of a driver since, oldest first, each with when it was so. Read newest first, page by
 * page, so that however many there are none is left out.
 */
export async function findActivity(
  driverId: string,
  since: Date,
  atOnce = REPORTS_AT_ONCE,
): Promise<{ state: string; at: Date }[]> {
  const all: ActivityRow[] = []
  for (let last = atOnce; last === atOnce; ) {
    const before = all.at(-1)?.id ?? null
    const page = await database().$queryRaw<ActivityRow[]>`
      select id, data->>'state' as state, coalesce((data->>'at')::timestamptz, occurred_at) as at from audit_record
      where driver_id = ${driverId}::uuid and type = 'driver.activity' and occurred_at >= ${since}::timestamptz
        and (${before}::bigint is null or id < ${before}::bigint)
      order by id desc limit ${atOnce}`
    all.push(...page)
    last = page.length
  }
  return all.map(({ state, at }) => ({ state, at })).sort((a, b) => a.at.getTime() - b.at.getTime())
}

type ActivityRow = { id: bigint; state: string; at: Date }
