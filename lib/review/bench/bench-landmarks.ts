import 'server-only'
import { landmarksOf } from '@/lib/matching'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { photoInContext, recordDelivery } from './deliver-photo'

/**
 * The points of the face mesh of one photo as x, y, x, y … in whole px of the photo, for whoever may see the photo in
 * this case now; null: the photo was never measured, or no face was found. They are data of the person in the photo:
 * recorded as the photo is (`deliverPhoto`).
 * Refuses `forbidden`, `not-found` (no such case, or not a photo of its driver).
 */
export async function benchLandmarks(
  actor: Actor,
  caseId: string,
  photoId: string,
  now = new Date(),
): Promise<Result<number[] | null, 'forbidden' | 'not-found'>> {
  const found = await photoInContext(actor, { photoId, caseId }, now)
  if (!found.ok) return refuse(found.code === 'not-found' ? 'not-found' : 'forbidden')
  const { reader, photo, context } = found.value
  if (photo.objectId === null) return refuse('not-found')
  const points = (await landmarksOf([photoId])).get(photoId) ?? []
  if (points.length > 0) {
    const delivery = { photoId, driverId: photo.driverId, caseId, what: 'landmarks' } as const
    await recordDelivery(reader, delivery, { ...context, key: `${context.key} landmarks` }, now)
  }
  return ok(points.length > 0 ? points.flat().map(Math.round) : null)
}
