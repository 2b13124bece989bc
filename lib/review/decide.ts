import 'server-only'
import { randomUUID } from 'node:crypto'
import { preferencesOf } from '@/lib/access'
import { type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { needsReason, policyAt, type ReviewRule, undoWindowOf } from '@/lib/policy'
import { sealText } from '@/lib/vault'
import {
  type Actor,
  FEATURES,
  type Lane,
  ok,
  REASON_OF_FEATURE,
  type ReasonCode,
  type Result,
  refuse,
} from '@/lib/vocabulary'
import { heldBy, lanesOf, tookPart, worker } from './claim-rules'
import { judge } from './consequence'
import { findDecision, insertDecision, lockForDecision } from './decision-records'
import { type CaseRecord, findCase } from './records'
import { settleInside } from './settle-decision'
import { dispositionOf } from './settle-finding'
import { driverShown } from './shown-case'
import type { DecideAnswer, DecisionForm, ReviewRefusal } from './view'

export type DecideOptions = {
  rule?: ReviewRule
  /** How long it can be taken back, ms; the person's own setting when not given. */
  undoMs?: number
}

/**
 * Decides the case a person holds: the finding, its audit records and the job that settles it, in one transaction.
 * Nothing follows until `settlesAt`: check, standing and events are as they were, and `undoDecision` takes it back.
 * With an undo window of 0 it settles in the same transaction. With blind first the person's first finding must have
 * been recorded; it is kept beside this one. Said again under the same id it is recorded once and answers the same.
 * Refuses `forbidden`, `not-found`, `claim-lost` (nobody holds it), `claimed-by-another` (with the holder's id),
 * `already-decided`, `cancelled`, `took-part`, `lead-only`, `finding-first`, `reason-required`. Locks the case, and the
 * driver before it where the window is 0.
 */
export async function decide(
  actor: Actor,
  caseId: string,
  form: DecisionForm,
  now = new Date(),
  { undoMs, ...options }: DecideOptions = {},
): Promise<Result<DecideAnswer, ReviewRefusal>> {
  const staff = worker(actor)
  if (!staff.ok) return staff
  const reasons = reasonsOf(form)
  if (needsReason(form.finding) && reasons.length === 0) return refuse('reason-required')
  const policy = await policyAt(now)
  const rule = options.rule ?? policy.review
  const known = await findCase(caseId)
  if (!known) return refuse('not-found')
  const asked = undoMs ?? (await preferencesOf(actor.id)).undoSeconds * 1_000
  const sealedNote = await sealText((await driverShown(known)) ?? known.driverId, form.note)
  return await transaction(async (tx) => {
    const driver = asked === 0 ? await lockDriver(tx, known.driverId) : null
    const facts = await lockForDecision(tx, caseId, actor.id)
    if (!facts) return refuse('not-found')
    const why = whyNotDecide(facts.row, actor, now)
    if (why) return (await saidBefore(tx, actor, caseId, form.id)) ?? why
    if (rule.blindFirst && facts.blind === null) return refuse('finding-first')
    const { row } = facts
    const { consequence, why: second } = judge(facts, form.finding, rule)
    const leadsTo = dispositionOf(consequence)
    const settlesAt = new Date(now.getTime() + undoWindowOf(asked, row.blockedSince !== null, rule))
    const decision = {
      id: form.id ?? randomUUID(),
      caseId,
      userId: actor.id,
      lane: row.lane,
      finding: form.finding,
      reasons,
      sealedNote,
      recordedAt: now,
      settlesAt,
      claimedAt: row.claimedAt,
      blindFinding: facts.blind,
      leadsTo,
      policyVersion: policy.version,
      secondLookWhy: second,
      features: form.features,
      shownPhotoIds: form.shownPhotoIds,
      zoomed: form.zoomed,
    }
    const about = { actor, driverId: row.driverId, occurredAt: now }
    await insertDecision(tx, decision, [
      {
        ...about,
        type: 'decision.recorded',
        subject: { kind: 'finding', id: decision.id },
        data: {
          caseId,
          lane: row.lane,
          finding: form.finding,
          blindFinding: facts.blind,
          reasons,
          features: form.features,
        },
        jobsAt: settlesAt,
      },
      {
        ...about,
        type: 'photo.shown',
        subject: { kind: 'case', id: caseId },
        data: { decisionId: decision.id, photoIds: form.shownPhotoIds, zoomed: form.zoomed },
      },
    ])
    if (asked === 0) await settleInside(tx, driver, decision.id, now)
    return ok({
      decisionId: decision.id,
      disposition: leadsTo,
      settlesAt: settlesAt.toISOString(),
    })
  })
}

/** The answer to a decision of this person that was recorded under the same id and not taken back; null: there is none. */
async function saidBefore(
  tx: Tx,
  actor: Actor,
  caseId: string,
  id?: string,
): Promise<Result<DecideAnswer, never> | null> {
  const known = id ? await findDecision(id, tx) : null
  if (known?.userId !== actor.id || known.caseId !== caseId || known.undoneAt) return null
  const disposition = known.leadsTo as DecideAnswer['disposition']
  return ok({ decisionId: known.id, disposition, settlesAt: known.settlesAt.toISOString() })
}

/** The reasons given, and those that the checklist gives: a feature that differs is a reason. */
function reasonsOf({ finding, reasons, features }: DecisionForm): ReasonCode[] {
  if (finding !== 'different_people') return reasons
  const noted = FEATURES.filter((feature) => features[feature] === 'differs').map(
    (feature) => REASON_OF_FEATURE[feature],
  )
  return [...new Set([...reasons, ...noted])]
}

function whyNotDecide(row: CaseRecord, actor: Actor, now: Date): Result<never, ReviewRefusal> | undefined {
  if (row.status === 'cancelled') return refuse('cancelled')
  if (row.status === 'closed' || row.status === 'pending') return refuse('already-decided')
  if (row.partIds.includes(actor.id)) return refuse('already-decided')
  if (tookPart(row, actor)) return refuse('took-part')
  const holder = heldBy(row, now)
  if (holder === null) return refuse('claim-lost')
  if (holder !== actor.id) return refuse('claimed-by-another', undefined, { holderId: holder })
  return lanesOf(actor).includes(row.lane as Lane) ? undefined : refuse('lead-only')
}
