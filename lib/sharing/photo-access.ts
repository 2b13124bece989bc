import 'server-only'
import { may } from '@/lib/access'
import { record, wasDelivered } from '@/lib/audit'
import { findReference, findVerification } from '@/lib/capture'
import { transaction } from '@/lib/database'
import { inspectionOf, inspectionsOf, readObject } from '@/lib/vault'
import { type Actor, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { findMembers, findSharingCase, type SharingCaseRecord } from './case-records'
import { about, sharingHeldBy } from './claims'
import type { SharingPhotos } from './desk-view'

/**
 * Who may ask for the faces of a sharing case now: reviewers while they hold it, leads, auditors while they inspect all
 * its accounts; other roles see a lock.
 */
export async function sharingPhotos(
  row: SharingCaseRecord,
  members: readonly string[],
  actor: Actor,
  now: Date,
): Promise<SharingPhotos> {
  if (actor.kind !== 'staff' || !may(actor, 'photo.see')) return 'role'
  if (may(actor, 'photo.inspect')) {
    const inspected = await inspectionsOf(actor, members, now)
    return members.every((id) => inspected.has(id)) ? 'open' : 'reason'
  }
  return opensByClaim(row, actor, now) ? 'open' : 'claim'
}

const opensByClaim = (row: SharingCaseRecord, actor: StaffActor, now: Date): boolean =>
  actor.role === 'lead' || sharingHeldBy(row, now) === actor.id

/** The address of a photo on the desk. */
export const photoAddress = (caseId: string, photoId: string, size: 'full' | 'thumb'): string =>
  `/sharing/${caseId}/photos/${photoId}?size=${size}`

/**
 * The bytes of one photo of an account of a sharing case, with one audit record per photo and claim (for leads without
 * one per photo and day). Reviewers only while they hold the case, leads always, auditors while an inspection of that
 * account is in force, recorded each time; nobody else.
 * Refuses `forbidden`, `not-found`, `gone` (the picture has been destroyed), `reason-required`.
 */
export async function deliverSharingPhoto(
  actor: Actor,
  request: { caseId: string; photoId: string; size: 'full' | 'thumb' },
  now = new Date(),
): Promise<Result<Buffer, 'forbidden' | 'not-found' | 'gone' | 'reason-required'>> {
  if (actor.kind !== 'staff' || !may(actor, 'photo.see')) return refuse('forbidden')
  const row = await findSharingCase(request.caseId)
  const photo = (await findVerification(request.photoId)) ?? (await findReference(request.photoId))
  if (!row || !photo) return refuse('not-found')
  const members = await findMembers(row.id)
  if (!members.some((one) => one.driverId === photo.driverId && one.leftAt === null)) return refuse('not-found')
  const inspection = may(actor, 'photo.inspect') ? await inspectionOf(actor, photo.driverId, now) : null
  if (inspection && !inspection.ok) return inspection
  if (!inspection && !opensByClaim(row, actor, now)) return refuse('forbidden')
  const objectId = request.size === 'thumb' ? photo.thumbnailId : photo.objectId
  const bytes = objectId && (await readObject(objectId))
  if (!bytes) return refuse('gone')
  const { key, since } = contextOf(row, actor, now)
  if (!inspection && (await wasDelivered({ actorId: actor.id, photoId: request.photoId, context: key, since })))
    return ok(bytes)
  await transaction((tx) =>
    record(tx, {
      type: 'photo.delivered',
      actor,
      driverId: photo.driverId,
      subject: { kind: 'photo', id: request.photoId },
      data: {
        context: key,
        size: request.size,
        sharingCaseId: about(row.id).id,
        ...(inspection ? { inspectionId: inspection.value } : {}),
      },
      occurredAt: now,
    }),
  )
  return ok(bytes)
}

function contextOf(row: SharingCaseRecord, actor: StaffActor, now: Date): { key: string; since: Date } {
  if (sharingHeldBy(row, now) === actor.id && row.claimedAt) {
    return { key: `sharing claim ${row.id} ${row.claimedAt.toISOString()}`, since: row.claimedAt }
  }
  const since = new Date(now)
  since.setUTCHours(0, 0, 0, 0)
  return { key: `sharing ${row.id} ${since.toISOString().slice(0, 10)}`, since }
}
