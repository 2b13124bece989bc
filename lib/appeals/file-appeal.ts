import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { discardPhoto, type StoredPhoto, storePhoto } from '@/lib/capture'
import { consentOf } from '@/lib/consent'
import { isDuplicate, type Tx, transaction } from '@/lib/database'
import { type DriverRecord, findDriverByRef, lockDriver } from '@/lib/drivers'
import { noteAppeal } from '@/lib/enforcement'
import { policyAt } from '@/lib/policy'
import { lockPlacing } from '@/lib/sharing'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { type Decision, decisionAbout } from './decision-about'
import { lastDayOf } from './last-day'
import { type AppealRecord, bindPictures, findAppealAbout, findPicture, insertAppeal } from './records'
import { dropPictures, keepPicture, NO_CONSENT, takeInFace } from './take-in-pictures'
import { type FilingForm, type FilingRefusal, filingForm } from './view'

export type FilingPictures = { photo?: Uint8Array; attachment?: Uint8Array }
type Way = { way: 'link' | 'api'; locale?: string }

/**
 * Files a driver's appeal against a decision: once for each decision, by the link of its notice or through the API. One
 * that comes after the last day is taken and marked late. The statement is sealed with the driver's key. A new photo and
 * one attached picture are taken in only under a consent in force, each re-encoded and sealed; without one the appeal is
 * filed in words. Due within the time of the policy (72 h). Locks the driver, and placing for an appeal on sharing, so
 * that what another account leaves behind at a withdrawal stays for it or is gone before.
 * Refuses `forbidden`, `driver-not-found` (also where all was erased), `decision-not-found` (none of this driver has the
 * id), `already-appealed`, `already-undone`, `invalid` (statement of 10 to 4,000 characters), `consent-required`,
 * `too-large` (15 MB each), `unsupported-image`, `storage-unavailable`, `matcher-unavailable`, and what is wrong with
 * the new photo.
 */
export async function fileAppeal(
  actor: Actor,
  ref: string,
  form: FilingForm,
  pictures: FilingPictures = {},
  { way, locale }: Way = { way: 'api' },
  now = new Date(),
): Promise<Result<AppealRecord, FilingRefusal>> {
  const refusal = forbidden(actor, 'appeal.file')
  if (refusal) return refusal
  const said = filingForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  const driver = await findDriverByRef(ref)
  if (!driver || driver.erasedAt || (actor.kind === 'driver' && actor.id !== driver.id))
    return refuse('driver-not-found')
  const decision = await decisionAbout(said.data.about)
  if (decision?.driverId !== driver.id) return refuse('decision-not-found')
  if (await findAppealAbout(decision.id)) return refuse('already-appealed')
  if (decision.undone) return refuse('already-undone')
  const face = pictures.photo ? await takeInFace(actor, driver.id, pictures.photo, now) : ok(null)
  if (!face.ok) return face
  const attached = await storeAttachment(driver.id, pictures.attachment, now)
  const dropFace = async () => {
    const row = face.value && (await findPicture(face.value))
    if (row) await dropPictures([row])
  }
  if (!attached.ok) {
    await dropFace()
    return attached
  }
  const filing = { actor, driver, decision, statement: said.data.statement, way, locale, now }
  const filed = await transaction((tx) => insertFiled(tx, filing, face.value, attached.value)).catch(async (error) => {
    if (!isDuplicate(error)) throw error
    return refuse('already-appealed')
  })
  if (!filed.ok) {
    if (attached.value) await discardPhoto(attached.value)
    await dropFace()
  }
  return filed
}

async function storeAttachment(
  driverId: string,
  bytes: Uint8Array | undefined,
  now: Date,
): Promise<Result<StoredPhoto | null, FilingRefusal>> {
  if (!bytes) return ok(null)
  if (!(await consentOf(driverId, now))) return refuse('consent-required', NO_CONSENT)
  return await storePhoto(driverId, bytes)
}

type Filing = Way & { actor: Actor; driver: DriverRecord; decision: Decision; statement: string; now: Date }

async function insertFiled(
  tx: Tx,
  { actor, driver, decision, statement, way, locale, now }: Filing,
  faceId: string | null,
  attachment: StoredPhoto | null,
): Promise<Result<AppealRecord, FilingRefusal>> {
  if (!(await lockDriver(tx, driver.id))) return refuse('driver-not-found')
  if (decision.sharingCaseId) await lockPlacing(tx)
  if ((await decisionAbout(decision.id, tx))?.undone) return refuse('already-undone')
  const consented = await consentOf(driver.id, now, tx)
  if ((faceId || attachment) && !consented) return refuse('consent-required', NO_CONSENT)
  const appeal = await insertAppeal(tx, {
    driverId: driver.id,
    decisionId: decision.id,
    kind: decision.kind,
    caseId: decision.caseId,
    suspensionId: decision.suspensionId,
    sharingCaseId: decision.sharingCaseId,
    verificationId: decision.verificationId,
    decisionAt: decision.decidedAt,
    way,
    locale: locale ?? driver.locale,
    sealedStatement: await sealText(driver.id, statement, tx),
    filedAt: now,
    filedByKind: actor.kind,
    filedById: actor.id,
    late: now > (await lastDayOf(decision, now, tx)),
    dueAt: new Date(now.getTime() + (await policyAt(now, tx)).appeals.decideWithinMs),
  })
  await noteAppeal(tx, appeal)
  if (faceId && (await bindPictures(tx, [faceId], appeal.id)).count === 0) return refuse('consent-required', NO_CONSENT)
  if (attachment) await keepPicture(tx, driver.id, 'attachment', attachment, now, appeal.id)
  await record(tx, {
    type: 'appeal.filed',
    actor,
    driverId: driver.id,
    subject: { kind: 'appeal', id: appeal.id },
    data: {
      ...(decision.caseId ? { caseId: decision.caseId } : {}),
      decisionId: decision.id,
      dueAt: appeal.dueAt,
      late: appeal.late,
    },
    occurredAt: now,
  })
  return ok(appeal)
}
