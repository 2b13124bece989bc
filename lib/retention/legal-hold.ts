import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { findDriverByRef, lockDriver } from '@/lib/drivers'
import { sealText } from '@/lib/vault'
import { type Actor, type AuditType, ok, type Result, refuse } from '@/lib/vocabulary'
import { endHold, findHoldOf, insertHold } from './records'
import { type LegalHoldForm, legalHoldForm, type RetentionRefusal } from './view'

type HoldRefusal = Extract<RetentionRefusal, 'forbidden' | 'driver-not-found' | 'held-already' | 'no-hold' | 'invalid'>

/**
 * Keeps a driver's data from being erased while a claim is open (GDPR art. 17 (3) e), with a reason, sealed.
 * Refuses `forbidden`, `driver-not-found`, `held-already`, `invalid`. Locks the driver.
 */
export const placeLegalHold = (
  actor: Actor,
  form: LegalHoldForm,
  now = new Date(),
): Promise<Result<null, HoldRefusal>> =>
  underLock(actor, form, async (tx, driverId) => {
    if (await findHoldOf(driverId, tx)) return refuse('held-already')
    const sealedReason = await sealText(driverId, form.reason, tx)
    const hold = await insertHold(tx, { driverId, placedAt: now, placedById: actor.id, sealedReason })
    await tell(tx, actor, 'legal-hold.placed', driverId, hold.id, now)
    return ok(null)
  })

/** Ends a legal hold. Refuses `forbidden`, `driver-not-found`, `no-hold`, `invalid`. Locks the driver. */
export const endLegalHold = (actor: Actor, form: LegalHoldForm, now = new Date()): Promise<Result<null, HoldRefusal>> =>
  underLock(actor, form, async (tx, driverId) => {
    const hold = await findHoldOf(driverId, tx)
    if (!hold) return refuse('no-hold')
    await endHold(tx, hold.id, now, actor.id)
    await tell(tx, actor, 'legal-hold.ended', driverId, hold.id, now)
    return ok(null)
  })

async function underLock(
  actor: Actor,
  form: LegalHoldForm,
  verb: (tx: Tx, driverId: string) => Promise<Result<null, HoldRefusal>>,
): Promise<Result<null, HoldRefusal>> {
  const refusal = forbidden(actor, 'legal-hold.write')
  if (refusal) return refusal
  const checked = legalHoldForm.safeParse(form)
  if (!checked.success) return refuse('invalid', checked.error.issues[0]?.message)
  const driver = await findDriverByRef(form.ref)
  if (!driver) return refuse('driver-not-found')
  return await transaction(async (tx) =>
    (await lockDriver(tx, driver.id)) ? await verb(tx, driver.id) : refuse('driver-not-found'),
  )
}

const tell = (tx: Tx, actor: Actor, type: AuditType, driverId: string, id: string, occurredAt: Date) =>
  record(tx, { type, actor, driverId, subject: { kind: 'legal-hold', id }, occurredAt })
