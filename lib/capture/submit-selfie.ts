import 'server-only'
import { randomUUID } from 'node:crypto'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { type ChallengeRecord, findChallenge, followCheck, isOpen } from '@/lib/challenges'
import { consentOf } from '@/lib/consent'
import { type Tx, transaction } from '@/lib/database'
import { type DriverRecord, findDriverByRef, lockDriver } from '@/lib/drivers'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { discardPhoto, type IntakeRefusal, keepPhoto, type StoredPhoto, storePhoto } from './intake'
import { findActiveReferences, insertVerification } from './records'
import type { SubmissionForm } from './view'

export type SubmitRefusal =
  | IntakeRefusal
  | 'forbidden'
  | 'driver-not-found'
  | 'consent-required'
  | 'no-reference-photo'
  | 'challenge-not-open'

/**
 * Takes in a selfie: consent first, then the picture re-encoded and sealed, then the check's row with the job that
 * measures it, all rows in one transaction under the driver's lock. Without a consent in force nothing is stored,
 * not even for a moment; a withdrawal that comes between takes the file away again.
 * Refuses `forbidden`, `driver-not-found`, `consent-required`, `no-reference-photo`, `challenge-not-open`,
 * `too-large`, `unsupported-image`, `storage-unavailable`.
 */
export async function submitSelfie(
  actor: Actor,
  form: SubmissionForm,
  selfie: Uint8Array,
  now = new Date(),
): Promise<Result<{ id: string }, SubmitRefusal>> {
  const refusal = forbidden(actor, 'verification.submit')
  if (refusal) return refusal
  const driver = await findDriverByRef(form.driver)
  if (!driver || (actor.kind === 'driver' && actor.id !== driver.id)) return refuse('driver-not-found')
  if (actor.kind === 'driver' && actor.challengeId === null) return refuse('challenge-not-open')
  const challengeId = form.challenge ?? (actor.kind === 'driver' ? (actor.challengeId ?? undefined) : undefined)
  const early = await whyNot(driver, challengeId, now)
  if (early) return early
  const photo = await storePhoto(driver.id, selfie)
  if (!photo.ok) return photo
  const answer = await transaction(async (tx) => {
    const locked = await lockDriver(tx, driver.id)
    if (!locked) return refuse('driver-not-found')
    const late = await whyNot(locked, challengeId, now, tx)
    if (late) return late
    return await insertCheck(tx, actor, locked, challengeId, form, photo.value, now)
  }).catch(async (error) => {
    await discardPhoto(photo.value)
    throw error
  })
  if (!answer.ok) await discardPhoto(photo.value)
  return answer
}

/** Asked before anything is stored, and again under the driver's lock. */
async function whyNot(driver: DriverRecord, challengeId: string | undefined, now: Date, tx?: Tx) {
  if (!(await consentOf(driver.id, now, tx))) {
    return refuse('consent-required', 'The driver has no consent in force: nothing was stored.')
  }
  const challenge = challengeId ? await findChallenge(challengeId, tx) : null
  if (challengeId && !usable(challenge, driver.id, now))
    return refuse('challenge-not-open', 'This challenge takes no selfie (any more).')
  if ((await findActiveReferences(driver.id, tx)).length === 0) {
    return refuse('no-reference-photo', 'There is no reference photo to compare with: enrol one first.')
  }
  return undefined
}

const usable = (challenge: ChallengeRecord | null, driverId: string, now: Date): boolean =>
  challenge !== null && challenge.driverId === driverId && isOpen(challenge, now)

async function insertCheck(
  tx: Tx,
  actor: Actor,
  driver: DriverRecord,
  challengeId: string | undefined,
  form: SubmissionForm,
  photo: StoredPhoto,
  now: Date,
): Promise<Result<{ id: string }, SubmitRefusal>> {
  const challenge = challengeId ? await findChallenge(challengeId, tx) : null
  if (challenge && !(await followCheck(tx, actor, challenge, 'submitted', now))) return refuse('challenge-not-open')
  await keepPhoto(tx, photo)
  const row = await insertVerification(tx, {
    id: randomUUID(),
    driverId: driver.id,
    challengeId: challenge?.id ?? null,
    reason: challenge?.reason ?? null,
    status: 'measuring',
    objectId: photo.object.id,
    thumbnailId: photo.thumbnail.id,
    width: photo.width,
    height: photo.height,
    capturedAt: capturedAt(form, now),
    createdAt: now,
    region: driver.region,
    submittedByKind: actor.kind,
    submittedById: actor.id,
    ...circumstances(form),
  })
  await record(tx, {
    type: 'verification.received',
    actor,
    driverId: driver.id,
    subject: { kind: 'verification', id: row.id },
    data: { challengeId: challenge?.id ?? null, supplied: Boolean(form.comparison) },
    occurredAt: now,
  })
  return ok({ id: row.id })
}

/** What a phone says, but never later than now: its clock may be ahead. */
const capturedAt = (form: SubmissionForm, now: Date): Date =>
  form.capturedAt ? new Date(Math.min(Date.parse(form.capturedAt), now.getTime())) : now

const circumstances = ({ device, location, comparison }: SubmissionForm) => ({
  installId: device?.installId ?? null,
  deviceModel: device?.model ?? null,
  deviceOs: device?.os ?? null,
  appVersion: device?.appVersion ?? null,
  latitude: location?.latitude ?? null,
  longitude: location?.longitude ?? null,
  accuracyMetres: location?.accuracyMetres ?? null,
  suppliedProvider: comparison?.provider ?? null,
  suppliedModel: comparison?.model ?? null,
  score: comparison?.score ?? null,
})
