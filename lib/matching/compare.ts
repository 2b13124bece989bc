import 'server-only'
import { findActiveReferences, type ReferenceRecord } from '@/lib/capture'
import { transaction } from '@/lib/database'
import { readObject } from '@/lib/vault'
import { ok } from '@/lib/vocabulary'
import { type FaceMeasurement, hasFace } from './engine/measurement'
import type { Measurer } from './matcher'
import { upsertMeasurement } from './records'
import { score, template } from './score'
import { facesBy, sealFace } from './sealed-measurement'

export type Compared = {
  /** Against the driver's template: the normalised sum of the active references' descriptors. */
  score: number
  /** Against each active reference photo, for the reviewer. */
  comparisons: { referencePhotoId: string; score: number }[]
}

/**
 * Compares a measured selfie with every active reference photo of the driver. References that this matcher version
 * has not measured yet are measured first. Throws when there is none left to compare with: a person decides then.
 */
export async function compare(measurer: Measurer, probe: FaceMeasurement, driverId: string): Promise<Compared> {
  const references = await findActiveReferences(driverId)
  const descriptors = await descriptorsOf(measurer, references)
  if (descriptors.size === 0) throw new Error('There is no measured reference photo to compare with.')
  return {
    score: score(probe.descriptor, template([...descriptors.values()])),
    comparisons: [...descriptors].map(([referencePhotoId, one]) => ({
      referencePhotoId,
      score: score(probe.descriptor, one),
    })),
  }
}

async function descriptorsOf(measurer: Measurer, references: ReferenceRecord[]): Promise<Map<string, number[]>> {
  const known = await facesBy(
    measurer,
    references.map((photo) => photo.id),
  )
  const found = new Map<string, number[]>()
  for (const photo of references) {
    const descriptor = known.get(photo.id)?.descriptor ?? (await measureNow(measurer, photo))
    if (descriptor) found.set(photo.id, descriptor)
  }
  return found
}

async function measureNow(measurer: Measurer, photo: ReferenceRecord): Promise<number[] | null> {
  const jpeg = photo.objectId && (await readObject(photo.objectId))
  const face = jpeg && (await measurer.measure(jpeg))
  if (!face || !hasFace(face)) return null
  const sealed = await sealFace(photo.driverId, photo.id, face)
  await transaction(async (tx) => {
    await upsertMeasurement(tx, {
      photoId: photo.id,
      driverId: photo.driverId,
      matcher: measurer.name,
      matcherVersion: measurer.version,
      sealed,
    })
    return ok(null)
  })
  return face.descriptor
}
