import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { claimedBy, worker } from '../claims/claim-rules'
import { lockOwn, releaseAhead, takeTurn } from '../claims/move-claim'
import { lockCase, updateCase } from '../records'
import { findDecision, findNewestPending, updateDecision } from './decision-records'

/**
 * Takes back the person's newest decision while it has not settled, and puts its case on their bench again with a
 * whole lease. The case that came after it waits as the one kept ahead. The decision stays on record as taken back.
 * Refuses `forbidden`, `nothing-to-undo` (the time is over, nothing was decided, or the newest is of another case than
 * `caseId`: asked again after an answer got lost, it takes back no second one). Locks the person's claims and the cases of both.
 */
export async function undoDecision(
  actor: Actor,
  now = new Date(),
  { caseId }: { caseId?: string } = {},
): Promise<Result<{ caseId: string }, 'forbidden' | 'nothing-to-undo'>> {
  const staff = worker(actor)
  if (!staff.ok) return staff
  return await transaction(async (tx) => {
    const claims = await takeTurn(tx, actor.id, now)
    const newest = await findNewestPending(actor.id, now, tx)
    const row = newest && (await lockCase(tx, newest.caseId))
    const decision = row && (await findDecision(newest.id, tx))
    if (
      !decision ||
      (caseId && decision.caseId !== caseId) ||
      decision.settledAt ||
      decision.undoneAt ||
      row.status !== 'pending'
    )
      return refuse('nothing-to-undo', 'It has taken effect already.')
    await releaseAhead(tx, actor, now)
    const onBench = claims.filter((claim) => claim.claimKind !== 'ahead')
    for (const held of await lockOwn(tx, actor.id, onBench, now)) {
      await updateCase(tx, held.id, claimedBy(actor.id, now, 'ahead'))
    }
    await updateDecision(tx, decision.id, { undoneAt: now })
    await updateCase(tx, row.id, claimedBy(actor.id, now))
    await record(tx, {
      type: 'decision.undone',
      actor,
      driverId: row.driverId,
      subject: { kind: 'finding', id: decision.id },
      data: { caseId: row.id },
      occurredAt: now,
    })
    return ok({ caseId: row.id })
  })
}
