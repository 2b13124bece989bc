import 'server-only'
import { log } from '@/lib/configuration'
import type { Tx } from '@/lib/database'
import { captureProblems } from '@/lib/policy'
import { readObject } from '@/lib/vault'
import type { RetakeReason } from '@/lib/vocabulary'
import { hasFace } from './engine/measurement'
import { type Measurer, qualityOf } from './matcher'
import { asFacts } from './measure-reference'
import { upsertMeasurement } from './records'
import { sealFace } from './sealed-measurement'

/** What a picture of a face was found to be; `keep` writes the measurement in the caller's transaction. */
export type MeasuredPicture = {
  quality: ReturnType<typeof qualityOf>
  /** Why it can't be compared, worst first; empty when it can. */
  problems: RetakeReason[]
  keep: (tx: Tx) => Promise<void>
}

/**
 * Measures a picture that a later stage took in, by the quality gate of a selfie. It is compared with nothing. The caller
 * has asked for the consent. Null: the picture is gone, or the matcher failed.
 */
export async function measurePicture(
  measurer: Measurer,
  { photoId, driverId, objectId }: { photoId: string; driverId: string; objectId: string },
): Promise<MeasuredPicture | null> {
  const jpeg = await readObject(objectId)
  const measurement =
    jpeg &&
    (await measurer.measure(jpeg).catch((error: Error) => {
      log.error({ error }, 'The matcher failed on a picture.')
      return null
    }))
  if (!measurement) return null
  const sealed = hasFace(measurement) ? await sealFace(driverId, photoId, measurement) : null
  return {
    quality: qualityOf(measurement),
    problems: captureProblems(asFacts(measurement)),
    async keep(tx) {
      const { name, version } = measurer
      if (sealed) await upsertMeasurement(tx, { photoId, driverId, matcher: name, matcherVersion: version, sealed })
    },
  }
}
