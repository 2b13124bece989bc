import 'server-only'
import { record } from '@/lib/audit'
import { endRestrictions } from '@/lib/standing'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { tellOfSuspension } from './letters/tell'
import { onSuspension } from './on-suspension'
import { updateSuspension } from './records'
import { type DeclineForm, declineForm, type EnforcementRefusal } from './view'
import { toldWho } from './who-decided'

/**
 * Declines a proposed suspension with a reason (kept sealed) and ends the hold: the driver works again, and what was found
 * stays in the record. Whom it held, or who was told with the rejection that a lead decides, is told. Only a lead who took
 * no part.
 * Refuses `forbidden`, `invalid`, `not-found`, `took-part`, `already-decided` (says who), `lapsed`. Locks the driver.
 */
export async function declineSuspension(
  actor: Actor,
  form: DeclineForm,
  now = new Date(),
): Promise<Result<null, EnforcementRefusal>> {
  const checked = declineForm.safeParse(form)
  const asked = { actor, permission: 'suspension.decide', suspensionId: form.suspensionId, now } as const
  return await onSuspension(asked, async ({ tx, driver, row, state }) => {
    if (!checked.success) return refuse('invalid', checked.error.issues[0]?.message)
    if (state !== 'proposed') return await toldWho('already-decided', row, now)
    const sealedDeclineReason = await sealText(row.driverId, form.reason, tx)
    const declined = await updateSuspension(tx, row.id, {
      declinedAt: now,
      declinedById: actor.id,
      sealedDeclineReason,
    })
    await record(tx, {
      type: 'suspension.declined',
      actor,
      driverId: row.driverId,
      subject: { kind: 'suspension', id: row.id },
      occurredAt: now,
    })
    const freed = row.caseId
      ? await endRestrictions(tx, actor, row.driverId, { sourceId: row.caseId }, 'declined', now)
      : 0
    if (freed > 0 || (row.caseId && row.byRule)) {
      const letter = { kind: 'not_suspended', facts: { declined: true } } as const
      await tellOfSuspension(tx, actor, driver, declined, letter, now)
    }
    return ok(null)
  })
}
