import 'server-only'
import { may } from '@/lib/access'
import { record, wasDelivered } from '@/lib/audit'
import {
  findReferencesShown,
  findVerification,
  findVerificationOfChallenge,
  type ReferenceRecord,
  type VerificationRecord,
} from '@/lib/capture'
import { transaction } from '@/lib/database'
import { landmarksOf } from '@/lib/matching'
import { inspectionOf, readObject } from '@/lib/vault'
import { type Actor, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { isDecided } from './hearing-rules'
import { partsOf } from './parts-of'
import { type AppealPictureRecord, type AppealRecord, findAppeal, findPictures } from './records'
import type { Hearing } from './view'

/**
 * Who may ask for the photos of an appeal now: the lead who hears it; once it is decided, leads; auditors while they
 * inspect its driver.
 */
export function hearingPhotos(
  row: AppealRecord,
  partIds: readonly string[],
  actor: Actor,
  inspected: boolean,
): Hearing['photos'] {
  if (may(actor, 'photo.inspect')) return inspected ? 'open' : 'reason'
  if (actor.kind !== 'staff' || !may(actor, 'appeal.hear')) return 'role'
  if (isDecided(row.status)) return 'open'
  if (row.hearerId === actor.id) return 'open'
  return partIds.includes(actor.id) ? 'part' : 'claim'
}

/** The address of a photo of a hearing. */
export const hearingPhotoAddress = (appealId: string, photoId: string, size: 'full' | 'thumb'): string =>
  `/appeals/${appealId}/photos/${photoId}?size=${size}`

export type PhotosOfAppeal = {
  references: ReferenceRecord[]
  disputed: VerificationRecord | null
  /** The selfie that was asked for in the hearing. */
  asked: VerificationRecord | null
  pictures: AppealPictureRecord[]
}

export async function photosOf(row: AppealRecord): Promise<PhotosOfAppeal> {
  const [references, disputed, asked, pictures] = await Promise.all([
    findReferencesShown(row.driverId, row.filedAt),
    row.verificationId ? findVerification(row.verificationId) : null,
    row.challengeId ? findVerificationOfChallenge(row.challengeId) : null,
    findPictures(row.id),
  ])
  return { references, disputed, asked, pictures: pictures.filter((one) => one.status === 'accepted') }
}

export type HearingPhotoRequest = {
  appealId: string
  photoId: string
  size: 'full' | 'thumb'
}

/**
 * The bytes of one photo of an appeal, with one audit record per photo and hearing (per day once it is decided; each time
 * for an auditor, while their inspection of the driver is in force). Only the lead who hears it, until it is decided.
 * Refuses `forbidden`, `not-found`, `gone` (the picture has been destroyed), `reason-required`.
 */
export async function deliverHearingPhoto(
  actor: Actor,
  request: HearingPhotoRequest,
  now = new Date(),
): Promise<Result<Buffer, 'forbidden' | 'not-found' | 'gone' | 'reason-required'>> {
  const found = await photoFor(actor, request, now)
  if (!found.ok) return found
  const { photo } = found.value
  const objectId = request.size === 'thumb' ? photo.thumbnailId : photo.objectId
  const bytes = objectId && (await readObject(objectId))
  if (!bytes) return refuse('gone')
  await noteDelivery(found.value, request.photoId, request.size, now)
  return ok(bytes)
}

/** The points of the face mesh of one photo as x, y, … in px, for whoever may see it; null: never measured. Audited alike. */
export async function hearingLandmarks(
  actor: Actor,
  appealId: string,
  photoId: string,
  now = new Date(),
): Promise<Result<number[] | null, 'forbidden' | 'not-found'>> {
  const found = await photoFor(actor, { appealId, photoId, size: 'full' }, now)
  if (!found.ok) return found.code === 'not-found' ? refuse('not-found') : refuse('forbidden')
  const points = (await landmarksOf([photoId])).get(photoId) ?? []
  if (points.length === 0) return ok(null)
  await noteDelivery(found.value, photoId, 'landmarks', now)
  return ok(points.flat().map(Math.round))
}

type Photo = { id: string; objectId: string | null; thumbnailId: string | null }
type Found = { actor: StaffActor; row: AppealRecord; photo: Photo; inspectionId: string | null }

async function photoFor(
  actor: Actor,
  request: HearingPhotoRequest,
  now: Date,
): Promise<Result<Found, 'forbidden' | 'not-found' | 'reason-required'>> {
  if (actor.kind !== 'staff' || !(may(actor, 'photo.inspect') || may(actor, 'appeal.hear'))) return refuse('forbidden')
  const row = await findAppeal(request.appealId)
  if (!row) return refuse('not-found')
  const inspection = may(actor, 'photo.inspect') ? await inspectionOf(actor, row.driverId, now) : null
  if (inspection && !inspection.ok) return inspection
  if (hearingPhotos(row, await partsOf(row), actor, inspection !== null) !== 'open') return refuse('forbidden')
  const { references, disputed, asked, pictures } = await photosOf(row)
  const all: (Photo | null)[] = [...references, disputed, asked, ...pictures]
  const photo = all.find((one) => one?.id === request.photoId)
  return photo ? ok({ actor, row, photo, inspectionId: inspection?.value ?? null }) : refuse('not-found')
}

async function noteDelivery(
  { actor, row, inspectionId }: Found,
  photoId: string,
  size: 'full' | 'thumb' | 'landmarks',
  now: Date,
): Promise<void> {
  const today = new Date(now)
  today.setUTCHours(0, 0, 0, 0)
  const hears = row.hearerId === actor.id && row.takenAt !== null && !isDecided(row.status)
  const since = hears && row.takenAt ? row.takenAt : today
  const what = size === 'landmarks' ? ' landmarks' : ''
  const context = `${hears ? 'hearing' : 'appeal'} ${row.id} ${since.toISOString()}${what}`
  await transaction(async (tx) => {
    if (!inspectionId && (await wasDelivered({ actorId: actor.id, photoId, context, since }, tx))) return ok(null)
    await record(tx, {
      type: 'photo.delivered',
      actor,
      driverId: row.driverId,
      subject: { kind: 'photo', id: photoId },
      data: { context, size, appealId: row.id, ...(inspectionId ? { inspectionId } : {}) },
      occurredAt: now,
    })
    return ok(null)
  })
}
