import 'server-only'
import { record } from '@/lib/audit'
import { findReference, retireAnchors, updateReference } from '@/lib/capture'
import { log } from '@/lib/configuration'
import { consentOf } from '@/lib/consent'
import { type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { referenceProblem } from '@/lib/policy'
import { readObject } from '@/lib/vault'
import { ok, system } from '@/lib/vocabulary'
import { buildTemplate } from './build-template'
import { hasFace, type Measurement } from './engine/measurement'
import { type Measurer, qualityOf } from './matcher'
import { upsertMeasurement } from './records'
import { sealFace } from './sealed-measurement'

/**
 * Measures an enrolled photo and makes it active, and the driver's template anew with it, or marks it refused for the caller who waits. Does nothing when
 * the photo is gone or the consent was withdrawn meanwhile.
 */
export async function measureReference(measurer: Measurer, id: string, now = new Date()): Promise<void> {
  const photo = await findReference(id)
  if (photo?.status !== 'measuring' || !photo.objectId || !(await consentOf(photo.driverId, now))) return
  const measurement = await measured(measurer, photo.objectId)
  if (!measurement && photo.source === 're_enrolment')
    throw new Error('Nobody waits for this photo: it is measured later.')
  const problem = measurement ? referenceProblem(asFacts(measurement)) : 'matcher-unavailable'
  if (!measurement || !hasFace(measurement) || problem) {
    await transaction(async (tx) => ok(await refuseReference(tx, photo.driverId, id, problem ?? 'no-face', now)))
    return
  }
  const sealed = await sealFace(photo.driverId, id, measurement)
  await transaction(async (tx) => {
    await lockDriver(tx, photo.driverId)
    if (!(await consentOf(photo.driverId, now, tx))) return ok(null)
    const active = await updateReference(tx, id, 'measuring', { status: 'active', quality: qualityOf(measurement) })
    if (active) {
      await upsertMeasurement(tx, {
        photoId: id,
        driverId: photo.driverId,
        matcher: measurer.name,
        matcherVersion: measurer.version,
        sealed,
      })
      await retireAnchors(tx, photo, now)
    }
    return ok(null)
  })
  await buildTemplate(measurer, photo.driverId, now)
}

/** What the policy's rules take; they don't see landmarks or descriptors. */
export const asFacts = (measurement: Measurement) =>
  hasFace(measurement)
    ? { ...measurement, yaw: measurement.pose.yaw, pitch: measurement.pose.pitch }
    : { faces: 0 as const }

async function measured(measurer: Measurer, objectId: string): Promise<Measurement | null> {
  const jpeg = await readObject(objectId)
  if (!jpeg) return null
  return await measurer.measure(jpeg).catch((error: Error) => {
    log.error({ error }, 'The matcher failed on a reference photo.')
    return null
  })
}

async function refuseReference(tx: Tx, driverId: string, id: string, refusal: string, now: Date): Promise<void> {
  if (!(await updateReference(tx, id, 'measuring', { status: 'refused', refusal }))) return
  await record(tx, {
    type: 'reference.refused',
    actor: system('matcher'),
    driverId,
    subject: { kind: 'reference', id },
    data: { refusal },
    occurredAt: now,
  })
}
