import 'server-only'
import { findNames } from '@/lib/access'
import { type Actor, ok, type Refusal, type Result, refuse } from '@/lib/vocabulary'
import { escalateCase } from '../decisions/escalate-case'
import { findCaseLabels } from '../queue/queue-records'
import { type BulkDeed, type BulkForm, type BulkLine, REVIEW_REFUSALS, type ReviewRefusal } from '../view'
import { assignCase } from './assign-case'
import { director } from './direct-rules'
import { reassignCase } from './reassign-case'
import { snoozeCase } from './snooze-case'
import { wakeCase } from './wake-case'

/**
 * One deed of a lead for several cases, each in a transaction of its own, in the order given: assign (with `take` also
 * from whoever holds it), release (take from its holder and open it), escalate, put off or wake. What failed is named with the reason; nothing is left out, and
 * one failure stops nothing.
 * Refuses `forbidden`.
 */
export async function directCases(
  actor: Actor,
  { caseIds, deed }: BulkForm,
  now = new Date(),
): Promise<Result<BulkLine[], 'forbidden'>> {
  const lead = director(actor)
  if (!lead.ok) return lead
  const labels = await findCaseLabels(caseIds)
  const lines: BulkLine[] = []
  for (const caseId of caseIds) {
    const answer = await carryOut(actor, caseId, deed, now)
    const label = labels.get(caseId)
    lines.push({
      caseId,
      number: label ? `C-${label.number}` : '',
      driverName: label?.driverName ?? '',
      why: answer.ok ? null : await wordsOf(answer),
    })
  }
  return ok(lines)
}

function carryOut(actor: Actor, caseId: string, deed: BulkDeed, now: Date): Promise<Result<unknown, ReviewRefusal>> {
  switch (deed.do) {
    case 'assign':
      return giveTo(actor, caseId, deed, now)
    case 'release':
      return reassignCase(actor, caseId, { userId: null }, now)
    case 'wake':
      return wakeCase(actor, caseId, now)
    case 'escalate':
      return escalateCase(actor, caseId, deed, now)
    case 'snooze':
      return snoozeCase(actor, caseId, deed, now)
  }
}

/** Assigns a case; with `take` one that somebody holds is taken from them first, in the same transaction. */
async function giveTo(
  actor: Actor,
  caseId: string,
  { userId, take }: Extract<BulkDeed, { do: 'assign' }>,
  now: Date,
): Promise<Result<unknown, ReviewRefusal>> {
  const taken = take ? await reassignCase(actor, caseId, { userId }, now) : refuse('nobody-holds-it')
  return taken.ok || taken.code !== 'nobody-holds-it' ? taken : await assignCase(actor, caseId, { userId }, now)
}

async function wordsOf({ code, detail, facts }: Refusal<ReviewRefusal>): Promise<string> {
  const holderId = typeof facts?.holderId === 'string' ? facts.holderId : null
  const holder = holderId && (await findNames([holderId])).get(holderId)
  if (holder) return `${holder} holds this case: release it first.`
  return detail ?? REVIEW_REFUSALS[code]
}
