import 'server-only'
import { findReference, findVerification } from '@/lib/capture'
import { landmarksOf } from '@/lib/matching'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { findGoldenPhoto } from '../golden/golden-photo-records'
import { findCase } from '../records'
import { isShownIn, recordDelivery, viewOf } from './deliver-photo'
import { photoAccess } from './open-case'

/**
 * The points of the face mesh of one photo as x, y, x, y … in whole px of the photo, for whoever may see the photo in
 * this case now; null: the photo was never measured, or no face was found. They are data of the person in the photo:
 * one audit record per photo and claim.
 * Refuses `forbidden`, `not-found` (no such case, or not a photo of its driver).
 */
export async function benchLandmarks(
  actor: Actor,
  caseId: string,
  photoId: string,
  now = new Date(),
): Promise<Result<number[] | null, 'forbidden' | 'not-found'>> {
  if (actor.kind !== 'staff') return refuse('forbidden')
  const row = await findCase(caseId)
  if (!row) return refuse('not-found')
  if (photoAccess(row, actor, now) !== 'open') return refuse('forbidden')
  const photo = (await findReference(photoId)) ?? (await findVerification(photoId)) ?? (await findGoldenPhoto(photoId))
  if (!photo || !(await isShownIn(row, photo)) || photo.objectId === null) return refuse('not-found')
  const points = (await landmarksOf([photoId])).get(photoId) ?? []
  if (points.length > 0) {
    const { key, ...view } = viewOf(row, actor, now)
    const delivery = { photoId, driverId: photo.driverId, caseId, what: 'landmarks' } as const
    await recordDelivery(actor, delivery, { ...view, key: `${key} landmarks` }, now)
  }
  return ok(points.length > 0 ? points.flat().map(Math.round) : null)
}
