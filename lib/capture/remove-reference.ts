import 'server-only'
import { forbidden } from '@/lib/access'
import { transaction } from '@/lib/database'
import { findDriverByRef, lockDriver } from '@/lib/drivers'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { findReference } from './records'
import { takeAwayReference } from './take-away-reference'

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
    if (photo?.driverId !== driver.id || !['active', 'retired'].includes(photo.status))
      return refuse('reference-not-found')
    await takeAwayReference(tx, actor, photo, {}, now)
    return ok(null)
  })
}
