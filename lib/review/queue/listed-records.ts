import 'server-only'
import { Prisma } from '@/lib/database'
import { isFoundBy } from '@/lib/drivers'
import type { Lane } from '@/lib/vocabulary'
import { inForce } from '../claims/claim-records'
import type { QueueQuery } from '../view'

/** What waits in a lane, in the words of the index of the queue: snoozed cases only once their time is over. */
export const OPEN = Prisma.sql`(c.kind <> 'golden'
  and c.status in ('open', 'claimed', 'snoozed') and (c.status <> 'snoozed' or c.snoozed_until <= now()))`
const PUT_OFF = Prisma.sql`(c.kind <> 'golden' and c.status = 'snoozed' and c.snoozed_until > now())`

/** No showing is older than this that is not over, ms. */
const SHOWN_WITHIN_MS = 3 * 86_400_000

/** Golden cases that are the reader's, practice left out, whatever became of them. */
const ofReader = (readerId: string, now: Date) => Prisma.sql`(c.kind = 'golden' and c.id in (
  select g.case_id from golden_showing g where g.user_id = ${readerId}::uuid and not g.practice
    and g.shown_at > ${new Date(now.getTime() - SHOWN_WITHIN_MS)}))`

/**
 * Golden pairs that the reader has on the bench or gave back, practice left out: in their own list they stand as any
 * other case, in nobody else's at all.
 */
export const ownGolden = (readerId: string, now: Date) => Prisma.sql`(${ofReader(readerId, now)}
  and c.status in ('open', 'claimed', 'snoozed') and (c.status <> 'snoozed' or c.snoozed_until <= ${now}))`
const ownPutOff = (readerId: string, now: Date) => Prisma.sql`(${ofReader(readerId, now)}
  and c.status = 'snoozed' and c.snoozed_until > ${now})`

/** The driver that a case shows. */
export const SHOWN = Prisma.sql`left join golden_pair gp on c.kind = 'golden' and gp.id = c.driver_id
  join driver d on d.id = coalesce(gp.driver_id, c.driver_id)`

export type QueueReader = { id: string; blind: boolean; lanes: readonly Lane[] }

export const SIGNALS = Prisma.sql`select s.signal as name from sharing_signal s
    where (s.driver_id = c.driver_id or s.other_id = c.driver_id) and s.closed_at is null and s.expires_at > now()
      and s.found is distinct from 'refutes'
  union select 'flagged' from sharing_suspicion f where f.driver_id = c.driver_id and f.status = 'suspected'`

/** What narrows the list by something a blind reader is not told: it is left out for them, as if it were not asked. */
function tellingWhere(query: QueueQuery): Prisma.Sql[] {
  const parts: Prisma.Sql[] = []
  if (query.band) parts.push(Prisma.sql`c.band = ${query.band}`)
  if (query.caseReason) parts.push(Prisma.sql`c.reason = ${query.caseReason}`)
  if (query.blocked === 'yes') parts.push(Prisma.sql`c.blocked_since is not null`)
  if (query.blocked === 'no') parts.push(Prisma.sql`c.blocked_since is null`)
  if (query.signal === 'any') parts.push(Prisma.sql`exists (${SIGNALS})`)
  else if (query.signal) parts.push(Prisma.sql`${query.signal} in (${SIGNALS})`)
  if (query.scoreFrom !== undefined || query.scoreTo !== undefined)
    parts.push(Prisma.sql`exists (select 1 from verification v where v.id = c.verification_id
      and v.score between ${query.scoreFrom ?? -1} and ${query.scoreTo ?? 1e9})`)
  return parts
}

const ASSIGNED = Prisma.sql`c.assigned_to_id`
/** A golden case that was given back is assigned to its person, and seems to be to whom they asked to take it, if any. */
const GIVEN_TO = Prisma.sql`(select g.given_to_id from golden_showing g where g.case_id = c.id)`
/** To whom a case seems to be assigned. */
export const ASSIGNEE = Prisma.sql`case when c.kind = 'golden' then ${GIVEN_TO} else ${ASSIGNED} end`

