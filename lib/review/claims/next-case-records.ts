import { Prisma } from '@/lib/database'
import { CLAIM } from '@/lib/policy'
import type { Lane } from '@/lib/vocabulary'

/** Who asks for the next case, as expressions of SQL: values, or the numbers of values in a text made once. */
export type Terms = { userId: Prisma.Sql; lanes: readonly Lane[]; now: Prisma.Sql }

export const askedBy = (userId: string, lanes: readonly Lane[], now: Date): Terms => ({
  userId: Prisma.sql`${userId}::uuid`,
  lanes,
  now: Prisma.sql`${now}::timestamptz`,
})

const words = (lanes: readonly Lane[]) => Prisma.raw(lanes.map((lane) => `'${lane}'`).join(', '))

const before = (now: Prisma.Sql, ms: number) => Prisma.sql`${now} - ${Prisma.raw(`interval '${ms} milliseconds'`)}`

/** A case whose claim or snooze is over, or which is kept ahead by somebody slow. */
const lapsed = (now: Prisma.Sql) => Prisma.sql`(c.status in ('claimed', 'snoozed') and (c.claim_expires_at <= ${now}
  or c.claim_left_at <= ${before(now, CLAIM.leftMs)}
  or (c.claim_kind = 'ahead' and c.claimed_at <= ${before(now, CLAIM.aheadYieldMs)})
  or c.snoozed_until <= ${now}))`

/**
 * Whether there is such a case at all: the first entry of each way's own index (`review_case_lapsed_…`). Asked before
 * the claims in force are looked through for one, which Postgres does whatever the ways' indexes are, since it plans
 * without knowing the time.
 */
const anyLapsed = (now: Prisma.Sql) => Prisma.sql`((select min(claim_expires_at) from review_case) <= ${now}
  or (select min(claim_left_at) from review_case) <= ${before(now, CLAIM.leftMs)}
  or (select min(claimed_at) from review_case where claim_kind = 'ahead') <= ${before(now, CLAIM.aheadYieldMs)}
  or (select min(snoozed_until) from review_case) <= ${now})`

/**
 * What "next case" may give a person at all: their lanes, and never where they took part. The lanes stand in the text:
 * not knowing how many they are, Postgres would plan at every claim anew.
 */
const allowed = ({ userId, lanes }: Terms) => Prisma.sql`c.kind <> 'golden' and c.lane in (${words(lanes)})
  and not (${userId} = any(c.part_ids)) and (c.lane = 'match' or not (${userId} = any(c.chain_ids)))`

/** Nothing that was assigned to somebody a short while ago. */
const unassigned = ({ now }: Terms) =>
  Prisma.sql`(c.assigned_to_id is null or c.assigned_at <= ${before(now, CLAIM.assignedMs)})`

/**
 * Drivers who can't work, then the longest wait; nulls are last. In plain columns, as `review_case_open` has them, and
 * `review_case_open_to_reviewers` without the cases that leads adjudicate: the index of the queue (an expression) holds
 * claimed cases as well, and each claim would go past all of them.
 */
const LIVELIHOOD = Prisma.sql`c.blocked_since, c.lane_since, c.id`

/**
 * The id of the case that comes next for a person, as an expression, null when nothing waits: one assigned to them
 * first, then livelihood. The best open case and the best lapsed one are found apart, each along its index, so that a
 * claim costs the same however many wait or are claimed.
 */
export function nextCase(asked: Terms, lock = Prisma.empty): Prisma.Sql {
  const best = (where: Prisma.Sql) => Prisma.sql`select c.id, c.blocked_since, c.lane_since from review_case c
    where ${where} and ${allowed(asked)} order by ${LIVELIHOOD} limit 1 ${lock}`
  const assigned = Prisma.sql`c.assigned_to_id = ${asked.userId} and c.status in ('open', 'claimed', 'snoozed')
    and (c.status = 'open' or ${lapsed(asked.now)})`
  return Prisma.sql`coalesce(
    (select c.id from (${best(assigned)}) as c),
    (select c.id from (
        select * from (${best(Prisma.sql`c.status = 'open' and ${unassigned(asked)}`)}) as open
        union all
        select * from (${best(Prisma.sql`${anyLapsed(asked.now)} and ${lapsed(asked.now)} and ${unassigned(asked)}`)}) as lapsed
      ) as c order by ${LIVELIHOOD} limit 1))`
}
