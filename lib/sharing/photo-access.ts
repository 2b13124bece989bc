import 'server-only'
import { may } from '@/lib/access'
import { record } from '@/lib/audit'
import { findReference, findVerification } from '@/lib/capture'
import { transaction } from '@/lib/database'
import { readObject } from '@/lib/vault'
import { type Actor, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { findMembers, findSharingCase, type SharingCaseRecord } from './case-records'
import { about, sharingHeldBy } from './claims'
import { wasShown } from './desk-records'
import type { SharingPhotos } from './desk-view'

/** Who may ask for the faces of a sharing case now: reviewers while they hold it, leads, auditors with a reason; other roles see a lock. */
export function sharingPhotos(row: SharingCaseRecord, actor: Actor, now: Date): SharingPhotos {
  if (actor.kind !== 'staff' || !may(actor, 'photo.see')) return 'role'
  if (actor.role === 'auditor') return 'reason'
  return actor.role === 'lead' || sharingHeldBy(row, now) === actor.id ? 'open' : 'claim'
}

const AUDITOR_REASON_MIN = 10

/** The address of a photo on the desk. */
export const photoAddress = (caseId: string, photoId: string, size: 'full' | 'thumb'): string =>
  `/sharing/${caseId}/photos/${photoId}?size=${size}`

/**
 * The bytes of one photo of an account of a sharing case, with one audit record per photo and claim (for leads without
 * one per photo and day). Reviewers only while they hold the case, leads always, auditors with a reason of at least 10
 * characters, recorded each time; nobody else.
 * Refuses `forbidden`, `not-found`, `gone` (the picture has been destroyed), `reason-required`.
 */
export async function deliverSharingPhoto(
  actor: Actor,
  request: { caseId: string; photoId: string; size: 'full' | 'thumb'; reason?: string },
  now = new Date(),
): Promise<Result<Buffer, 'forbidden' | 'not-found' | 'gone' | 'reason-required'>> {
  if (actor.kind !== 'staff' || !may(actor, 'photo.see')) return refuse('forbidden')
  const row = await findSharingCase(request.caseId)
  const photo = (await findVerification(request.photoId)) ?? (await findReference(request.photoId))
  if (!row || !photo) return refuse('not-found')
  const members = await findMembers(row.id)
  if (!members.some((one) => one.driverId === photo.driverId && one.leftAt === null)) return refuse('not-found')
  const access = sharingPhotos(row, actor, now)
  if (access === 'reason' && (request.reason?.trim().length ?? 0) < AUDITOR_REASON_MIN) {
    return refuse('reason-required', `Say why in at least ${AUDITOR_REASON_MIN} characters.`)
  }
  if (access !== 'open' && access !== 'reason') return refuse('forbidden')
  const objectId = request.size === 'thumb' ? photo.thumbnailId : photo.objectId
  const bytes = objectId && (await readObject(objectId))
  if (!bytes) return refuse('gone')
  const { key, since } = contextOf(row, actor, now)
  if (access === 'open' && (await wasShown(actor.id, request.photoId, key, since))) return ok(bytes)
  await transaction((tx) =>
    record(tx, {
      type: 'photo.delivered',
      actor,
      driverId: photo.driverId,
      subject: { kind: 'photo', id: request.photoId },
      data: { context: key, size: request.size, sharingCaseId: about(row.id).id },
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
