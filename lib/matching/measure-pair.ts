import 'server-only'
import type { Tx } from '@/lib/database'
import { bandOf, captureProblems, policyAt, referenceProblem } from '@/lib/policy'
import { readObject } from '@/lib/vault'
import type { Band } from '@/lib/vocabulary'
import { hasFace } from './engine/measurement'
import { type Measurer, qualityOf } from './matcher'
import { asFacts } from './measure-reference'
import { upsertMeasurement } from './records'
import { score } from './score'
import { sealFace } from './sealed-measurement'

export type PairPhoto = { id: string; driverId: string; objectId: string }

/** What the matcher makes of two photos: `keep` writes their faces, sealed, in the caller's transaction. */
export type MeasuredPair = {
  score: number
  hold: number | null
  clear: number | null
  band: Band
  quality: { probe: ReturnType<typeof qualityOf>; reference: ReturnType<typeof qualityOf> }
  keep: (tx: Tx) => Promise<void>
}

/**
 * Measures a selfie and a reference photo by themselves and compares them, as a check with one reference would be; it
 * touches no check, no template and no driver. A photo that a check or an enrolment would refuse is named with the
 * cause. Throws where the matcher fails.
 */
export async function measurePair(
  measurer: Measurer,
  probe: PairPhoto,
  reference: PairPhoto,
  now = new Date(),
): Promise<MeasuredPair | { problem: string }> {
  const [selfie, enrolled] = [await faceIn(measurer, probe), await faceIn(measurer, reference)]
  const problem = captureProblems(asFacts(selfie))[0] ?? referenceProblem(asFacts(enrolled))
  if (problem || !hasFace(selfie) || !hasFace(enrolled)) return { problem: problem ?? 'no-face' }
  const policy = await policyAt(now)
  const thresholds = (measurer.thresholds ?? policy.thresholds).single
  const found = score(selfie.descriptor, enrolled.descriptor)
  const by = { matcher: measurer.name, matcherVersion: measurer.version }
  return {
    score: found,
    hold: thresholds?.hold ?? null,
    clear: thresholds?.clear ?? null,
    band: thresholds ? bandOf(found, thresholds) : 'refer',
    quality: { probe: qualityOf(selfie), reference: qualityOf(enrolled) },
    keep: async (tx) => {
      for (const [photo, face] of [[probe, selfie] as const, [reference, enrolled] as const]) {
        const sealed = await sealFace(photo.driverId, photo.id, face)
        await upsertMeasurement(tx, { photoId: photo.id, driverId: photo.driverId, ...by, sealed })
      }
    },
  }
}

async function faceIn(measurer: Measurer, { objectId }: PairPhoto) {
  const jpeg = await readObject(objectId)
  return jpeg ? await measurer.measure(jpeg) : ({ faces: 0 } as const)
}
