import 'server-only'
import { randomUUID } from 'node:crypto'
import type { AuditEntry } from '@/lib/audit'
import { type ReviewRule, undoWindowOf } from '@/lib/policy'
import { type Actor, type Lane, ok, type ReasonCode, type Result, refuse } from '@/lib/vocabulary'
import { HAS_READ, hasRead, heldBy, lanesOf, tookPart } from '../claims/claim-rules'
import type { CaseRecord } from '../records'
import type { DecideAnswer, DecisionForm, LeadsTo, ReviewRefusal } from '../view'
import { judge } from './consequence'
import type { DecisionFacts, NewDecision } from './decision-records'
import { dispositionOf } from './settle-finding'

/** What a person wants to decide, and by which rule. */
export type Asked = {
  actor: Actor
  form: DecisionForm
  /** The reasons given, and those that the checklist gives. */
  reasons: ReasonCode[]
  sealedNote: Uint8Array<ArrayBuffer> | null
  /** How long it can be taken back at most, ms. */
  askedMs: number
  rule: ReviewRule
  policyVersion: number
  now: Date
}

/** A decision as it is written, with its audit records. */
export type Weighed = { decision: NewDecision; entries: AuditEntry[]; answer: DecideAnswer }

/** Whether a person may decide a case as they want to, by the facts as they were read, and what is written if so. */
export function weigh(facts: DecisionFacts, asked: Asked): Result<Weighed, ReviewRefusal> {
  const { row, blind } = facts
  const { actor, form, reasons, rule, now } = asked
  const why = whyNotDecide(row, actor, now)
  if (why) return why
  if (rule.blindFirst && blind === null) return refuse('finding-first')
  const { consequence, why: second } = judge(facts, form.finding, rule)
  const leadsTo = dispositionOf(consequence)
  const settlesAt = new Date(now.getTime() + undoWindowOf(asked.askedMs, row.blockedSince !== null, rule))
  const decision = {
    id: form.id ?? randomUUID(),
    caseId: row.id,
    userId: actor.id,
    lane: row.lane,
    finding: form.finding,
    reasons,
    sealedNote: asked.sealedNote,
    recordedAt: now,
    settlesAt,
    claimedAt: row.claimedAt,
    blindFinding: blind,
    leadsTo,
    policyVersion: asked.policyVersion,
    secondLookWhy: second,
    features: form.features,
    shownPhotoIds: form.shownPhotoIds,
    zoomed: form.zoomed,
  }
  const { finding, features, shownPhotoIds: photoIds, zoomed } = form
  const about = { actor, driverId: row.driverId, occurredAt: now }
  const recorded: AuditEntry = {
    ...about,
    type: 'decision.recorded',
    subject: { kind: 'finding', id: decision.id },
    data: { caseId: row.id, lane: row.lane, finding, blindFinding: blind, reasons, features },
    jobsAt: settlesAt,
  }
  const shown: AuditEntry = {
    ...about,
    type: 'photo.shown',
    subject: { kind: 'case', id: row.id },
    data: { decisionId: decision.id, photoIds, zoomed },
  }
  const answer = answerOf({ ...decision, leadsTo }, now)
  return ok({ decision, entries: [recorded, shown], answer })
}

/** What its author is told of a decision: of a second look nothing of the first while it can be taken back. */
export function answerOf(
  { id, lane, leadsTo, settlesAt }: { id: string; lane: string; leadsTo: LeadsTo; settlesAt: Date },
  now: Date,
): DecideAnswer {
  const isOpen = lane === 'second_review' && settlesAt > now
  return { decisionId: id, disposition: isOpen ? null : leadsTo, settlesAt: settlesAt.toISOString() }
}

function whyNotDecide(row: CaseRecord, actor: Actor, now: Date): Result<never, ReviewRefusal> | undefined {
  if (row.status === 'cancelled') return refuse('cancelled')
  if (row.status === 'closed' || row.status === 'pending') return refuse('already-decided')
  if (row.partIds.includes(actor.id)) return refuse('already-decided')
  if (tookPart(row, actor)) return refuse('took-part')
  if (hasRead(row, actor)) return refuse('took-part', HAS_READ)
  const holder = heldBy(row, now)
  if (holder === null) return refuse('claim-lost')
  if (holder !== actor.id) return refuse('claimed-by-another', undefined, { holderId: holder })
  return lanesOf(actor).includes(row.lane as Lane) ? undefined : refuse('lead-only')
}
