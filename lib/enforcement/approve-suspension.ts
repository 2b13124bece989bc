import 'server-only'
import { record } from '@/lib/audit'
import { policyAt, suspensionTerms } from '@/lib/policy'
import { endRestrictions, restrict } from '@/lib/standing'
import { type Actor, type LadderStep, ok, type Result, refuse } from '@/lib/vocabulary'
import { suspensionLetter, tellOfSuspension } from './letters/tell'
import { onSuspension } from './on-suspension'
import { findStandingSuspension, updateSuspension } from './records'
import { type ApproveForm, approveForm, type EnforcementRefusal } from './view'
import { toldWho } from './who-decided'

/**
 * Puts a proposed suspension into force, by a lead who neither proposed it nor took part in what it rests on (mission:
 * nothing adverse lasts beyond a hold without a second, independent person). It starts now, or after the notice period
 * of the driver's region; the hold ends, so that during a notice period the driver works. The letter goes out in the
 * same transaction. `step` is what the lead read: another one meanwhile is refused.
 * Refuses `forbidden`, `invalid`, `not-found`, `took-part`, `already-decided` (says who), `lapsed`, `changed-meanwhile`,
 * `already-suspended`. Locks the driver.
 */
export async function approveSuspension(
  actor: Actor,
  form: ApproveForm,
  now = new Date(),
): Promise<Result<{ startsAt: Date; endsAt: Date | null }, EnforcementRefusal>> {
  const checked = approveForm.safeParse(form)
  const asked = { actor, permission: 'suspension.decide', suspensionId: form.suspensionId, now } as const
  return await onSuspension(asked, async ({ tx, driver, row, state }) => {
    if (!checked.success) return refuse('invalid', checked.error.issues[0]?.message)
    if (state !== 'proposed') return await toldWho('already-decided', row, now)
    if (row.step !== form.step) return refuse('changed-meanwhile')
    const standing = await findStandingSuspension(row.driverId, now, tx)
    if (standing)
      return refuse('already-suspended', `S-${standing.number} is in force: change it, or decline this one.`)
    const step = row.step as LadderStep
    const { enforcement } = await policyAt(now, tx)
    const terms = suspensionTerms({ step, days: row.days, region: driver.region }, now, enforcement)
    const about = { actor, driverId: row.driverId, subject: { kind: 'suspension', id: row.id }, occurredAt: now }
    const approved = await updateSuspension(tx, row.id, { approvedAt: now, approvedById: actor.id, ...terms })
    await record(tx, { ...about, type: 'suspension.approved', data: { step, ...terms } })
    const { startsAt, endsAt: until } = terms
    if (startsAt <= now) {
      const { caseId, sharingCaseId, reasons } = row
      const basis = { ...(caseId ? { caseId } : {}), ...(sharingCaseId ? { sharingCaseId } : {}) }
      await record(tx, { ...about, type: 'suspension.started', data: { ...basis, reasons, startsAt, endsAt: until } })
    }
    const fact = {
      kind: 'suspended',
      cause: 'suspension',
      sourceId: row.id,
      from: startsAt,
      blocksFrom: startsAt,
    } as const
    await restrict(tx, actor, row.driverId, { ...fact, until }, now)
    if (row.caseId) await endRestrictions(tx, actor, row.driverId, { sourceId: row.caseId }, 'suspended', now)
    await tellOfSuspension(tx, actor, driver, approved, await suspensionLetter(approved, terms, now, tx), now)
    return ok({ startsAt, endsAt: until })
  })
}
