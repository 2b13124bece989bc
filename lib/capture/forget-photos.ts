import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { forgetObjects } from '@/lib/vault'
import type { Actor } from '@/lib/vocabulary'
import {
  deleteVerification,
  findReferences,
  findVerification,
  findVerificationsOf,
  type ReferenceRecord,
  settleVerification,
  updateReference,
  type VerificationRecord,
} from './records'
import { takeAwayReference } from './take-away-reference'

type Forgetting = {
  /** Ids of photos that stay as evidence of a decided case: compared with nothing new, and shown in that case alone. */
  keep?: ReadonlySet<string>
  /** `kept`: only those that had stayed as evidence. */
  which?: 'all' | 'kept'
  /** For the record. */
  why?: 'consent' | 'term'
}

/**
 * After a withdrawal, in its transaction under the driver's lock: checks that are queued or being measured lose
 * their row, every other check and every reference its picture; checks with a person are cancelled. The files follow
 * by the job that each record enqueues. What is decided and in `keep` stays, and each is on record.
 * @returns ids of the checks that were with a person, whose cases the caller cancels, and how many photos stay newly
 */
export async function forgetPhotos(
  tx: Tx,
  actor: Actor,
  driverId: string,
  now: Date,
  { keep = new Set(), which = 'all', why = 'consent' }: Forgetting = {},
): Promise<{ withPerson: string[]; kept: number }> {
  const by = { tx, actor, driverId, now, why }
  let kept = 0
  for (const photo of await findReferences(driverId, tx)) {
    if (photo.status === 'removed' || (which === 'kept' && photo.keptSince === null)) continue
    if (keep.has(photo.id) && photo.objectId && photo.status !== 'measuring') kept += await keepReference(by, photo)
    else await takeAwayReference(tx, actor, photo, { why }, now)
  }
  const withPerson: string[] = []
  for (const check of await findVerificationsOf(driverId, tx)) {
    const underWay = check.status === 'measuring' || check.status === 'in_review'
    if (which === 'kept' ? check.keptSince === null : check.objectId === null && !underWay) continue
    if (keep.has(check.id) && check.objectId && !underWay) kept += await keepSelfie(by, check)
    else if (await forgetSelfie(by, check)) withPerson.push(check.id)
  }
  return { withPerson, kept }
}

/**
 * Decided selfies whose term is over lose their picture, in the caller's transaction under the driver's lock; that there
 * were checks stays. The files follow by the job that each record enqueues.
 */
export async function forgetDueSelfies(tx: Tx, actor: Actor, ids: readonly string[], now: Date): Promise<void> {
  for (const id of ids) {
    const check = await findVerification(id, tx)
    if (check?.objectId) await forgetSelfie({ tx, actor, driverId: check.driverId, now, why: 'term' }, check)
  }
}

type By = { tx: Tx; actor: Actor; driverId: string; now: Date; why: 'consent' | 'term' }

async function keepReference({ tx, actor, driverId, now }: By, photo: ReferenceRecord): Promise<number> {
  if (photo.keptSince) return 0
  await updateReference(tx, photo.id, photo.status, {
    status: 'kept',
    removedAt: photo.removedAt ?? now,
    keptSince: now,
  })
  const subject = { kind: 'reference', id: photo.id }
  await record(tx, { type: 'evidence.kept', actor, driverId, subject, occurredAt: now })
  return 1
}

async function keepSelfie({ tx, actor, driverId, now }: By, check: VerificationRecord): Promise<number> {
  if (check.keptSince) return 0
  await settleVerification(tx, check.id, [check.status as 'approved'], { keptSince: now })
  const subject = { kind: 'verification', id: check.id }
  await record(tx, { type: 'evidence.kept', actor, driverId, subject, occurredAt: now })
  return 1
}

/** @returns whether the check was with a person */
async function forgetSelfie({ tx, actor, driverId, now, why }: By, check: VerificationRecord): Promise<boolean> {
  const objectIds = [check.objectId, check.thumbnailId].filter((id) => id !== null)
  const gone = { objectId: null, thumbnailId: null, keptSince: null }
  const withPerson = check.status === 'in_review'
  const underWay = withPerson || check.status === 'measuring'
  if (check.status === 'measuring') await deleteVerification(tx, check.id)
  else if (withPerson)
    await settleVerification(tx, check.id, ['in_review'], { ...gone, status: 'cancelled', decidedAt: now })
  else await settleVerification(tx, check.id, [check.status as 'approved'], gone)
  await forgetObjects(tx, objectIds)
  await record(tx, {
    type: underWay ? 'verification.cancelled' : 'photo.forgotten',
    actor,
    driverId,
    subject: { kind: 'verification', id: check.id },
    data: { why },
    forJobs: { objectIds },
    occurredAt: now,
  })
  return withPerson
}
