import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { findCase } from '@/lib/review'
import { endRestrictions } from '@/lib/standing'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { findSuspension, liftRow } from './records'
import { type EnforcementRefusal, type LiftForm, liftForm } from './view'

/**
 * Ends a suspension before its time, with a reason. A planned one is called off. Only a lead who took no part in the
 * case; the lead who suspended may lift.
 * Refuses `forbidden`, `not-found`, `took-part`, `already-ended`, `invalid`. Locks the driver.
 */
export async function liftSuspension(
  actor: Actor,
  form: LiftForm,
  now = new Date(),
): Promise<Result<null, EnforcementRefusal>> {
  const refusal = forbidden(actor, 'suspension.decide')
  if (refusal) return refusal
  const checked = liftForm.safeParse(form)
  if (!checked.success) return refuse('invalid', checked.error.issues[0]?.message)
  const known = await findSuspension(form.suspensionId)
  if (!known) return refuse('not-found')
  if ((await findCase(known.caseId))?.partIds.includes(actor.id)) return refuse('took-part')
  return await transaction(async (tx) => {
    await lockDriver(tx, known.driverId)
    const suspension = await findSuspension(known.id, tx)
    if (!suspension || suspension.liftedAt || (suspension.endsAt && suspension.endsAt <= now))
      return refuse('already-ended')
    const sealedLiftReason = await sealText(known.driverId, form.reason, tx)
    if (!(await liftRow(tx, known.id, { liftedAt: now, liftedById: actor.id, sealedLiftReason })))
      return refuse('already-ended')
    await record(tx, {
      type: 'suspension.lifted',
      actor,
      driverId: known.driverId,
      subject: { kind: 'suspension', id: known.id },
      occurredAt: now,
    })
    await endRestrictions(tx, actor, known.driverId, { sourceId: known.id }, 'lifted', now)
    if (suspension.startsAt > now)
      await endRestrictions(tx, actor, known.driverId, { sourceId: known.caseId }, 'lifted', now)
    return ok(null)
  })
}
