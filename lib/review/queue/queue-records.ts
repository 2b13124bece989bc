import 'server-only'
import { database, Prisma, queryDirectly } from '@/lib/database'
import type { Lane } from '@/lib/vocabulary'
import { lookedSince } from '../bench/look-records'
import { inForce } from '../claims/claim-records'
import { askedBy, nextCase } from '../claims/next-case-records'
import type { CaseRecord } from '../records'
import type { QueueQuery } from '../view'

export type QueueRecord = CaseRecord & {
  ref: string
  driverName: string
  activityState: string
  shiftEndsAt: Date | null
  holderName: string | null
  assigneeId: string | null
  assigneeName: string | null
  /** Names of the sharing signals on the driver, and `flagged` where a person flagged them; empty for a blind reader. */
  signals: string[]
  looking: { id: string; name: string }[]
}

export const TOTAL_CAP = 10_000

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

const SIGNALS = Prisma.sql`select s.signal as name from sharing_signal s
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
const ASSIGNEE = Prisma.sql`case when c.kind = 'golden' then ${GIVEN_TO} else ${ASSIGNED} end`

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
    const part = `%${query.search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    parts.push(Prisma.sql`((d.name || ' ' || d.ref) ilike ${part} or 'C-' || c.number ilike ${part})`)
  }
  return Prisma.join(parts, ' and ')
}

