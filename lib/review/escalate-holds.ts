import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { policyAt } from '@/lib/policy'
import { ok, system } from '@/lib/vocabulary'
import { findHoldsToEscalate, lockCase, updateCase } from './records'

/**
 * Hands cases whose driver has been held for the policy's time (24 h) without a second finding to the leads: lane
 * adjudication, once. The hold itself ends by itself later (48 h).
 * @returns how many it escalated
 */
export async function escalateHolds(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - (await policyAt(now)).hold.escalateMs)
  let escalated = 0
  for (const { id } of await findHoldsToEscalate(before, 200)) {
    await transaction(async (tx) => {
      const row = await lockCase(tx, id)
      if (!row || row.escalatedAt || !['open', 'claimed', 'snoozed'].includes(row.status)) return ok(null)
      await updateCase(tx, id, { escalatedAt: now, lane: 'adjudication' })
      await record(tx, {
        type: 'case.escalated',
        actor: system('clock'),
        driverId: row.driverId,
        subject: { kind: 'case', id },
        data: { from: row.lane },
        occurredAt: now,
      })
      escalated++
      return ok(null)
    })
  }
  return escalated
}
