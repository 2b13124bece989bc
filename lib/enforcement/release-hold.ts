import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { findCase } from '@/lib/review'
import { endRestrictions } from '@/lib/standing'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { findHold, insertRelease } from './records'
import { type EnforcementRefusal, type ReleaseHoldForm, releaseHoldForm } from './view'

/**
 * Ends the hold that rests on a case, with a reason (kept sealed): the driver may work again, the case
 * goes its way. Only a lead who took no part in it.
 * Refuses `forbidden`, `not-found`, `took-part`, `no-hold`, `invalid`. Locks the driver.
 */
export async function releaseHold(
  actor: Actor,
  form: ReleaseHoldForm,
  now = new Date(),
): Promise<Result<null, EnforcementRefusal>> {
  const refusal = forbidden(actor, 'hold.release')
  if (refusal) return refusal
  const checked = releaseHoldForm.safeParse(form)
  if (!checked.success) return refuse('invalid', checked.error.issues[0]?.message)
  const known = await findCase(form.caseId)
  if (!known) return refuse('not-found')
  return await transaction(async (tx) => {
    await lockDriver(tx, known.driverId)
    const row = await findCase(known.id, tx)
    if (!row) return refuse('not-found')
    if (row.partIds.includes(actor.id)) return refuse('took-part')
    const hold = await findHold(tx, row.id, now)
    if (!hold) return refuse('no-hold')
    await record(tx, {
      type: 'hold.released',
      actor,
      driverId: row.driverId,
      subject: { kind: 'case', id: row.id },
      data: { cause: hold.cause },
      occurredAt: now,
    })
    await insertRelease(tx, {
      caseId: row.id,
      driverId: row.driverId,
      releasedById: actor.id,
      releasedAt: now,
      sealedReason: await sealText(row.driverId, form.reason, tx),
    })
    await endRestrictions(tx, actor, row.driverId, { sourceId: row.id }, 'released by a lead', now)
    return ok(null)
  })
}
