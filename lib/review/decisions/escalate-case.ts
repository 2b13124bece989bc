import 'server-only'
import { record } from '@/lib/audit'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { driverShown } from '../bench/shown-case'
import { heldBy, UNCLAIMED } from '../claims/claim-rules'
import { directCase } from '../claims/direct-rules'
import { releaseRow } from '../claims/move-claim'
import { openedGolden } from '../golden/golden-over'
import { updateCase } from '../records'
import type { EscalateForm, ReviewRefusal } from '../view'

/**
 * A lead hands a case to the leads: lane adjudication, open at once, whoever was asked to take it. The reason is sealed
 * with the driver's key. A golden one waits there for this lead alone; practice is over. A case on somebody else's bench
 * stays there: take it from them first.
 * Refuses `forbidden`, `not-found`, `cancelled`, `already-decided`, `took-part`, `already-escalated`,
 * `claimed-by-another` (with the holder's id). Locks the case.
 */
export async function escalateCase(
  actor: Actor,
  caseId: string,
  { reason }: EscalateForm,
  now = new Date(),
): Promise<Result<null, ReviewRefusal>> {
  return await directCase(actor, caseId, async (tx, row) => {
    if (row.lane === 'adjudication') return refuse('already-escalated')
    const holder = heldBy(row, now)
    if (holder && holder !== actor.id && row.claimKind !== 'ahead')
      return refuse('claimed-by-another', undefined, { holderId: holder })
    const own = row.kind === 'golden' ? await openedGolden(tx, row, now) : null
    if (own?.status === 'cancelled') {
      await releaseRow(tx, actor, row, 'escalated', now)
      return ok(null)
    }
    await updateCase(tx, row.id, {
      ...UNCLAIMED,
      status: 'open',
      lane: 'adjudication',
      laneSince: now,
      snoozedUntil: null,
      snoozedById: null,
      sealedSnoozeReason: null,
      assignedToId: null,
      assignedById: null,
      assignedAt: null,
      ...own,
      escalatedAt: now,
      escalatedById: actor.id,
      sealedEscalationReason: await sealText((await driverShown(row)) ?? row.driverId, reason, tx),
    })
    await record(tx, {
      type: 'case.escalated',
      actor,
      driverId: row.driverId,
      subject: { kind: 'case', id: row.id },
      data: { from: row.lane },
      occurredAt: now,
    })
    return ok(null)
  })
}
