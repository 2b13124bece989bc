import 'server-only'
import { forbidden } from '@/lib/access'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { findCase } from '@/lib/review'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { insertProposal } from './insert-proposal'
import { findStandingSuspension, findSuspensionsOn } from './records'
import { suspensionState } from './state'
import { type EnforcementRefusal, type ProposeForm, proposeForm } from './view'
import { confirmedRejection } from './what-was-found'

/**
 * Proposes a suspension by hand on a confirmed rejection, such as after the ladder's own proposal was declined or has
 * lapsed. It holds nobody: the driver works until another person has approved it.
 * Refuses `forbidden`, `invalid`, `not-found`, `not-rejected`, `already-proposed`, `already-suspended`. Locks the driver.
 */
export async function proposeSuspension(
  actor: Actor,
  form: ProposeForm,
  now = new Date(),
): Promise<Result<{ suspensionId: string }, EnforcementRefusal>> {
  const refusal = forbidden(actor, 'suspension.propose')
  if (refusal) return refusal
  const checked = proposeForm.safeParse(form)
  if (!checked.success) return refuse('invalid', checked.error.issues[0]?.message)
  const known = await findCase(form.caseId)
  if (!known) return refuse('not-found')
  const { driverId } = known
  return await transaction(async (tx) => {
    const driver = await lockDriver(tx, driverId)
    const row = await findCase(known.id, tx)
    if (!driver || !row) return refuse('not-found')
    const found = await confirmedRejection(row, tx)
    if (!found) return refuse('not-rejected')
    const before = (await findSuspensionsOn(tx, { caseId: row.id })).map((one) => suspensionState(one, now))
    if (before.includes('proposed')) return refuse('already-proposed')
    if (await findStandingSuspension(driverId, now, tx)) return refuse('already-suspended')
    const made = await insertProposal(
      tx,
      actor,
      {
        driverId,
        basis: { caseId: row.id, decisionId: found.decisionId },
        reasons: found.reasons,
        proposedById: actor.id,
        byRule: false,
        partIds: row.partIds,
        step: form.step ?? null,
        sealedReason: await sealText(driverId, form.reason, tx),
        approveBy: null,
      },
      now,
    )
    return ok({ suspensionId: made.id })
  })
}
