import { record } from '@/lib/audit'
import { log } from '@/lib/configuration'
import { type Tx, transaction } from '@/lib/database'
import { type Actor, ok, system } from '@/lib/vocabulary'
import { UNCLAIMED } from '../claims/claim-rules'
import { type CaseRecord, lockCase, updateCase } from '../records'
import { findShowing } from './golden-records'
import { findGoldenToEnd } from './golden-wait-records'

/** What a golden case is after it was shown without a decision. */
const OVER = { status: 'cancelled', disposition: 'cancelled' } as const

/** What a golden case has once its claim is over: it waits for its holder alone; practice is over. */
export async function openedGolden(tx: Tx, row: CaseRecord, now: Date) {
  if ((await findShowing(row.id, tx))?.practice) return { ...OVER, closedAt: now }
  return { status: 'open', assignedToId: row.claimedById ?? row.assignedToId, assignedById: null, assignedAt: now }
}

/**
 * Ends a golden case without a decision, in the transaction that holds its lock: as if somebody else had taken it. Its
 * person alone is told, as of any case that ends.
 */
export async function endGolden(tx: Tx, actor: Actor, row: CaseRecord, now: Date): Promise<void> {
  await updateCase(tx, row.id, {
    ...OVER,
    ...UNCLAIMED,
    closedAt: now,
    assignedToId: row.claimedById ?? row.assignedToId,
    snoozedUntil: null,
    snoozedById: null,
    sealedSnoozeReason: null,
  })
  await record(tx, {
    type: 'case.cancelled',
    actor,
    driverId: row.driverId,
    subject: { kind: 'case', id: row.id },
    data: { why: 'over' },
    occurredAt: now,
  })
}

/**
 * Ends the golden cases that were given back and that a colleague would have taken by now: somebody else has decided a
 * case of that lane which they claimed later, or a day has passed. One that fails is logged and holds up none of the
 * others. @returns how many it ended
 */
export async function endGivenBack(now: Date): Promise<number> {
  let ended = 0
  for (const id of await findGoldenToEnd(now)) {
    try {
      const done = await transaction(async (tx) => {
        const row = await lockCase(tx, id)
        if (row?.kind !== 'golden' || row.status !== 'open') return ok(false)
        await endGolden(tx, system('clock'), row, now)
        return ok(true)
      })
      if (done.value) ended++
    } catch (error) {
      log.error({ error, caseId: id }, 'A golden case could not be ended; it is tried again.')
    }
  }
  return ended
}
