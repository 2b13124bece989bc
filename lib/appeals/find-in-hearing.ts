import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { cancelInside, findChallenge, isMoving, issueInside } from '@/lib/challenges'
import { consentOf } from '@/lib/consent'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { policyAt } from '@/lib/policy'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { waitsForSelfie } from './asked-selfie'
import { tell } from './claim-appeal'
import { heldAppeal } from './hearing-rules'
import { lockHeld } from './lock-held'
import { findAppeal, lockAppeal, updateAppeal } from './records'
import { setBlind } from './set-blind'
import { type AppealRefusal, type HearingFindingForm, hearingFindingForm } from './view'

/**
 * Records what the hearing lead found of the new photo and the disputed selfie against the references, blind to the first
 * decision's reasons; they are shown from then on. Once; the outcome may differ, and both are kept. Locks the appeal.
 * Refuses `forbidden`, `invalid` (different people without a reason), `not-found`, `already-decided`, `not-yours`,
 * `took-part`, `not-read`, `already-found`, `waits-for-selfie`.
 */
export async function findInHearing(
  actor: Actor,
  form: HearingFindingForm,
  now = new Date(),
): Promise<Result<null, AppealRefusal>> {
  const refusal = forbidden(actor, 'appeal.hear')
  if (refusal) return refusal
  const said = hearingFindingForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  const { appealId, finding, reasons, shownPhotoIds } = said.data
  return await transaction(async (tx) => {
    const held = await lockHeld(tx, appealId, actor)
    if (!held.ok) return held
    const row = held.value
    if (!row.readAt) return refuse('not-read')
    if (row.finding) return refuse('already-found')
    if (await waitsForSelfie(row, now, tx)) return refuse('waits-for-selfie')
    const said = { finding, findingReasons: finding === 'different_people' ? reasons : [] }
    await updateAppeal(tx, row.id, { ...said, foundAt: now, shownPhotoIds, status: 'assigned' })
    await setBlind(tx, row, null)
    await tell(tx, actor, row, 'appeal.found', { finding, reasons: said.findingReasons }, now)
    await record(tx, {
      type: 'photo.shown',
      actor,
      driverId: row.driverId,
      subject: { kind: 'appeal', id: row.id },
      data: { photoIds: shownPhotoIds },
      occurredAt: now,
    })
    return ok(null)
  })
}

/**
 * Asks the driver for a new selfie, once in an appeal, only under a consent in force and not while the platform says that
 * the driver is moving: a challenge goes out by itself, and the appeal waits until its selfie is there or its time is over.
 * The clock of the appeal goes on. Locks the driver, then the appeal.
 * Refuses `forbidden`, `not-found`, `already-decided`, `not-yours`, `took-part`, `not-read`, `already-found`,
 * `already-asked`, `consent-required`, `moving`.
 */
export async function askForNewSelfie(
  actor: Actor,
  appealId: string,
  now = new Date(),
): Promise<Result<{ until: string }, AppealRefusal>> {
  const refusal = forbidden(actor, 'appeal.hear')
  if (refusal) return refusal
  const known = await findAppeal(appealId)
  if (!known) return refuse('not-found')
  return await transaction(async (tx) => {
    const driver = await lockDriver(tx, known.driverId)
    const held = await lockHeld(tx, appealId, actor)
    if (!held.ok) return held
    const row = held.value
    if (!driver) return refuse('not-found')
    if (!row.readAt) return refuse('not-read')
    if (row.finding) return refuse('already-found')
    if (row.challengeId) return refuse('already-asked')
    if (!(await consentOf(driver.id, now, tx))) return refuse('consent-required')
    if (isMoving(driver, (await policyAt(now, tx)).challenges, now)) return refuse('moving')
    const { challenge } = await issueInside(tx, actor, driver, { reason: 'manual' }, now)
    await updateAppeal(tx, row.id, { challengeId: challenge.id, askedAt: now, status: 'waiting' })
    await tell(tx, actor, row, 'appeal.selfie-asked', { challengeId: challenge.id, until: challenge.expiresAt }, now)
    return ok({ until: challenge.expiresAt.toISOString() })
  })
}

/**
 * Waits no longer for the selfie that was asked for: its challenge is called off. Locks the driver, then the appeal.
 * Refuses `forbidden`, `not-found`, `already-decided`, `not-yours`.
 */
export async function waitNoLonger(
  actor: Actor,
  appealId: string,
  now = new Date(),
): Promise<Result<null, AppealRefusal>> {
  const refusal = forbidden(actor, 'appeal.hear')
  if (refusal) return refusal
  const known = await findAppeal(appealId)
  if (!known) return refuse('not-found')
  return await transaction(async (tx) => {
    await lockDriver(tx, known.driverId)
    const held = heldAppeal(await lockAppeal(tx, appealId), actor)
    if (!held.ok) return held
    const challenge = held.value.challengeId ? await findChallenge(held.value.challengeId, tx) : null
    if (challenge?.status === 'issued' || challenge?.status === 'opened')
      await cancelInside(tx, actor, challenge, 'called off in the hearing', now)
    await updateAppeal(tx, appealId, { status: 'assigned' })
    return ok(null)
  })
}