/** Sort keys; each ends with the id so that the order is whole. `livelihood` is two keys: blocked, then waiting. */
function keys(query: QueueQuery): Prisma.Sql[] {
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
function parts(query: QueueQuery, reader: QueueReader, now: Date): { from: Prisma.Sql; where: Prisma.Sql }[] {
  const [real, own] =
    query.claimed === 'snoozed' ? [PUT_OFF, ownPutOff(reader.id, now)] : [OPEN, ownGolden(reader.id, now)]
  return [
    { from: from(query), where: where(query, reader, now, real) },
    { from: from(query, SHOWN), where: where(query, reader, now, own, GIVEN_TO) },
  ]
}

/** Who has the case open, besides whoever holds it. */
const LOOKING = (
  now: Date,
) => Prisma.sql`(select coalesce(jsonb_agg(distinct jsonb_build_object('id', l.user_id, 'name', p.name)), '[]')
  from case_look l join staff_user p on p.id = l.user_id where l.case_id = c.id and l.seen_at > ${lookedSince(now)}
    and p.disabled_at is null and l.user_id is distinct from c.claimed_by_id)`

const COLUMNS = Prisma.sql`c.id::text, c.number, c.kind, d.id::text as "driverId", c.verification_id::text as "verificationId", c.lane, c.status, c.band,
  c.reason, c.region, c.check_reason as "checkReason", c.opened_at as "openedAt", c.lane_since as "laneSince", c.blocked_since as "blockedSince",
  c.escalated_at as "escalatedAt", c.claimed_by_id::text as "claimedById", c.claimed_at as "claimedAt", c.claim_expires_at as "claimExpiresAt",
  c.claim_kind as "claimKind", c.claim_left_at as "claimLeftAt", c.snoozed_until as "snoozedUntil", c.snoozed_by_id::text as "snoozedById",
  c.assigned_to_id::text as "assignedToId",
  c.closed_at as "closedAt", c.disposition, c.first_finding_at as "firstFindingAt", c.part_ids::text[] as "partIds", c.chain_ids::text[] as "chainIds",
  c.read_by_ids::text[] as "readByIds"`

/**
 * One page by keyset: the row values after (or before) the cursor's, cast by Postgres; a page costs the same however
 * deep it lies.
 */
export async function findQueueRows(
  query: QueueQuery,
  reader: QueueReader,
  now: Date,
  place: { keys: string[]; backwards: boolean } | null,
): Promise<(QueueRecord & { keys: string[] })[]> {
  const sortKeys = keys(query)
  const descending = (query.direction === 'desc') !== (place?.backwards ?? false)
  const way = descending ? Prisma.sql`desc` : Prisma.sql`asc`
  const order = Prisma.join(sortKeys.map((key) => Prisma.sql`${key} ${way}`))
  const column = (i: number) => Prisma.raw(`key_${i}`)
  // In the text: not knowing how few are wanted, Postgres would read and sort all of them
  const most = Prisma.raw(String(Math.trunc(query.limit) + 1))
  const row = Prisma.sql`(${Prisma.join(sortKeys)})`
  const bound = place
    ? Prisma.sql`and ${row} ${descending ? Prisma.sql`<` : Prisma.sql`>`} (${Prisma.join(casts(query, place.keys))})`
    : Prisma.empty
  const rows = await queryDirectly<Record<string, unknown> & { keys: string[] }>(Prisma.sql`
    with page as materialized (
      select * from (${Prisma.join(
        parts(query, reader, now).map(
          (
            part,
          ) => Prisma.sql`(select c.id, ${Prisma.join(sortKeys.map((key, i) => Prisma.sql`${key} as ${column(i)}`))}
            ${part.from} where ${part.where} ${bound} order by ${order} limit ${most})`,
        ),
        ' union all ',
      )}) listed
      order by ${Prisma.join(sortKeys.map((_, i) => Prisma.sql`${column(i)} ${way}`))} limit ${most}
    )
    select ${COLUMNS}, a.id::text as "assigneeId", a.name as "assigneeName",
      d.ref, d.name as "driverName", d.activity_state as "activityState", d.shift_ends_at as "shiftEndsAt", u.name as "holderName",
      ${reader.blind ? Prisma.sql`array[]::text[]` : Prisma.sql`array(${SIGNALS} order by name)`} as signals, ${LOOKING(now)} as looking,
      array[${Prisma.join(sortKeys.map((_, i) => Prisma.sql`page.${column(i)}::text`))}] as keys
    from page join review_case c on c.id = page.id ${SHOWN}
      left join staff_user u on u.id = c.claimed_by_id and c.claim_expires_at > now()
      left join staff_user a on a.id = ${ASSIGNEE}
    order by ${Prisma.join(sortKeys.map((_, i) => Prisma.sql`page.${column(i)} ${way}`))}`)
  return rows as unknown as (QueueRecord & { keys: string[] })[]
}

function casts(query: QueueQuery, values: string[]): Prisma.Sql[] {
  const types: Record<QueueQuery['sort'], string[]> = {
    livelihood: ['timestamptz', 'timestamptz', 'uuid'],
    waiting: ['timestamptz', 'uuid'],
    driver: ['text', 'uuid'],
    region: ['text', 'timestamptz', 'uuid'],
  }
  return types[query.sort].map((type, i) => Prisma.sql`${values[i] ?? ''}::${Prisma.raw(type)}`)
}

/** The case that "next case" would give a person, with its driver's reference. */
export async function findNextRow(
  userId: string,
  lanes: readonly Lane[],
  now: Date,
): Promise<(CaseRecord & { ref: string }) | null> {
  const [row] = await queryDirectly<CaseRecord & { ref: string }>(
    Prisma.sql`select ${COLUMNS}, d.ref from review_case c join driver d on d.id = c.driver_id
      where c.id = ${nextCase(askedBy(userId, lanes, now))}`,
  )
  return row ?? null
}

/** A case with the reference of the driver that it shows. */
export async function findShownRow(id: string): Promise<(CaseRecord & { ref: string }) | null> {
  const [row] = await queryDirectly<CaseRecord & { ref: string }>(
    Prisma.sql`select ${COLUMNS}, d.ref from review_case c ${SHOWN} where c.id = ${id}::uuid`,
  )
  return row ?? null
}

/** Rows that fit, counted up to the cap. */
export async function countQueueRows(query: QueueQuery, reader: QueueReader, now: Date): Promise<number> {
  const rows = await queryDirectly<{ count: string }>(
    Prisma.sql`select count(*) as count from (${Prisma.join(
      parts({ ...query, sort: 'livelihood' }, reader, now).map(
        (part) => Prisma.sql`select 1 ${part.from} where ${part.where}`,
      ),
      ' union all ',
    )} limit ${TOTAL_CAP + 1}) capped`,
  )
  return Number(rows[0]?.count ?? 0)
}

export type LaneCount = { lane: Lane; open: number; oldest: Date | null; blocked: Date | null }

export const findLaneCounts = (lanes: readonly Lane[]): Promise<LaneCount[]> =>
  queryDirectly<LaneCount>(Prisma.sql`select lane, count(*)::int as open, min(lane_since) as oldest, min(blocked_since) as blocked
  from review_case c where ${OPEN} and lane in (${Prisma.join([...lanes])}) group by lane`)

/** The reader's own golden cases by lane, as `findLaneCounts` counts the others. */
export const countOwnGolden = (readerId: string, now: Date): Promise<LaneCount[]> =>
  queryDirectly<LaneCount>(Prisma.sql`select lane, count(*)::int as open, min(lane_since) as oldest, null::timestamptz as blocked
  from review_case c where ${ownGolden(readerId, now)} group by lane`)

/** Two counts of the same lanes together. */
export function addCounts(counts: readonly LaneCount[], own: readonly LaneCount[]): LaneCount[] {
  if (own.length === 0) return [...counts]
  const lanes = new Set([...counts, ...own].map((count) => count.lane))
  return [...lanes].map((lane) => {
    const both = [...counts, ...own].filter((count) => count.lane === lane)
    const first = (dates: (Date | null)[]) => dates.filter((at) => at !== null).sort((a, b) => +a - +b)[0] ?? null
    return {
      lane,
      open: both.reduce((sum, { open }) => sum + open, 0),
      oldest: first(both.map(({ oldest }) => oldest)),
      blocked: first(both.map(({ blocked }) => blocked)),
    }
  })
}

export type TodayFigures = { p95Ms: number | null; reviewing: number; decided: number }

/** Figures of a day: first decisions on holds, who reviews now, and how many findings this person has recorded. */
export async function findTodayFigures(userId: string, since: Date, now: Date): Promise<TodayFigures> {
  const [row] = await queryDirectly<{ p95Ms: number | null; reviewing: number; decided: number }>(
    Prisma.sql`select (select percentile_cont(0.95) within group (order by extract(epoch from first_finding_at - opened_at) * 1000)
        from review_case where first_finding_at >= ${since} and band = 'hold' and kind <> 'golden') as "p95Ms",
      (select count(distinct claimed_by_id)::int from review_case where status = 'claimed' and claim_expires_at > ${now}) as reviewing,
      (select count(*)::int from finding where user_id = ${userId}::uuid and undone_at is null and recorded_at >= ${since}) as decided`,
  )
  return row ?? { p95Ms: null, reviewing: 0, decided: 0 }
}

export async function findMedianWait(
  since: Date,
  blocked: boolean,
): Promise<{ medianMs: number | null; cases: number }> {
  const rows = await database().$queryRaw<{ median: number | null; cases: bigint }[]>`
    select percentile_cont(0.5) within group (order by extract(epoch from first_finding_at - opened_at) * 1000) as median, count(*) as cases
    from review_case where first_finding_at >= ${since} and kind <> 'golden' and (band = 'hold') = ${blocked}`
  return { medianMs: rows[0]?.median ?? null, cases: Number(rows[0]?.cases ?? 0) }
}

/** Number and driver of cases, for naming them in an answer. */
export async function findCaseLabels(ids: string[]): Promise<Map<string, { number: number; driverName: string }>> {
  const rows = await database().$queryRaw<{ id: string; number: number; driverName: string }[]>`
    select c.id::text, c.number, d.name as "driverName" from review_case c ${SHOWN}
    where c.id = any(${ids}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}
