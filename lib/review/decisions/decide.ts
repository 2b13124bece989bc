import 'server-only'
import { DEFAULT_PREFERENCES } from '@/lib/access/view'
import { isDuplicate, type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { needsReason, policyAt, type ReviewRule, undoWindowOf } from '@/lib/policy'
import { sealText } from '@/lib/vault'
import { type Actor, FEATURES, ok, REASON_OF_FEATURE, type ReasonCode, type Result, refuse } from '@/lib/vocabulary'
import { worker } from '../claims/claim-rules'
import type { DecideAnswer, DecisionForm, LeadsTo, ReviewRefusal } from '../view'
import { findDecision, findDecisionFacts, insertDecision, lockForDecision } from './decision-records'
import { settleInside } from './settle-decision'
import { answerOf, type Weighed, weigh } from './weigh-decision'

export type DecideOptions = {
  rule?: ReviewRule
  /** How long it can be taken back, ms; the person's own setting when not given. */
  undoMs?: number
}

/**
 * Decides the case a person holds: the finding, its audit records and the job that settles it, in one transaction:
 * usually one statement, which writes only if the case is as it was when it was read; where it is not, or nothing may be
 * decided, once more under the case's lock. Nothing follows until `settlesAt`: check, standing and events are as they
 * were, and `undoDecision` takes it back. With an undo window of 0, as the person has set it or the policy limits it, it
 * settles in the same transaction. With blind first the person's first finding must have been recorded; it is kept
 * beside this one. Said again under the same id it is recorded once and answers the same. What a second look leads to is
 * told once it can't be taken back any more.
 * Refuses `forbidden` (also what somebody else gave), `not-found`, `claim-lost` (nobody holds it), `claimed-by-another`
 * (with the holder's id), `already-decided`, `cancelled`, `took-part`, `lead-only`, `finding-first`, `reason-required`,
 * `taken-back` (said again after it was). Locks the case, and the driver before it where the window is 0.
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
  if (form.by !== undefined && form.by !== staff.value.id)
    return refuse('forbidden', 'Somebody else gave this decision, before you signed in: it is not recorded as yours.')
  const reasons = reasonsOf(form)
  if (needsReason(form.finding) && reasons.length === 0) return refuse('reason-required')
  const policy = await policyAt(now)
  const seen = await findDecisionFacts(caseId, actor.id)
  if (!seen) return refuse('not-found')
  const askedMs = undoMs ?? (seen.undoSeconds ?? DEFAULT_PREFERENCES.undoSeconds) * 1_000
  const sealedNote = await sealText(seen.shownDriverId ?? seen.row.driverId, form.note)
  const rule = options.rule ?? policy.review
  const settlesAtOnce = undoWindowOf(askedMs, seen.row.blockedSince !== null, rule) === 0
  const asked = { actor, form, reasons, sealedNote, askedMs, rule, policyVersion: policy.version, now }
  if (!settlesAtOnce) {
    const weighed = weigh(seen, asked)
    if (weighed.ok && (await insertAtOnce(weighed.value, seen.version))) return ok(weighed.value.answer)
  }
  return await transaction(async (tx) => {
    const driver = settlesAtOnce ? await lockDriver(tx, seen.row.driverId) : null
    const facts = await lockForDecision(tx, caseId, actor.id)
    if (!facts) return refuse('not-found')
    const weighed = weigh(facts, asked)
    if (!weighed.ok) return (await saidBefore(tx, actor, caseId, form.id, now)) ?? weighed
    if (form.id && (await findDecision(form.id, tx))) return refuse('taken-back')
    const { decision, entries, answer } = weighed.value
    await insertDecision(decision, entries, facts.version, tx)
    const toSettle = { driver, caseId, decisionId: decision.id, now, decider: staff.value }
    if (settlesAtOnce) await settleInside(tx, toSettle)
    return ok(answer)
  })
}

/** The answer to a decision of this person that was recorded under the same id and not taken back; null: there is none. */
async function saidBefore(
  tx: Tx,
  actor: Actor,
  caseId: string,
  id: string | undefined,
  now: Date,
): Promise<Result<DecideAnswer, never> | null> {
  const known = id ? await findDecision(id, tx) : null
  if (known?.userId !== actor.id || known.caseId !== caseId || known.undoneAt) return null
  return ok(answerOf({ ...known, leadsTo: known.leadsTo as LeadsTo }, now))
}

/** @returns whether it was written; not where the case has changed meanwhile, or the id is of an earlier decision */
async function insertAtOnce({ decision, entries }: Weighed, version: string): Promise<boolean> {
  try {
    return await insertDecision(decision, entries, version)
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** The reasons given, and those that the checklist gives: a feature that differs is a reason. */
function reasonsOf({ finding, reasons, features }: DecisionForm): ReasonCode[] {
  if (finding !== 'different_people') return reasons
  const noted = FEATURES.filter((feature) => features[feature] === 'differs').map(
    (feature) => REASON_OF_FEATURE[feature],
  )
  return [...new Set([...reasons, ...noted])]
}
