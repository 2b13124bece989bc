import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { CLAIM } from '@/lib/policy'
import { type Actor, ok, type Refusal, type Result, refuse } from '@/lib/vocabulary'
import { lockSharingCase, type SharingCaseRecord, updateSharingCase } from './case-records'
import { isOpenCase } from './transitions'
import type { SharingRefusal } from './view'

const leaseEnd = (now: Date): Date => new Date(now.getTime() + CLAIM.leaseMs)

/** Who holds the case at an instant; null when nobody does or the lease has run out. */
export const sharingHeldBy = (row: SharingCaseRecord, now: Date): string | null =>
  row.claimExpiresAt !== null && row.claimExpiresAt > now ? row.claimedById : null

/**
 * Claims a sharing case for a lease (policy, 5 minutes); a claim of one's own that still runs is extended. Locks the case.
 * Refuses `forbidden`, `not-found`, `not-open`, `claimed-by-another`.
 */
export async function claimSharing(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Result<{ expiresAt: string }, SharingRefusal>> {
  const refusal = forbidden(actor, 'sharing.work')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const row = await lockSharingCase(tx, caseId)
    if (!row) return refuse('not-found')
    if (!isOpenCase(row.status)) return refuse('not-open')
    const holder = sharingHeldBy(row, now)
    if (holder && holder !== actor.id) return refuse('claimed-by-another', undefined, { holderId: holder })
    const claimExpiresAt = leaseEnd(now)
    const claimedAt = holder ? row.claimedAt : now
    await updateSharingCase(tx, caseId, { claimedById: actor.id, claimedAt, claimExpiresAt })
    if (!holder) await record(tx, { type: 'sharing.claimed', actor, subject: about(caseId), occurredAt: now })
    return ok({ expiresAt: claimExpiresAt.toISOString() })
  })
}

/** Gives one's claim back. Refuses `forbidden`, `not-found`, `claim-lost`. Locks the case. */
export async function releaseSharing(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Result<null, SharingRefusal>> {
  const refusal = forbidden(actor, 'sharing.work')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const held = await heldCase(tx, actor, caseId, now)
    if (!held.ok) return held
    await updateSharingCase(tx, caseId, NO_CLAIM)
    await record(tx, { type: 'sharing.released', actor, subject: about(caseId), occurredAt: now })
    return ok(null)
  })
}

export const NO_CLAIM = { claimedById: null, claimedAt: null, claimExpiresAt: null }
export const about = (caseId: string) => ({ kind: 'sharingCase', id: caseId })

/** The case, locked, when the actor holds it. Refuses `not-found`, `claim-lost`. */
export async function heldCase(
  tx: Tx,
  actor: Actor,
  caseId: string,
  now: Date,
): Promise<Result<SharingCaseRecord, 'not-found' | 'claim-lost'>> {
  const row = await lockSharingCase(tx, caseId)
  if (!row) return refuse('not-found')
  return sharingHeldBy(row, now) === actor.id ? ok(row) : refuse('claim-lost')
}

/** Why nobody but the holder may act while somebody holds it; undefined when nobody else does. */
export const heldByAnother = (
  row: SharingCaseRecord,
  actor: Actor,
  now: Date,
): Refusal<'claimed-by-another'> | undefined => {
  const holder = sharingHeldBy(row, now)
  return holder && holder !== actor.id ? refuse('claimed-by-another', undefined, { holderId: holder }) : undefined
}
