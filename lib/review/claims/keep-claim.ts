import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { type Actor, type CaseStatus, ok, type Result, refuse } from '@/lib/vocabulary'
import { type CaseRecord, findCase, lockCase, updateCase } from '../records'
import { lockClaimsOf } from './claim-records'
import { type ClaimRefusal, heldBy, leaseEnd, statusOf, worker } from './claim-rules'
import { releaseAhead, releaseRow } from './move-claim'

/** Extends one's own claim by a full lease. Refuses `forbidden`, `not-found`, `claim-lost`. */
export async function extendClaim(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Result<{ expiresAt: string }, ClaimRefusal>> {
  return await withOwnClaim(actor, caseId, now, async (tx, row) => {
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

/**
 * Gives one's claim back, and the case kept ahead with it: both are open again at once. Refuses `forbidden`,
 * `not-found`, `claim-lost`.
 */
export async function releaseClaim(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Result<null, ClaimRefusal>> {
  return await withOwnClaim(actor, caseId, now, async (tx, row) => {
    await releaseRow(tx, actor, row, 'released', now)
    if (row.claimKind !== 'ahead') await releaseAhead(tx, actor, now)
    return ok(null)
  })
}

/**
 * The bench of this case was closed: the claim ends after 20 s unless the bench is opened again (a page that is only
 * read anew loses nothing). Refuses `forbidden`, `not-found`, `claim-lost`.
 */
export async function leaveCase(actor: Actor, caseId: string, now = new Date()): Promise<Result<null, ClaimRefusal>> {
  return await withOwnClaim(actor, caseId, now, async (tx, row) => {
    await updateCase(tx, row.id, { claimLeftAt: now })
    if (row.claimKind !== 'ahead') await releaseAhead(tx, actor, now)
    return ok(null)
  })
}

/** The state of a claim, for the heartbeat of an open bench: whoever left it is back. Refuses `forbidden`, `not-found`. */
export async function claimOf(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<
  Result<
    { status: CaseStatus; holderId: string | null; expiresAt: Date | null; ahead: boolean },
    'forbidden' | 'not-found'
  >
> {
  const refusal = forbidden(actor, 'queue.see')
  if (refusal) return refusal
  const row = await findCase(caseId)
  if (!row) return refuse('not-found')
  const holderId = heldBy(row, now)
  if (holderId === actor.id && row.claimLeftAt) await comeBack(actor, caseId, now)
  return ok({
    status: statusOf(row, now),
    holderId,
    expiresAt: holderId ? row.claimExpiresAt : null,
    ahead: row.claimKind === 'ahead',
  })
}

const comeBack = (actor: Actor, caseId: string, now: Date): Promise<Result<null, ClaimRefusal>> =>
  withOwnClaim(actor, caseId, now, async (tx, row) => {
    await updateCase(tx, row.id, { claimLeftAt: null })
    return ok(null)
  })

/** Runs a verb of the holder with their claims and the case locked. */
async function withOwnClaim<T>(
  actor: Actor,
  caseId: string,
  now: Date,
  verb: (tx: Tx, row: CaseRecord) => Promise<Result<T, ClaimRefusal>>,
): Promise<Result<T, ClaimRefusal>> {
  const staff = worker(actor)
  if (!staff.ok) return staff
  return await transaction(async (tx) => {
    await lockClaimsOf(tx, staff.value.id)
    const row = await lockCase(tx, caseId)
    if (!row) return refuse('not-found')
    return heldBy(row, now) === staff.value.id ? await verb(tx, row) : refuse('claim-lost')
  })
}
