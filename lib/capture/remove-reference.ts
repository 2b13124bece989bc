import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { findDriverByRef, lockDriver } from '@/lib/drivers'
import { forgetObjects } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { findReference, updateReference } from './records'

/**
 * Takes a reference photo out of use: rows of the picture go at once, its files within a minute; that it existed
 * stays known. Refuses `forbidden`, `driver-not-found`, `reference-not-found`.
 */
export async function removeReference(
  actor: Actor,
  ref: string,
  id: string,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'driver-not-found' | 'reference-not-found'>> {
  const refusal = forbidden(actor, 'reference.write')
  if (refusal) return refusal
  const driver = await findDriverByRef(ref)
  if (!driver) return refuse('driver-not-found')
  return await transaction(async (tx) => {
    await lockDriver(tx, driver.id)
    const photo = await findReference(id, tx)
    if (!photo || photo.driverId !== driver.id) return refuse('reference-not-found')
    const from = photo.status === 'retired' ? 'retired' : 'active'
    const removed = await updateReference(tx, id, from, {
      status: 'removed',
      removedAt: now,
      objectId: null,
      thumbnailId: null,
    })
    if (!removed) return refuse('reference-not-found')
    const objectIds = [photo.objectId, photo.thumbnailId].filter((object) => object !== null)
    await forgetObjects(tx, objectIds)
    await record(tx, {
      type: 'reference.removed',
      actor,
      driverId: driver.id,
      subject: { kind: 'reference', id },
      forJobs: { objectIds },
      occurredAt: now,
    })
    return ok(null)
  })
}
