import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { consequenceOf, needsReason } from '@/lib/policy'
import { sealText } from '@/lib/vault'
import { type Actor, type Finding, type Lane, ok, type Result, refuse } from '@/lib/vocabulary'
import { claimNext, heldBy, lanesOf } from './claims'
import { type CaseRecord, type FindingRecord, findCase, findFindings, insertFinding, lockCase } from './records'
import { dispositionOf, settle } from './settle-finding'
import type { DecideAnswer, FindingForm, ReviewRefusal } from './view'

/**
 * Records what a person found in the case they hold and writes its consequence: finding, audit record, check,
 * standing and event in one transaction, or nothing. "Different people" is a proposed rejection: the driver is held
 * and a second person, blind to the first, decides; "Can't tell" asks for the second person too. Then the next case
 * is claimed.
 * Refuses `forbidden`, `not-found`, `claim-lost` (nobody holds it), `claimed-by-another` (with the holder's id),
 * `already-decided`, `cancelled`, `took-part`, `lead-only`, `reason-required`. Locks the driver, then the case.
 */
export async function recordFinding(
  actor: Actor,
  caseId: string,
  form: FindingForm,
  now = new Date(),
): Promise<Result<DecideAnswer, ReviewRefusal>> {
  const refusal = forbidden(actor, 'case.work')
  if (refusal) return refusal
  if (needsReason(form.finding) && form.reasons.length === 0) return refuse('reason-required')
  const known = await findCase(caseId)
  if (!known) return refuse('not-found')
  const settled = await transaction(async (tx) => {
    const driver = await lockDriver(tx, known.driverId)
    const row = await lockCase(tx, caseId)
    if (!driver || !row) return refuse('not-found')
    const why = whyNotDecide(row, actor, now)
    if (why) return why
    const finding = await keepFinding(tx, actor, row, form, now)
    const consequence = consequenceOf(row.lane as Lane, form.finding, await firstFinding(tx, row))
    await settle(tx, { actor, driver, row, finding, consequence, now })
    return ok(dispositionOf(consequence))
  })
  if (!settled.ok) return settled
  const next = await claimNext(actor, now)
  return ok({ disposition: settled.value, nextCaseId: next.ok ? next.value.caseId : null })
}

function whyNotDecide(row: CaseRecord, actor: Actor, now: Date): Result<never, ReviewRefusal> | undefined {
  if (row.status === 'cancelled') return refuse('cancelled')
  if (row.status === 'closed') return refuse('already-decided')
  if (row.partIds.includes(actor.id)) return refuse('already-decided')
  const holder = heldBy(row, now)
  if (holder === null) return refuse('claim-lost')
  if (holder !== actor.id) return refuse('claimed-by-another', undefined, { holderId: holder })
  return lanesOf(actor).includes(row.lane as Lane) ? undefined : refuse('lead-only')
}

async function keepFinding(
  tx: Tx,
  actor: Actor,
  row: CaseRecord,
  form: FindingForm,
  now: Date,
): Promise<FindingRecord> {
  const finding = await insertFinding(tx, {
    caseId: row.id,
    userId: actor.id,
    lane: row.lane,
    finding: form.finding,
    reasons: form.reasons,
    sealedNote: await sealText(row.driverId, form.note, tx),
    recordedAt: now,
    settlesAt: now,
    settledAt: now,
    claimedAt: row.claimedAt,
  })
  await record(tx, {
    type: 'finding.recorded',
    actor,
    driverId: row.driverId,
    subject: { kind: 'finding', id: finding.id },
    data: { caseId: row.id, lane: row.lane, finding: form.finding, reasons: form.reasons },
    occurredAt: now,
  })
  return finding
}

async function firstFinding(tx: Tx, row: CaseRecord): Promise<Finding | null> {
  const first = (await findFindings(row.id, tx)).find((finding) => finding.lane === 'match')
  return row.lane === 'match' ? null : ((first?.finding as Finding | undefined) ?? null)
}
