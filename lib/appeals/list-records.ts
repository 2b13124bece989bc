import 'server-only'
import { database, Prisma } from '@/lib/database'
import { isFoundBy } from '@/lib/drivers'
import { type BlindReader, keptFrom } from '@/lib/review'
import { PARTS_OF_APPEAL } from './parts-records'
import type { AppealRecord } from './records'
import type { AppealQuery } from './view'

export type ListedAppeal = AppealRecord & {
  ref: string
  name: string
  hasPhoto: boolean
  parts: string[]
  waits: boolean
}
/** Open ones by their end, decided ones by when they were decided. */
export type ListPlace = { at: Date; id: string; backwards: boolean }

function whichTab(tab: AppealQuery['tab'], readerId: string): Prisma.Sql {
  if (tab === 'decided') return Prisma.sql`a.decided_at is not null`
  if (tab === 'mine') return Prisma.sql`a.decided_at is null and a.hearer_id = ${readerId}::uuid`
  return Prisma.sql`a.decided_at is null`
}

/** Without drivers to whom the reader is blind, but for what they hear: an appeal tells of a rejection. */
export const seenBy = (reader: BlindReader, now: Date): Prisma.Sql =>
  Prisma.sql`and (a.hearer_id = ${reader.id}::uuid or not ${keptFrom(reader, now)})`

/** Open: the nearest to its end first; decided: the newest first. One row more than asked for tells of another page. */
export function findListedAppeals(
  { tab, search, outcome, limit }: AppealQuery,
  reader: BlindReader,
  place: ListPlace | null,
  now: Date,
): Promise<ListedAppeal[]> {
  const decided = tab === 'decided'
  const key = decided ? Prisma.sql`(a.decided_at, a.id)` : Prisma.sql`(a.due_at, a.id)`
  const descending = decided !== (place?.backwards ?? false)
  const after = place
    ? descending
      ? Prisma.sql`and ${key} < (${place.at}::timestamptz, ${place.id}::uuid)`
      : Prisma.sql`and ${key} > (${place.at}::timestamptz, ${place.id}::uuid)`
    : Prisma.empty
  const column = decided ? Prisma.sql`a.decided_at` : Prisma.sql`a.due_at`
  const order = descending ? Prisma.sql`${column} desc, a.id desc` : Prisma.sql`${column}, a.id`
  const number = search?.match(/^AP-(\d{1,9})$/i)?.[1]
  return database().$queryRaw<ListedAppeal[]>`
    select a.id::text, a.number, a.driver_id::text as "driverId", a.decision_id::text as "decisionId", a.kind, a.status,
      a.late, a.filed_at as "filedAt", a.due_at as "dueAt", a.decided_at as "decidedAt", a.hearer_id::text as "hearerId",
      a.past_hearer_ids::text[] as "pastHearerIds",
      a.decided_by_id::text as "decidedById", a.case_id::text as "caseId", a.challenge_id::text as "challengeId",
      a.asked_at as "askedAt", a.finding, a.way, d.ref, d.name,
      exists (select 1 from appeal_picture p where p.appeal_id = a.id and p.kind = 'face') as "hasPhoto",
      exists (select 1 from challenge h where h.id = a.challenge_id and h.status in ('issued', 'opened')
        and h.expires_at > ${now}) as waits,
      ${PARTS_OF_APPEAL} as parts
    from appeal a join driver d on d.id = a.driver_id
    where ${whichTab(tab, reader.id)} ${seenBy(reader, now)} ${outcome && decided ? Prisma.sql`and a.status = ${outcome}` : Prisma.empty}
      ${search ? Prisma.sql`and (a.number = ${Number(number ?? -1)} or ${isFoundBy(search)})` : Prisma.empty}
      ${after}
    order by ${order} limit ${limit + 1}`
}

export async function countAppeals(reader: BlindReader, now: Date): Promise<{ open: number; mine: number }> {
  const [row] = await database().$queryRaw<{ open: number; mine: number }[]>`
    select count(*)::int as open, (count(*) filter (where a.hearer_id = ${reader.id}::uuid))::int as mine
    from appeal a join driver d on d.id = a.driver_id where a.decided_at is null ${seenBy(reader, now)}`
  return row ?? { open: 0, mine: 0 }
}

export type StatisticsRow = {
  filed: number
  open: number
  overdue: number
  decided: number
  inTime: number
  upheld: number
  changed: number
  overturned: number
  medianHours: number | null
}

/** Counted from the rows: filed and decided since an instant; open and overdue now. */
export async function countStatistics(since: Date, now: Date): Promise<StatisticsRow> {
  const [row] = await database().$queryRaw<StatisticsRow[]>`
    select (count(*) filter (where filed_at >= ${since}))::int as filed,
      (count(*) filter (where decided_at is null))::int as open,
      (count(*) filter (where decided_at is null and due_at <= ${now}))::int as overdue,
      (count(*) filter (where decided_at >= ${since}))::int as decided,
      (count(*) filter (where decided_at >= ${since} and decided_at <= due_at))::int as "inTime",
      (count(*) filter (where decided_at >= ${since} and status = 'upheld'))::int as upheld,
      (count(*) filter (where decided_at >= ${since} and status = 'changed'))::int as changed,
      (count(*) filter (where decided_at >= ${since} and status = 'overturned'))::int as overturned,
      (percentile_cont(0.5) within group (order by extract(epoch from decided_at - filed_at))
        filter (where decided_at >= ${since}) / 3600)::float8 as "medianHours"
    from appeal where decided_at is null or decided_at >= ${since} or filed_at >= ${since}`
  if (!row) throw new Error('A count gives one row.')
  return row
}
