import 'server-only'
import { randomUUID } from 'node:crypto'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { consentOf } from '@/lib/consent'
import { type Tx, transaction } from '@/lib/database'
import { findDriverByRef, lockDriver } from '@/lib/drivers'
import { destroyFiles, forgetObjects } from '@/lib/vault'
import { type Actor, ok, type ReferenceSource, type Result, refuse } from '@/lib/vocabulary'
import { discardPhoto, type IntakeRefusal, keepPhoto, type StoredPhoto, storePhoto } from './intake'
import { countLiveReferences, deleteReference, findReference, insertReference, type ReferenceRecord } from './records'
import { waitUntil } from './wait-until'

/** Enough for every document and a few renewals; each is measured and kept. */
export const REFERENCES_AT_MOST = 10
const MEASURED_WITHIN_MS = 30_000

export type ReferenceRefusal =
  | IntakeRefusal
  | 'forbidden'
  | 'driver-not-found'
  | 'consent-required'
  | 'too-many-references'
  | 'no-face'
  | 'several-faces'
  | 'face-too-small'
  | 'matcher-unavailable'

/**
 * Enrols a reference photo: stored sealed, measured by the worker, active once exactly one face of enough size was
 * found. Whatever is refused leaves nothing behind. Waits up to 30 s for the worker.
 * Refuses `forbidden`, `driver-not-found`, `consent-required`, `too-many-references` (10), `too-large`,
 * `unsupported-image`, `storage-unavailable`, `no-face`, `several-faces`, `face-too-small`, `matcher-unavailable`.
 */
export async function addReference(
  actor: Actor,
  ref: string,
  source: ReferenceSource,
  bytes: Uint8Array,
  now = new Date(),
): Promise<Result<ReferenceRecord, ReferenceRefusal>> {
  const refusal = forbidden(actor, 'reference.write')
  if (refusal) return refusal
  const driver = await findDriverByRef(ref)
  if (!driver) return refuse('driver-not-found')
  const early = await whyNot(driver.id, now)
  if (early) return early
  const photo = await storePhoto(driver.id, bytes)
  if (!photo.ok) return photo
  const added = await transaction(async (tx) => {
    await lockDriver(tx, driver.id)
    const late = await whyNot(driver.id, now, tx)
    if (late) return late
    return await insertMeasuring(tx, actor, driver.id, source, photo.value, now)
  })
  if (!added.ok) {
    await discardPhoto(photo.value)
    return added
  }
  const measured = await waitUntil(
    () => findReference(added.value),
    (row) => row?.status !== 'measuring',
    MEASURED_WITHIN_MS,
  )
  if (measured?.status === 'active') return ok(measured)
  await dropReference(added.value, [photo.value.object.id, photo.value.thumbnail.id])
  if (measured?.status === 'refused') return refuse(measured.refusal as 'no-face', REFUSALS[measured.refusal ?? ''])
  return measured
    ? refuse('matcher-unavailable', 'The photo could not be measured in time: try again.')
    : refuse('consent-required', 'The consent was withdrawn meanwhile: nothing was stored.')
}

const REFUSALS: Record<string, string> = {
  'no-face': 'No face was found in this photo: send another one.',
  'several-faces': 'There are several faces in this photo: send one with the driver alone.',
  'face-too-small': 'The face is too small in this photo: send a larger one.',
  'matcher-unavailable': 'The photo could not be measured: try again.',
}

async function whyNot(driverId: string, now: Date, tx?: Tx) {
  if (!(await consentOf(driverId, now, tx))) {
    return refuse('consent-required', 'The driver has no consent in force: nothing was stored.')
  }
  if (tx && (await countLiveReferences(tx, driverId)) >= REFERENCES_AT_MOST) {
    return refuse(
      'too-many-references',
      `A driver has at most ${REFERENCES_AT_MOST} reference photos: remove one first.`,
    )
  }
  return undefined
}

async function insertMeasuring(
  tx: Tx,
  actor: Actor,
  driverId: string,
  source: ReferenceSource,
  photo: StoredPhoto,
  now: Date,
) {
  await keepPhoto(tx, photo)
  const row = await insertReference(tx, {
    id: randomUUID(),
    driverId,
    source,
    status: 'measuring',
    objectId: photo.object.id,
    thumbnailId: photo.thumbnail.id,
    width: photo.width,
    height: photo.height,
    addedAt: now,
    addedByKind: actor.kind,
    addedById: actor.id,
  })
  await record(tx, {
    type: 'reference.added',
    actor,
    driverId,
    subject: { kind: 'reference', id: row.id },
    data: { source },
    occurredAt: now,
  })
  return ok(row.id)
}

async function dropReference(id: string, objectIds: string[]): Promise<void> {
  await transaction(async (tx) => {
    await deleteReference(tx, id)
    await forgetObjects(tx, objectIds)
    return ok(null)
  })
  await destroyFiles(objectIds)
}
