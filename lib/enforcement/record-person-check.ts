import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { findPersonCheck, finishPersonCheck, repeatPersonCheck } from '@/lib/challenges'
import { type PersonCheckForm, personCheckForm } from '@/lib/challenges/view'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { endRestrictions } from '@/lib/standing'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'

/**
 * A lead records that a document was checked by video or on site. Confirmed: the driver is no longer due. Not
 * confirmed: nobody is condemned by one person, so another lead's check is due at once, and until then the driver
 * may not work. However often it is made again, it is by a lead who recorded none before (contract, Permissions: "never
 * where they took part"): the way stays open to the driver, each time to fresh eyes.
 * Refuses `forbidden`, `not-found`, `already-recorded`, `took-part` (recorded one before it), `invalid`.
 */
export async function recordPersonCheck(
  actor: Actor,
  form: PersonCheckForm,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'not-found' | 'already-recorded' | 'took-part' | 'invalid'>> {
  const refusal = forbidden(actor, 'check.record')
  if (refusal) return refusal
  const checked = personCheckForm.safeParse(form)
  if (!checked.success) return refuse('invalid', checked.error.issues[0]?.message)
  const known = await findPersonCheck(form.checkId)
  if (!known) return refuse('not-found')
  return await transaction(async (tx) => {
    await lockDriver(tx, known.driverId)
    const check = await findPersonCheck(form.checkId, tx)
    if (!check || check.doneAt) return refuse('already-recorded', 'Somebody has recorded this check meanwhile.')
    if (check.excludedIds.includes(actor.id))
      return refuse('took-part', 'You recorded a check before this one: a lead who recorded none of them makes it.')
    const sealedReason = await sealText(check.driverId, form.reason, tx)
    const result = { doneAt: now, doneById: actor.id, result: form.result, way: form.way, sealedReason }
    if (!(await finishPersonCheck(tx, check.id, result))) return refuse('already-recorded')
    await record(tx, {
      type: 'check.recorded',
      actor,
      driverId: check.driverId,
      subject: { kind: 'check', id: check.id },
      data: { result: form.result, way: form.way },
      occurredAt: now,
    })
    if (form.result === 'not_confirmed') await repeatPersonCheck(tx, actor, check, now)
    await endRestrictions(tx, actor, check.driverId, { sourceId: check.id }, form.result, now)
    return ok(null)
  })
}
