import 'server-only'
import { auditOfRows } from '@/lib/audit'
import { database, isDuplicate, PREPARED, Prisma, queryDirectly, type Tx } from '@/lib/database'
import { CLAIM } from '@/lib/policy'
import type { Actor, Lane } from '@/lib/vocabulary'
import { type CaseRecord, findCase } from './records'

export type ClaimKind = 'held' | 'ahead'

export type NewClaim = { userId: string; kind: ClaimKind; lanes: readonly Lane[]; now: Date; until: Date }

type Asked = Pick<NewClaim, 'userId' | 'lanes' | 'now'>

const ago = (now: Date, ms: number): Date => new Date(now.getTime() - ms)

/** A claim in force at an instant, as `heldBy` says it. */
export const inForce = (now: Date) => Prisma.sql`(c.status = 'claimed' and c.claim_expires_at > ${now}
  and (c.claim_left_at is null or c.claim_left_at > ${ago(now, CLAIM.leftMs)}))`

/**
 * A case whose claim or snooze is over, or which is kept ahead by somebody slow. Each way has an index of its own
 * (`review_case_lapsed_…`), so that nobody looks through the claims that are in force: what is said of the status
 * must fit none of the other indexes of claims.
 */
const lapsed = (now: Date) => Prisma.sql`(c.status in ('claimed', 'snoozed') and (c.claim_expires_at <= ${now}
  or c.claim_left_at <= ${ago(now, CLAIM.leftMs)}
  or (c.claim_kind = 'ahead' and c.claimed_at <= ${ago(now, CLAIM.aheadYieldMs)})
  or c.snoozed_until <= ${now}))`

/** What "next case" may give a person at all: their lanes, and never where they took part. */
const allowed = ({ userId, lanes }: Asked) => Prisma.sql`c.kind <> 'golden' and c.lane in (${Prisma.join([...lanes])})
  and not (${userId}::uuid = any(c.part_ids)) and (c.lane = 'match' or not (${userId}::uuid = any(c.chain_ids)))`

/** Nothing that was assigned to somebody a short while ago. */
const unassigned = ({ now }: Asked) =>
  Prisma.sql`(c.assigned_to_id is null or c.assigned_at <= ${ago(now, CLAIM.assignedMs)})`

/** Drivers who can't work, then the longest wait. */
const LIVELIHOOD = Prisma.sql`coalesce(c.blocked_since, 'infinity'::timestamptz), c.lane_since, c.id`

/**
 * The case that comes next for a person: assigned to them first, then livelihood. The best open case and the best
 * lapsed one are found apart, each along its index, so that a claim costs the same however many wait.
 */
export function nextCase(asked: Asked, lock = Prisma.empty): Prisma.Sql {
  const best = (rank: number, where: Prisma.Sql) => Prisma.sql`select * from (
    select ${Prisma.raw(String(rank))} as rank, c.id, c.blocked_since, c.lane_since from review_case c
    where ${where} and ${allowed(asked)} order by ${LIVELIHOOD} limit 1 ${lock}) as best_${Prisma.raw(String(rank))}`
  const assigned = Prisma.sql`c.assigned_to_id = ${asked.userId}::uuid and c.status in ('open', 'claimed', 'snoozed')
    and (c.status = 'open' or ${lapsed(asked.now)})`
  return Prisma.sql`select c.id from (
      ${best(0, assigned)}
      union all ${best(1, Prisma.sql`c.status = 'open' and ${unassigned(asked)}`)}
      union all ${best(2, Prisma.sql`${lapsed(asked.now)} and ${unassigned(asked)}`)}
    ) as c order by c.rank > 0, ${LIVELIHOOD} limit 1`
}

const SKIP = Prisma.sql`for update skip locked`

