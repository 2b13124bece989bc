import 'server-only'
import { randomUUID } from 'node:crypto'
import { record } from '@/lib/audit'
import { discardPhoto, keepPhoto, type StoredPhoto, storePhoto, waitUntil } from '@/lib/capture'
import { consentOf } from '@/lib/consent'
import { type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { deleteMeasurementsOf } from '@/lib/matching'
import { destroyFiles, forgetObjects } from '@/lib/vault'
import { type Actor, ok, type Result, type RetakeReason, refuse } from '@/lib/vocabulary'
import { type AppealPictureRecord, emptyPictures, findPicture, insertPicture } from './records'
import type { FilingRefusal } from './view'

const MEASURED_WITHIN_MS = 30_000

export const NO_CONSENT =
  'There is no consent in force, so no picture can be taken in: file the appeal without one. It is heard all the same.'

/**
 * Takes in the new photo of an appeal: consent first, then re-encoded and sealed, then measured by the worker against the
 * quality gate of a selfie. It counts once the appeal is filed. Whatever is refused leaves nothing behind. Waits up to
 * 30 s for the worker.
 * Refuses `consent-required`, `too-large`, `unsupported-image`, `storage-unavailable`, `matcher-unavailable`, and the
 * reasons of a bad capture. Locks the driver.
 */
export async function takeInFace(
  actor: Actor,
  driverId: string,
  bytes: Uint8Array,
  now: Date,
): Promise<Result<string, FilingRefusal>> {
  if (!(await consentOf(driverId, now))) return refuse('consent-required', NO_CONSENT)
  const photo = await storePhoto(driverId, bytes)
  if (!photo.ok) return photo
  const taken = await transaction(async (tx) => {
    await lockDriver(tx, driverId)
    if (!(await consentOf(driverId, now, tx))) return refuse('consent-required', NO_CONSENT)
    const row = await keepPicture(tx, driverId, 'face', photo.value, now)
    await record(tx, {
      type: 'appeal.picture-received',
      actor,
      driverId,
      subject: { kind: 'appealPicture', id: row.id },
      occurredAt: now,
    })
    return ok(row.id)
  }).catch(async (error) => {
    await discardPhoto(photo.value)
    throw error
  })
  if (!taken.ok) {
    await discardPhoto(photo.value)
    return taken
  }
  const seen = await waitUntil(
    () => findPicture(taken.value),
    (row) => row?.status !== 'measuring',
    MEASURED_WITHIN_MS,
  )
  if (seen?.status === 'accepted') return taken
  await dropPictures(seen ? [seen] : [])
  if (seen?.status === 'refused') return refuse(seen.reasons[0] as RetakeReason, CAPTURE_WORDS[seen.reasons[0] ?? ''])
  return seen
    ? refuse('matcher-unavailable', 'The photo could not be measured in time: try again, or file without it.')
    : refuse('consent-required', NO_CONSENT)
}

const CAPTURE_WORDS: Record<string, string> = {
  'no-face': 'No face was found in the new photo: send another one.',
  'several-faces': 'There are several faces in the new photo: send one with the driver alone.',
  'too-dark': 'The new photo is too dark: send one taken towards the light.',
  'too-bright': 'The new photo is too bright: send one taken in the shade.',
  blurred: 'The new photo is blurred: send a sharp one.',
  'face-too-small': 'The face is too small in the new photo: send one taken closer.',
  'turned-away': 'The face is turned away in the new photo: send one taken from the front.',
}

/** Writes the row of a picture whose files are there, in the caller's transaction. */
export async function keepPicture(
  tx: Tx,
  driverId: string,
  kind: 'face' | 'attachment',
  photo: StoredPhoto,
  now: Date,
  appealId: string | null = null,
): Promise<AppealPictureRecord> {
  await keepPhoto(tx, photo)
  return await insertPicture(tx, {
    id: randomUUID(),
    appealId,
    driverId,
    kind,
    status: kind === 'face' ? 'measuring' : 'accepted',
    objectId: photo.object.id,
    thumbnailId: photo.thumbnail.id,
    width: photo.width,
    height: photo.height,
    takenAt: now,
  })
}

export const filesOf = (rows: readonly Pick<AppealPictureRecord, 'objectId' | 'thumbnailId'>[]): string[] =>
  rows.flatMap((row) => [row.objectId, row.thumbnailId]).filter((id) => id !== null)

/** Takes pictures away that belong to no appeal: rows, measurements, files. */
export async function dropPictures(rows: readonly AppealPictureRecord[]): Promise<void> {
  if (rows.length === 0) return
  const objectIds = filesOf(rows)
  await transaction(async (tx) => {
    const ids = rows.map((row) => row.id)
    await emptyPictures(tx, ids)
    await deleteMeasurementsOf(tx, ids)
    await forgetObjects(tx, objectIds)
    return ok(null)
  })
  await destroyFiles(objectIds)
}
