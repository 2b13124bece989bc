import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { forgetObjects } from '@/lib/vault'
import type { Actor } from '@/lib/vocabulary'
import { type ReferenceRecord, updateReference } from './records'

/**
 * Takes a reference photo away with its picture, in the caller's transaction, which holds the driver's lock and has read
 * the photo in it; also one that stayed as evidence. That there was one stays known. The files follow by the job of the
 * record.
 * @param why for the record
 */
export async function takeAwayReference(
  tx: Tx,
  actor: Actor,
  photo: ReferenceRecord,
  why: Record<string, string>,
  now: Date,
): Promise<void> {
  const objectIds = [photo.objectId, photo.thumbnailId].filter((id) => id !== null)
  await updateReference(tx, photo.id, photo.status, {
    status: 'removed',
    removedAt: photo.keptSince ? photo.removedAt : now,
    keptSince: null,
    objectId: null,
    thumbnailId: null,
  })
  await forgetObjects(tx, objectIds)
  await record(tx, {
    type: 'reference.removed',
    actor,
    driverId: photo.driverId,
    subject: { kind: 'reference', id: photo.id },
    data: why,
    forJobs: { objectIds },
    occurredAt: now,
  })
}