const claimOf = ({
  userId,
  kind,
  now,
  until,
}: NewClaim) => Prisma.sql`status = 'claimed', claimed_by_id = ${userId}::uuid,
  claimed_at = ${now}, claim_expires_at = ${until}, claim_kind = ${kind}, claim_left_at = null, snoozed_until = null,
  snoozed_by_id = null, sealed_snooze_reason = null`

/**
 * Claims the next case in one statement: rows that others are claiming are skipped, so that no case is claimed twice
 * and nobody waits.
 */
export async function claimNextRow(tx: Tx, claim: NewClaim): Promise<CaseRecord | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`${PREPARED}
    update review_case set ${claimOf(claim)} where id = (${nextCase(claim, SKIP)}) returning id::text`
  return rows[0] ? await findCase(rows[0].id, tx) : null
}

/**
 * The same for somebody who has no claim at all, with its audit record, in one statement and one transaction: the
 * usual way to the first case of a shift, and the only one under load. Null: they have a claim (an index lets nobody
 * have two of a kind), or nothing waits; ask `claimNextRow` in a transaction then.
 */
export async function claimFirstRow(actor: Actor, claim: NewClaim): Promise<string | null> {
  const entry = {
    type: 'case.claimed',
    actor,
    occurredAt: claim.now,
    kind: 'case',
    data: { kind: claim.kind },
  } as const
  const columns = { driverId: Prisma.sql`driver_id`, data: Prisma.sql`jsonb_build_object('lane', lane)` }
  try {
    const [row] = await queryDirectly<{ id: string }>(Prisma.sql`with claimed as (
        update review_case set ${claimOf(claim)} where id = (${nextCase(claim, SKIP)})
          and not exists (select 1 from review_case own where own.claimed_by_id = ${claim.userId}::uuid and own.status = 'claimed')
        returning id, driver_id, lane
      ), audit as (${auditOfRows(entry, Prisma.sql`claimed`, columns)})
      select id::text from claimed`)
    return row?.id ?? null
  } catch (error) {
    if (isDuplicate(error)) return null
    throw error
  }
}

export async function peekNext(
  userId: string,
  lanes: readonly Lane[],
  now: Date,
  client: Tx,
): Promise<CaseRecord | null> {
  const next = nextCase({ userId, lanes, now })
  const rows = await client.$queryRaw<{ id: string }[]>`${PREPARED} ${next}`
  return rows[0] ? await findCase(rows[0].id, client) : null
}

/** Only one of a person's claims is made at a time, whatever tabs are open; until the transaction ends. */
export const lockClaimsOf = (tx: Tx, userId: string): Promise<unknown> =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`claims of ${userId}`}, 0))`

/** The cases the user holds now: at most one on the bench and one ahead. */
export const findClaimsOf = async (userId: string, now: Date, client: Tx = database()): Promise<CaseRecord[]> =>
  await client.reviewCase.findMany({
    where: {
      claimedById: userId,
      status: 'claimed',
      claimExpiresAt: { gt: now },
      OR: [{ claimLeftAt: null }, { claimLeftAt: { gt: ago(now, CLAIM.leftMs) } }],
    },
    orderBy: { claimedAt: 'asc' },
  })

/** Claims of the user that are over and that nobody has opened again yet. */
export const findLapsedClaimsOf = async (userId: string, now: Date, tx: Tx): Promise<CaseRecord[]> =>
  await tx.reviewCase.findMany({
    where: {
      claimedById: userId,
      status: 'claimed',
      OR: [{ claimExpiresAt: { lte: now } }, { claimLeftAt: { lte: ago(now, CLAIM.leftMs) } }],
    },
  })

export async function findExpiredClaims(now: Date, limit: number): Promise<CaseRecord[]> {
  return await database().reviewCase.findMany({
    where: {
      OR: [
        { status: 'claimed', claimExpiresAt: { lte: now } },
        { status: 'claimed', claimLeftAt: { lte: ago(now, CLAIM.leftMs) } },
        { status: 'snoozed', snoozedUntil: { lte: now } },
      ],
    },
    take: limit,
  })
}
