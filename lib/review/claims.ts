import 'server-only'
import { forbidden, may } from '@/lib/access'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { POLICY } from '@/lib/policy'
import {
  type Actor,
  type CaseStatus,
  type Lane,
  ok,
  type Refusal,
  type Result,
  refuse,
  type StaffActor,
  system,
} from '@/lib/vocabulary'
import {
  type CaseRecord,
  claimNextRow,
  findCase,
  findExpiredClaims,
  findHeldCase,
  lockCase,
  updateCase,
} from './records'

type ClaimRefusal =
  | 'forbidden'
  | 'nothing-waits'
  | 'not-found'
  | 'claimed-by-another'
  | 'already-decided'
  | 'cancelled'
  | 'took-part'
  | 'lead-only'
  | 'claim-lost'

/** Lanes whose cases the role may claim: a lead also adjudicates. */
export const lanesOf = (actor: Actor): Lane[] =>
  may(actor, 'case.adjudicate') ? ['match', 'second_review', 'adjudication'] : ['match', 'second_review']

const leaseEnd = (now: Date): Date => new Date(now.getTime() + POLICY.claim.leaseMs)

/**
 * Claims the next case in livelihood order for a lease of 5 minutes: drivers who can't work first, then the longest
 * wait; never a case one took part in. Somebody who holds a case already gets that one again.
 * Refuses `forbidden`, `nothing-waits`.
 */
export async function claimNext(actor: Actor, now = new Date()): Promise<Result<{ caseId: string }, ClaimRefusal>> {
  const staff = worker(actor)
  if (!staff.ok) return staff
  return await transaction(async (tx) => {
    const held = await findHeldCase(staff.value.id, now, tx)
    if (held) return ok({ caseId: held.id })
    const claimed = await claimNextRow(tx, staff.value.id, lanesOf(actor), now, leaseEnd(now))
    if (!claimed) return refuse('nothing-waits')
    await recordClaim(tx, actor, claimed, now)
    return ok({ caseId: claimed.id })
  })
}

/**
 * Claims one case. Refuses `forbidden`, `not-found`, `claimed-by-another` (with the holder's id), `already-decided`,
 * `cancelled`, `took-part`, `lead-only`. A claim of one's own that still runs is extended. Another case held before
 * is released: one claim at a time.
 */
export async function claimCase(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Result<{ caseId: string }, ClaimRefusal>> {
  const staff = worker(actor)
  if (!staff.ok) return staff
  return await transaction(async (tx) => {
    const row = await lockCase(tx, caseId)
    const why = whyNotClaim(row, actor, now)
    if (!row || why) return why ?? refuse('not-found')
    const held = await findHeldCase(staff.value.id, now, tx)
    if (held && held.id !== row.id) await releaseRow(tx, actor, held, 'another claimed', now)
    await updateCase(tx, row.id, {
      status: 'claimed',
      claimedById: staff.value.id,
      claimedAt: now,
      claimExpiresAt: leaseEnd(now),
    })
    await recordClaim(tx, actor, row, now)
    return ok({ caseId: row.id })
  })
}

/** Why this person may not claim this case now; undefined when they may. */
export function whyNotClaim(row: CaseRecord | null, actor: Actor, now: Date): Refusal<ClaimRefusal> | undefined {
  if (!row) return refuse('not-found')
  if (row.status === 'cancelled') return refuse('cancelled')
  if (row.status === 'closed') return refuse('already-decided')
  if (row.partIds.includes(actor.id)) return refuse('took-part')
  if (!lanesOf(actor).includes(row.lane as Lane)) return refuse('lead-only')
  if (heldBy(row, now) && row.claimedById !== actor.id)
    return refuse('claimed-by-another', undefined, { holderId: row.claimedById })
  return undefined
}

/** Who holds the case at an instant; null when nobody does or the lease has run out. */
export const heldBy = (row: CaseRecord, now: Date): string | null =>
  row.status === 'claimed' && row.claimExpiresAt !== null && row.claimExpiresAt > now ? row.claimedById : null

/** Extends one's own claim by a full lease. Refuses `forbidden`, `not-found`, `claim-lost`. */
export async function extendClaim(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Result<{ expiresAt: string }, ClaimRefusal>> {
  const staff = worker(actor)
  if (!staff.ok) return staff
  return await transaction(async (tx) => {
    const row = await lockCase(tx, caseId)
    if (!row) return refuse('not-found')
    if (heldBy(row, now) !== staff.value.id) return refuse('claim-lost')
    const expiresAt = leaseEnd(now)
    await updateCase(tx, caseId, { claimExpiresAt: expiresAt })
    await record(tx, {
      type: 'case.extended',
      actor,
      driverId: row.driverId,
      subject: { kind: 'case', id: caseId },
      occurredAt: now,
    })
    return ok({ expiresAt: expiresAt.toISOString() })
  })
}

/** Gives one's claim back: the case is open again at once. Refuses `forbidden`, `not-found`, `claim-lost`. */
export async function releaseClaim(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Result<null, ClaimRefusal>> {
  const staff = worker(actor)
  if (!staff.ok) return staff
  return await transaction(async (tx) => {
    const row = await lockCase(tx, caseId)
    if (!row) return refuse('not-found')
    if (heldBy(row, now) !== staff.value.id) return refuse('claim-lost')
    await releaseRow(tx, actor, row, 'released', now)
    return ok(null)
  })
}

/** Opens cases whose lease has run out, for counts and lists; a claim that ran out binds nobody even before. */
export async function expireClaims(now = new Date()): Promise<number> {
  let expired = 0
  for (const { id } of await findExpiredClaims(now, 200)) {
    await transaction(async (tx) => {
      const row = await lockCase(tx, id)
      if (row?.status !== 'claimed' || !row.claimExpiresAt || row.claimExpiresAt > now) return ok(null)
      await releaseRow(tx, system('clock'), row, 'expired', now)
      expired++
      return ok(null)
    })
  }
  return expired
}

/** The state of a claim, for the heartbeat of an open bench. Refuses `forbidden`, `not-found`. */
export async function claimOf(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Result<{ status: CaseStatus; holderId: string | null; expiresAt: Date | null }, 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'queue.see')
  if (refusal) return refusal
  const row = await findCase(caseId)
  if (!row) return refuse('not-found')
  const holderId = heldBy(row, now)
  const status = row.status === 'claimed' && !holderId ? 'open' : (row.status as CaseStatus)
  return ok({ status, holderId, expiresAt: holderId ? row.claimExpiresAt : null })
}

async function releaseRow(tx: Tx, actor: Actor, row: CaseRecord, why: string, now: Date): Promise<void> {
  await updateCase(tx, row.id, { status: 'open', claimedById: null, claimedAt: null, claimExpiresAt: null })
  await record(tx, {
    type: 'case.released',
    actor,
    driverId: row.driverId,
    subject: { kind: 'case', id: row.id },
    data: { why },
    occurredAt: now,
  })
}

async function recordClaim(tx: Tx, actor: Actor, row: CaseRecord, now: Date): Promise<void> {
  await record(tx, {
    type: 'case.claimed',
    actor,
    driverId: row.driverId,
    subject: { kind: 'case', id: row.id },
    data: { lane: row.lane },
    occurredAt: now,
  })
}

function worker(actor: Actor): Result<StaffActor, 'forbidden'> {
  return forbidden(actor, 'case.work') ?? (actor.kind === 'staff' ? ok(actor) : refuse('forbidden'))
}
