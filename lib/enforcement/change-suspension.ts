import 'server-only'
import { may } from '@/lib/access'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { policyAt, suspensionEnd } from '@/lib/policy'
import { moveEnd } from '@/lib/standing'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { appealable, tellOfSuspension } from './letters/tell'
import { type Held, onSuspension } from './on-suspension'
import { updateSuspension } from './records'
import { isStanding } from './state'
import { type ChangeForm, changeForm, type EnforcementRefusal } from './view'
import { toldWho } from './who-decided'

/**
 * Puts a suspension on another step of the ladder, with a reason. A proposal: by a reviewer or lead, who then takes no
 * part in approving it. In force or planned: by a lead who took no part; the end is counted from its start, and the
 * driver gets a letter. The same step for one without an end keeps it and sets the next look.
 * Refuses `forbidden`, `invalid` (also an end that has passed: lift it instead), `not-found`, `took-part`,
 * `already-ended` (says who). Locks the driver.
 */
export async function changeSuspension(
  actor: Actor,
  form: ChangeForm,
  now = new Date(),
): Promise<Result<null, EnforcementRefusal>> {
  const checked = changeForm.safeParse(form)
  const asked = { actor, permission: 'suspension.propose', suspensionId: form.suspensionId, now } as const
  return await onSuspension(asked, async (held) => {
    if (!checked.success) return refuse('invalid', checked.error.issues[0]?.message)
    const { row, state } = held
    if (state === 'proposed') return await changeProposal(actor, held, form, now)
    if (!isStanding(state)) return await toldWho('already-ended', row, now)
    if (!may(actor, 'suspension.decide')) return refuse('forbidden', 'Leads change a suspension that is approved.')
    if (row.partIds.includes(actor.id)) return refuse('took-part')
    return await changeStanding(actor, held, form, now)
  })
}

async function changeProposal(
  actor: Actor,
  { tx, row }: Held,
  { step, reason }: ChangeForm,
  now: Date,
): Promise<Result<null, EnforcementRefusal>> {
  const { days } = (await policyAt(now, tx)).enforcement.ladder[step]
  if (row.step === step) return refuse('invalid', 'It is on this step already: choose another.')
  await updateSuspension(tx, row.id, {
    ...(await changed(tx, actor, row.driverId, reason, now)),
    step,
    days,
    partIds: [...new Set([...row.partIds, actor.id])],
  })
  await note(actor, { tx, row }, { from: row.step, to: step, days }, now)
  return ok(null)
}

async function changeStanding(
  actor: Actor,
  { tx, row, driver }: Held,
  { step, reason }: ChangeForm,
  now: Date,
): Promise<Result<null, EnforcementRefusal>> {
  const { enforcement: rule } = await policyAt(now, tx)
  const { days } = rule.ladder[step]
  const { endsAt, reviewAt } = suspensionEnd({ step, days }, row.startsAt ?? now, now, rule)
  if (endsAt && endsAt <= now)
    return refuse('invalid', 'Counted from its start this end has passed: lift the suspension instead.')
  if (endsAt?.getTime() === row.endsAt?.getTime() && endsAt !== null)
    return refuse('invalid', 'It ends at that time already: choose another step.')
  const after = await updateSuspension(tx, row.id, {
    ...(await changed(tx, actor, row.driverId, reason, now)),
    step,
    days,
    endsAt,
    reviewAt,
  })
  await note(actor, { tx, row }, { from: row.step, to: step, days, endsAt, reviewAt }, now)
  await moveEnd(tx, actor, row.driverId, row.id, endsAt, now)
  const kept = row.step === step && row.endsAt === null && endsAt === null
  const facts = { ...(await appealable(row.decisionId, now, tx)), kept, endsAt, reviewAt }
  await tellOfSuspension(tx, actor, driver, after, { kind: 'changed', facts }, now)
  return ok(null)
}

const changed = async (tx: Tx, actor: Actor, driverId: string, reason: string, now: Date) => ({
  changedAt: now,
  changedById: actor.id,
  sealedChangeReason: await sealText(driverId, reason, tx),
})

const note = (actor: Actor, { tx, row }: Pick<Held, 'tx' | 'row'>, data: Record<string, unknown>, now: Date) =>
  record(tx, {
    type: 'suspension.changed',
    actor,
    driverId: row.driverId,
    subject: { kind: 'suspension', id: row.id },
    data,
    occurredAt: now,
  })
