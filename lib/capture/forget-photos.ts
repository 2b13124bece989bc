import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { forgetObjects } from '@/lib/vault'
import type { Actor } from '@/lib/vocabulary'
import { deleteVerification, findReferences, findVerificationsOf, settleVerification, updateReference } from './records'

/**
 * After a withdrawal, in its transaction under the driver's lock: checks that are queued or being measured lose
 * their row, every other check and every reference its picture; checks with a person are cancelled. The files follow
 * by the job that each record enqueues.
 * @returns ids of the checks that were with a person, whose cases the caller cancels
 */
export async function forgetPhotos(tx: Tx, actor: Actor, driverId: string, now: Date): Promise<string[]> {
  for (const photo of await findReferences(driverId, tx)) {
    const objectIds = [photo.objectId, photo.thumbnailId].filter((id) => id !== null)
    if (photo.status === 'removed') continue
    await updateReference(tx, photo.id, photo.status, {
      status: 'removed',
      removedAt: now,
      objectId: null,
      thumbnailId: null,
    })
    await forgetObjects(tx, objectIds)
    await record(tx, {
      type: 'reference.removed',
      actor,
      driverId,
      subject: { kind: 'reference', id: photo.id },
      data: { why: 'consent' },
      forJobs: { objectIds },
      occurredAt: now,
    })
  }
  const cancelled: string[] = []
  for (const check of await findVerificationsOf(driverId, tx)) {
    const objectIds = [check.objectId, check.thumbnailId].filter((id) => id !== null)
    const underWay = check.status === 'measuring' || check.status === 'in_review'
    if (objectIds.length === 0 && !underWay) continue
    if (check.status === 'measuring') await deleteVerification(tx, check.id)
    else if (check.status === 'in_review') {
      await settleVerification(tx, check.id, ['in_review'], {
        status: 'cancelled',
        decidedAt: now,
        objectId: null,
        thumbnailId: null,
      })
      cancelled.push(check.id)
    } else await settleVerification(tx, check.id, [check.status as 'approved'], { objectId: null, thumbnailId: null })
    await forgetObjects(tx, objectIds)
    await record(tx, {
      type: underWay ? 'verification.cancelled' : 'photo.forgotten',
      actor,
      driverId,
      subject: { kind: 'verification', id: check.id },
      data: { why: 'consent' },
      forJobs: { objectIds },
      occurredAt: now,
    })
  }
  return cancelled
}
