import 'server-only'
import { auditOfRows } from '@/lib/audit'
import { database, isDuplicate, PREPARED, Prisma, queryDirectly, type Tx } from '@/lib/database'
import { CLAIM } from '@/lib/policy'
import type { Lane } from '@/lib/vocabulary'
import { ANY_PAIR } from '../golden/golden-records'
import { type CaseRecord, findCase } from '../records'
import {
  askedBy,
  assignedTo,
  nextCase,
  nextOpenPlace,
  nextUnassigned,
  nothingLapsed,
  type Terms,
} from './next-case-records'

export type ClaimKind = 'held' | 'ahead'

export type NewClaim = { userId: string; kind: ClaimKind; lanes: readonly Lane[]; now: Date; until: Date }

const ago = (now: Date, ms: number): Date => new Date(now.getTime() - ms)

/** A claim in force at an instant, as `heldBy` says it. */
export const inForce = (now: Date) => Prisma.sql`(c.status = 'claimed' and c.claim_expires_at > ${now}
  and (c.claim_left_at is null or c.claim_left_at > ${ago(now, CLAIM.leftMs)}))`

const SKIP = Prisma.sql`for update skip locked`

/** A claim of a case to be looked at now. */
type Bench = Omit<NewClaim, 'kind'>

type ClaimTerms = Terms & { until: Prisma.Sql; kind: Prisma.Sql }

const termsOf = ({ userId, lanes, now, until, kind }: NewClaim): ClaimTerms => ({
  ...askedBy(userId, lanes, now),
  until: Prisma.sql`${until}::timestamptz`,
  kind: Prisma.sql`${kind}`,
})

const claimOf = ({ userId, now, until, kind }: ClaimTerms) => Prisma.sql`status = 'claimed', claimed_by_id = ${userId},
  claimed_at = ${now}, claim_expires_at = ${until}, claim_kind = ${kind}, claim_left_at = null, snoozed_until = null,
  snoozed_by_id = null, sealed_snooze_reason = null`

/**
 * Claims the next case in one statement: rows that others are claiming are skipped, so that no case is claimed twice
 * and nobody waits.
 */
export async function claimNextRow(tx: Tx, claim: NewClaim): Promise<CaseRecord | null> {
  const terms = termsOf(claim)
  const rows = await tx.$queryRaw<{ id: string }[]>`${PREPARED}
    update review_case set ${claimOf(terms)} where id = ${nextCase(terms, SKIP)} returning id::text`
  return rows[0] ? await findCase(rows[0].id, tx) : null
}

/** What a person claims who has no claim and whom no case is assigned to. */
type Way = 'open' | 'any'

/** A value of the claim, not another text: each text is planned by each connection after each analyze. */
const UNLESS_ANY_PAIR = Prisma.raw('$4::boolean')

const WAYS: Record<Way, (terms: Terms) => Prisma.Sql> = {
  open: (terms) => Prisma.sql`ctid = ${nextOpenPlace(terms, SKIP)} and ${nothingLapsed(terms)}
    and not (${UNLESS_ANY_PAIR} and exists (${ANY_PAIR}))`,
  any: (terms) => Prisma.sql`id = ${nextUnassigned(terms, SKIP)}`,
}

function textOf(way: Way, lanes: readonly Lane[]): string {
  const terms: ClaimTerms = {
    lanes,
    userId: Prisma.raw('$1::uuid'),
    now: Prisma.raw('$2::timestamptz'),
    until: Prisma.raw('$3::timestamptz'),
    kind: Prisma.raw("'held'"),
  }
  const audit = auditOfRows('case.claimed', Prisma.sql`claimed`, {
    occurredAt: terms.now,
    staffId: terms.userId,
    driverId: Prisma.sql`driver_id`,
    subjectKind: 'case',
    data: Prisma.sql`jsonb_build_object('lane', lane, 'kind', ${terms.kind})`,
  })
  return Prisma.sql`with claimed as (
      update review_case set ${claimOf(terms)} where ${WAYS[way](terms)}
        and not exists (select 1 from review_case own where own.claimed_by_id = ${terms.userId})
        and not exists (select 1 from review_case c where ${assignedTo(terms.userId)})
      returning id, driver_id, lane
    ) ${audit} returning subject_id as id`.text
}

const texts = new Map<string, string>()

async function claimOneRow(way: Way, { userId, lanes, now, until }: Bench, ...more: boolean[]): Promise<string | null> {
  const which = `${way} ${lanes}`
  const text = texts.get(which) ?? textOf(way, lanes)
  texts.set(which, text)
  try {
    const values = [userId, now.toISOString(), until.toISOString(), ...more]
    const [row] = await queryDirectly<{ id: string }>({ text, values })
    return row?.id ?? null
  } catch (error) {
    if (isDuplicate(error)) return null
    throw error
  }
}

/**
 * Claims the next case for somebody who has no claim at all and whom no case is assigned to, while nobody's claim or
 * snooze is over, with its audit record, in one statement and one transaction whose text is made once. That is the usual
 * way, and the plan is small: parts that are never run cost at each run, too.
 * Null: any of that is not so, nothing waits, or `unlessAnyPair` and there are golden pairs; ask `claimFirstRow` then.
 */
export const claimOpenRow = (claim: Bench, { unlessAnyPair = false } = {}): Promise<string | null> =>
  claimOneRow('open', claim, unlessAnyPair)

/**
 * The same, cases whose claim or snooze is over taken in their turn. Null: they have a claim (an index lets nobody have
 * two of a kind), one is assigned to them, or nothing waits; ask `claimNextRow` in a transaction then.
 */
export const claimFirstRow = (claim: Bench): Promise<string | null> => claimOneRow('any', claim)

export async function peekNext(
  userId: string,
  lanes: readonly Lane[],
  now: Date,
  client: Tx,
): Promise<CaseRecord | null> {
  const next = nextCase(askedBy(userId, lanes, now))
  const [row] = await client.$queryRaw<{ id: string | null }[]>`${PREPARED} select ${next}::text as id`
  return row?.id ? await findCase(row.id, client) : null
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
