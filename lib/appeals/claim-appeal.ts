import 'server-only'
import { findWorker, forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { heldAppeal, isDecided, whyNotTake } from './hearing-rules'
import { partsOf } from './parts-of'
import { type AppealRecord, insertAssignment, lockAppeal, updateAppeal } from './records'
import { setBlind } from './set-blind'
import { type AppealRefusal, type AssignForm, assignForm } from './view'

type Answer = Promise<Result<null, AppealRefusal>>

/**
 * Takes an appeal to be heard: a lead who had no part in the decision, its approval or the checks of the same chain, and
 * one at a time. From then on this lead is blind to what was found first until they have a finding of their own. Taking
 * one's own again changes nothing. Locks the appeal.
 * Refuses `forbidden`, `not-found`, `already-decided`, `took-part`, `heard-before`, `held-by-another`
 * (with the holder's id).
 */
export async function takeAppeal(actor: Actor, appealId: string, now = new Date()): Answer {
  const refusal = forbidden(actor, 'appeal.hear')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const row = await lockAppeal(tx, appealId)
    if (!row) return refuse('not-found')
    const why = whyNotTake(row, await partsOf(row, tx), actor)
    if (why) return why
    if (row.hearerId === actor.id) return ok(null)
    await give(tx, row, actor.id, now)
    await tell(tx, actor, row, 'appeal.taken', {}, now)
    return ok(null)
  })
}

/**
 * Asks a lead to hear an appeal, or takes it over from who holds it to give it to another, with a reason, which is
 * kept sealed, also when it is given back. Locks the appeal.
 * Refuses `forbidden`, `invalid`, `not-found`, `already-decided`, `not-a-lead`, `took-part`, `heard-before`
 * (the lead asked for).
 */
export async function assignAppeal(actor: Actor, form: AssignForm, now = new Date()): Answer {
  const refusal = forbidden(actor, 'appeal.hear')
  if (refusal) return refusal
  const said = assignForm.safeParse(form)
  if (!said.success) return refuse('invalid', said.error.issues[0]?.message)
  const { appealId, userId, reason } = said.data
  return await transaction(async (tx) => {
    const row = await lockAppeal(tx, appealId)
    if (!row) return refuse('not-found')
    if (isDecided(row.status)) return refuse('already-decided')
    const lead = await findWorker(userId, tx)
    if (lead?.role !== 'lead') return refuse('not-a-lead')
    if ((await partsOf(row, tx)).includes(userId)) return refuse('took-part')
    if (row.pastHearerIds.includes(userId)) return refuse('heard-before')
    if (row.hearerId === userId) return ok(null)
    const sealedReason = await sealText(row.driverId, reason, tx)
    await insertAssignment(tx, { appealId, userId, assignedById: actor.id, assignedAt: now, sealedReason })
    await give(tx, row, userId, now)
    await tell(tx, actor, row, 'appeal.assigned', { userId }, now)
    return ok(null)
  })
}

/**
 * Gives an appeal back: the next lead starts anew, blind, without the finding of this one. Locks the appeal.
 * Refuses `forbidden`, `not-found`, `already-decided`, `not-yours`.
 */
export async function giveBackAppeal(actor: Actor, appealId: string, now = new Date()): Answer {
  const refusal = forbidden(actor, 'appeal.hear')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const held = heldAppeal(await lockAppeal(tx, appealId), actor)
    if (!held.ok) return held
    await give(tx, held.value, null, now)
    await tell(tx, actor, held.value, 'appeal.given-back', {}, now)
    return ok(null)
  })
}

/** Notes that the hearing lead has read the statement. Refuses `forbidden`, `not-found`, `already-decided`, `not-yours`. */
export async function noteStatementRead(actor: Actor, appealId: string, now = new Date()): Answer {
  const refusal = forbidden(actor, 'appeal.hear')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const held = heldAppeal(await lockAppeal(tx, appealId), actor)
    if (!held.ok) return held
    if (held.value.readAt) return ok(null)
    await updateAppeal(tx, appealId, { readAt: now })
    await tell(tx, actor, held.value, 'appeal.read', {}, now)
    return ok(null)
  })
}

/** What one lead has read and found is theirs: whoever comes next starts anew. */
async function give(tx: Tx, row: AppealRecord, hearerId: string | null, now: Date): Promise<void> {
  await updateAppeal(tx, row.id, {
    hearerId,
    takenAt: hearerId ? now : null,
    status: row.challengeId && hearerId ? 'waiting' : hearerId ? 'assigned' : 'filed',
    readAt: null,
    finding: null,
    findingReasons: [],
    foundAt: null,
    shownPhotoIds: [],
    ...(row.finding && row.hearerId ? { pastHearerIds: { push: row.hearerId } } : {}),
  })
  await setBlind(tx, row, hearerId)
}

/** Writes down what was done with an appeal. */
export const tell = (
  tx: Tx,
  actor: Actor,
  row: Pick<AppealRecord, 'id' | 'driverId' | 'caseId'>,
  type: Parameters<typeof record>[1]['type'],
  data: Record<string, unknown>,
  now: Date,
): Promise<void> =>
  record(tx, {
    type,
    actor,
    driverId: row.driverId,
    subject: { kind: 'appeal', id: row.id },
    data: { ...(row.caseId ? { caseId: row.caseId } : {}), ...data },
    occurredAt: now,
  })
