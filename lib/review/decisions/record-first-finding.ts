import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { type ClaimRefusal, heldBy, whyNotClaim, worker } from '../claims/claim-rules'
import { lockCase } from '../records'
import type { FirstFindingForm } from '../view'
import { insertFirstFinding } from './decision-records'

/**
 * Records what a person finds in the case they hold before the machine's score is shown to them (blind first). It has
 * no consequence: `decide` confirms or revises it, and both are kept. Said twice, the first one stays.
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
  return await transaction(async (tx) => {
    const row = await lockCase(tx, caseId)
    const why = whyNotClaim(row, actor, now)
    if (!row || why) return why ?? refuse('not-found')
    if (heldBy(row, now) !== actor.id) return refuse('claim-lost')
    const { finding, features } = form
    const isFirst = await insertFirstFinding(tx, {
      caseId,
      userId: actor.id,
      lane: row.lane,
      finding,
      features,
      recordedAt: now,
    })
    if (!isFirst) return ok(null)
    await record(tx, {
      type: 'finding.recorded',
      actor,
      driverId: row.driverId,
      subject: { kind: 'case', id: caseId },
      data: { caseId, lane: row.lane, finding, features },
      occurredAt: now,
    })
    return ok(null)
  })
}
