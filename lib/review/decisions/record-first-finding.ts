import 'server-only'
import type { AuditEntry } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { type ClaimRefusal, heldBy, whyNotClaim, worker } from '../claims/claim-rules'
import type { CaseRecord } from '../records'
import type { FirstFindingForm } from '../view'
import { findDecisionFacts, insertFirstFinding, lockForDecision } from './decision-records'

/**
 * Records what a person finds in the case they hold before the machine's score is shown to them (blind first). It has
 * no consequence: `decide` confirms or revises it, and both are kept. Said twice, the first one stays. Usually one
 * statement, which writes only if the case is as it was when it was read; where it is not, once more under its lock.
 * Refuses `forbidden`, `not-found`, `claim-lost`, `claimed-by-another` (with the holder's id), `already-decided`,
 * `cancelled`, `took-part`, `lead-only`. Locks the case.
 */
export async function recordFirstFinding(
  actor: Actor,
  caseId: string,
  form: FirstFindingForm,
  now = new Date(),
): Promise<Result<null, ClaimRefusal>> {
  const staff = worker(actor)
  if (!staff.ok) return staff
  const seen = await findDecisionFacts(caseId, actor.id)
  if (!seen) return refuse('not-found')
  const toWrite = (row: CaseRecord) => entryOf(staff.value, row, form, now)
  const isWritten = !whyNotFind(seen.row, actor, now) && (await insertFirstFinding(toWrite(seen.row), seen.version))
  if (isWritten) return ok(null)
  return await transaction(async (tx) => {
    const facts = await lockForDecision(tx, caseId, actor.id)
    if (!facts) return refuse('not-found')
    const why = whyNotFind(facts.row, actor, now)
    if (why) return why
    await insertFirstFinding(toWrite(facts.row), facts.version, tx)
    return ok(null)
  })
}

const whyNotFind = (row: CaseRecord, actor: Actor, now: Date) =>
  whyNotClaim(row, actor, now) ?? (heldBy(row, now) === actor.id ? undefined : refuse<ClaimRefusal>('claim-lost'))

function entryOf(actor: StaffActor, row: CaseRecord, { finding, features }: FirstFindingForm, now: Date) {
  const entry: AuditEntry = {
    type: 'finding.recorded',
    actor,
    driverId: row.driverId,
    subject: { kind: 'case', id: row.id },
    data: { caseId: row.id, lane: row.lane, finding, features },
    occurredAt: now,
  }
  return { caseId: row.id, userId: actor.id, lane: row.lane, finding, features, recordedAt: now, entry }
}
