import 'server-only'
import { record } from '@/lib/audit'
import { endRestrictions } from '@/lib/standing'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { tellOfSuspension } from './letters/tell'
import { onSuspension } from './on-suspension'
import { updateSuspension } from './records'
import { isStanding } from './state'
import { type EnforcementRefusal, type LiftForm, liftForm } from './view'
import { toldWho } from './who-decided'

/**
 * Ends a suspension before its time, with a reason (kept sealed); a planned one is called off. Only a lead who took no
 * part in what it rests on; the lead who approved it may lift. The driver gets a letter.
 * Refuses `forbidden`, `invalid`, `not-found`, `took-part`, `not-in-force` (a proposal: decline it), `already-ended`
 * (says who). Locks the driver.
 */
export async function liftSuspension(
  actor: Actor,
  form: LiftForm,
  now = new Date(),
): Promise<Result<null, EnforcementRefusal>> {
  const checked = liftForm.safeParse(form)
  const asked = { actor, permission: 'suspension.decide', suspensionId: form.suspensionId, now } as const
  return await onSuspension(asked, async ({ tx, driver, row, state }) => {
    if (!checked.success) return refuse('invalid', checked.error.issues[0]?.message)
    if (state === 'proposed') return refuse('not-in-force', 'Nobody has approved it yet: decline it instead.')
    if (!isStanding(state)) return await toldWho('already-ended', row, now)
    const sealedLiftReason = await sealText(row.driverId, form.reason, tx)
    const lifted = await updateSuspension(tx, row.id, { liftedAt: now, liftedById: actor.id, sealedLiftReason })
    const about = { actor, driverId: row.driverId, subject: { kind: 'suspension', id: row.id }, occurredAt: now }
    await record(tx, { ...about, type: 'suspension.lifted' })
    await endRestrictions(tx, actor, row.driverId, { sourceId: row.id }, 'lifted', now)
    const letter = { kind: 'lifted', facts: { calledOff: state === 'planned' } } as const
    await tellOfSuspension(tx, actor, driver, lifted, letter, now)
    return ok(null)
  })
}
