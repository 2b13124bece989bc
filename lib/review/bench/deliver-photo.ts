import 'server-only'
import { may } from '@/lib/access'
import { record, wasDelivered } from '@/lib/audit'
import { findReference, findVerification } from '@/lib/capture'
import { transaction } from '@/lib/database'
import { inspectionOf, readObject } from '@/lib/vault'
import { type Actor, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { heldBy } from '../claims/claim-rules'
import { findGoldenPhoto } from '../golden/golden-photo-records'
import { findGoldenHeld } from '../golden/golden-records'
import { trainingOf } from '../golden/training'
import { type CaseRecord, findCase, findOpenCasesOfDriver } from '../records'
import { photoAccess } from './open-case'
import { driverShown } from './shown-case'

export type PhotoRequest = {
  photoId: string
  size: 'full' | 'thumb'
  /** The case it is looked at in; without it the driver's page. */
  caseId?: string
}

type Found = { driverId: string; objectId: string | null; thumbnailId: string | null; pairId?: string }

/**
 * The bytes of one photo for a person who may see it, with one audit record per photo and claim (per photo and day
 * on the driver's page). Reviewers: only while they hold a case of that driver; leads: except an undecided case that
 * nobody holds and they could claim; auditors: while an inspection of that driver is in force, recorded each time; nobody else.
 * Refuses `forbidden`, `not-found`, `gone` (the picture has been destroyed), `reason-required`.
 */
export async function deliverPhoto(
  actor: Actor,
  request: PhotoRequest,
  now = new Date(),
): Promise<Result<Buffer, 'forbidden' | 'not-found' | 'gone' | 'reason-required'>> {
  const found = await photoInContext(actor, request, now)
  if (!found.ok) return found
  const { reader, photo, context } = found.value
  const objectId = request.size === 'thumb' ? photo.thumbnailId : photo.objectId
  const bytes = objectId && (await readObject(objectId))
  if (!bytes) return refuse('gone')
  await recordDelivery(reader, { ...request, driverId: photo.driverId, what: request.size }, context, now)
  return ok(bytes)
}

/** A photo that this person may see now, with what makes the view rightful. Refuses as `deliverPhoto`, but for `gone`. */
export async function photoInContext(
  actor: Actor,
  request: Pick<PhotoRequest, 'photoId' | 'caseId'>,
  now: Date,
): Promise<
  Result<{ reader: StaffActor; photo: Found; context: Context }, 'forbidden' | 'not-found' | 'reason-required'>
> {
  if (actor.kind !== 'staff' || !may(actor, 'photo.see')) return refuse('forbidden')
  const photo = await findPhoto(request.photoId)
  if (!photo) return refuse('not-found')
  const context = await contextOf(actor, request, photo, now)
  return context.ok ? ok({ reader: actor, photo, context: context.value }) : context
}

type Delivery = { photoId: string; driverId: string; what: 'full' | 'thumb' | 'landmarks'; caseId?: string }

/** Writes down once per view what went out of a photo: a picture of it, or the points measured on it. */
export async function recordDelivery(
  actor: StaffActor,
  { photoId, driverId, what, caseId }: Delivery,
  { key, since, inspectionId }: Context,
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    if (!inspectionId && (await wasDelivered({ actorId: actor.id, photoId, context: key, since }, tx))) return ok(null)
    await record(tx, {
      type: 'photo.delivered',
      actor,
      driverId,
      subject: { kind: 'photo', id: photoId },
      data: { context: key, size: what, ...(caseId ? { caseId } : {}), ...(inspectionId ? { inspectionId } : {}) },
      occurredAt: now,
    })
    return ok(null)
  })
}

async function findPhoto(id: string): Promise<Found | null> {
  return (await findReference(id)) ?? (await findVerification(id)) ?? (await findGoldenPhoto(id))
}

/** Whether a case shows a photo: one of the driver it shows, or one that was brought in with its pair. */
const isShownIn = async (row: CaseRecord, photo: { driverId: string; pairId?: string }): Promise<boolean> =>
  photo.pairId ? row.driverId === photo.pairId : (await driverShown(row)) === photo.driverId

/** With an inspection every delivery is recorded. */
type Context = { key: string; since: Date; inspectionId?: string }

/** What makes the view rightful; its key tells one claim from the next in the audit log. */
async function contextOf(
  actor: StaffActor,
  request: Pick<PhotoRequest, 'caseId'>,
  photo: Found,
  now: Date,
): Promise<Result<Context, 'forbidden' | 'not-found' | 'reason-required'>> {
  const row = request.caseId ? await findCase(request.caseId) : await ownCase(actor, photo.driverId, now)
  if (request.caseId && (!row || !(await isShownIn(row, photo)))) return refuse('not-found')
  if (photo.pairId && !request.caseId) return refuse('not-found')
  if (may(actor, 'photo.inspect')) {
    const inspection = await inspectionOf(actor, photo.driverId, now)
    return inspection.ok
      ? ok({ key: `inspection ${inspection.value}`, since: now, inspectionId: inspection.value })
      : inspection
  }
  if (row && (photoAccess(row, actor, now) === 'open' || (await trainingOf(row, actor, now))?.truth)) {
    return ok(viewOf(row, actor, now))
  }
  return !request.caseId && actor.role === 'lead' ? ok(daily(`driver ${photo.driverId}`, now)) : refuse('forbidden')
}

/** What makes a view in a case rightful: the claim, or for a lead the day. */
function viewOf(row: CaseRecord, actor: StaffActor, now: Date): Context {
  const claimed = heldBy(row, now) === actor.id && row.claimedAt
  return claimed ? { key: `claim ${row.id} ${claimed.toISOString()}`, since: claimed } : daily(`case ${row.id}`, now)
}

const daily = (what: string, now: Date): Context => {
  const since = new Date(now)
  since.setUTCHours(0, 0, 0, 0)
  return { key: `${what} ${since.toISOString().slice(0, 10)}`, since }
}

async function ownCase(actor: StaffActor, driverId: string, now: Date): Promise<CaseRecord | null> {
  const open = [...(await findOpenCasesOfDriver(driverId)), ...(await findGoldenHeld(actor.id, driverId, now))]
  return open.find((row) => heldBy(row, now) === actor.id) ?? null
}
