import 'server-only'
import { database, Prisma, queryDirectly } from '@/lib/database'
import type { Lane } from '@/lib/vocabulary'
import { lookedSince } from '../bench/look-records'
import { askedBy, nextCase } from '../claims/next-case-records'
import type { CaseRecord } from '../records'
import type { QueueQuery } from '../view'
import { ASSIGNEE, casts, keys, parts, type QueueReader, SHOWN, SIGNALS } from './listed-records'

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

/** Number and driver of cases, for naming them in an answer. */
export async function findCaseLabels(ids: string[]): Promise<Map<string, { number: number; driverName: string }>> {
  const rows = await database().$queryRaw<{ id: string; number: number; driverName: string }[]>`
    select c.id::text, c.number, d.name as "driverName" from review_case c ${SHOWN}
    where c.id = any(${ids}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}