function claimWhere(
  { claimed, assignee }: QueueQuery,
  reader: QueueReader,
  now: Date,
  assigned: Prisma.Sql,
): Prisma.Sql[] {
  const held = inForce(now)
  const parts: Prisma.Sql[] = []
  if (claimed === 'mine') parts.push(Prisma.sql`${held} and c.claimed_by_id = ${reader.id}::uuid`)
  if (claimed === 'taken') parts.push(Prisma.sql`${held} and c.claimed_by_id <> ${reader.id}::uuid`)
  if (claimed === 'free') parts.push(Prisma.sql`not ${held}`)
  if (assignee === 'none') parts.push(Prisma.sql`${assigned} is null`)
  else if (assignee) parts.push(Prisma.sql`${assigned} = ${assignee === 'me' ? reader.id : assignee}::uuid`)
  return parts
}

function where(
  query: QueueQuery,
  reader: QueueReader,
  now: Date,
  waiting: Prisma.Sql,
  assigned = ASSIGNED,
): Prisma.Sql {
  const parts: Prisma.Sql[] = [
    waiting,
    Prisma.sql`c.lane in (${Prisma.join(query.lane === 'all' ? [...reader.lanes] : [query.lane])})`,
    ...(reader.blind ? [] : tellingWhere(query)),
    ...claimWhere(query, reader, now, assigned),
  ]
  if (query.region) parts.push(Prisma.sql`c.region = ${query.region}`)
  if (query.checkReason === 'direct') parts.push(Prisma.sql`c.check_reason is null`)
  else if (query.checkReason) parts.push(Prisma.sql`c.check_reason = ${query.checkReason}`)
  if (query.waiting) parts.push(Prisma.sql`c.lane_since <= ${new Date(now.getTime() - query.waiting * 60_000)}`)
  if (query.search) {
    const number = /^c?-?(\d{1,9})$/i.exec(query.search)?.[1]
    const byNumber = number ? Prisma.sql`c.number::text like ${`${number}%`} or` : Prisma.empty
    parts.push(Prisma.sql`(${byNumber} ${isFoundBy(query.search)})`)
  }
  return Prisma.join(parts, ' and ')
}

/** Sort keys; each ends with the id so that the order is whole. `livelihood` is two keys: blocked, then waiting. */
export function keys(query: QueueQuery): Prisma.Sql[] {
  const far = Prisma.sql`'infinity'::timestamptz`
  switch (query.sort) {
    case 'waiting':
      return [Prisma.sql`c.lane_since`, Prisma.sql`c.id`]
    case 'driver':
      return [Prisma.sql`lower(d.name)`, Prisma.sql`c.id`]
    case 'region':
      return [Prisma.sql`coalesce(c.region, '')`, Prisma.sql`c.lane_since`, Prisma.sql`c.id`]
    default:
      return [Prisma.sql`coalesce(c.blocked_since, ${far})`, Prisma.sql`c.lane_since`, Prisma.sql`c.id`]
  }
}

/** Cases, with their drivers only where filters or order ask for them. */
const from = (query: QueueQuery, drivers = Prisma.sql`join driver d on d.id = c.driver_id`) =>
  query.search || query.sort === 'driver' ? Prisma.sql`from review_case c ${drivers}` : Prisma.sql`from review_case c`

/** What is listed: cases that wait, and the reader's own golden ones; each part goes along an index of its own. */
export function parts(query: QueueQuery, reader: QueueReader, now: Date): { from: Prisma.Sql; where: Prisma.Sql }[] {
  const [real, own] =
    query.claimed === 'snoozed' ? [PUT_OFF, ownPutOff(reader.id, now)] : [OPEN, ownGolden(reader.id, now)]
  return [
    { from: from(query), where: where(query, reader, now, real) },
    { from: from(query, SHOWN), where: where(query, reader, now, own, GIVEN_TO) },
  ]
}

/** The values of a cursor as Postgres compares them with the sort keys. */
export function casts(query: QueueQuery, values: string[]): Prisma.Sql[] {
  const types: Record<QueueQuery['sort'], string[]> = {
    livelihood: ['timestamptz', 'timestamptz', 'uuid'],
    waiting: ['timestamptz', 'uuid'],
    driver: ['text', 'uuid'],
    region: ['text', 'timestamptz', 'uuid'],
  }
  return types[query.sort].map((type, i) => Prisma.sql`${values[i] ?? ''}::${Prisma.raw(type)}`)
}
