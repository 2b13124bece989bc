import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { ok, system } from '@/lib/vocabulary'
import { tellOfSuspension } from './letters/tell'
import { findOverdueProposals, findSuspension, updateSuspension } from './records'

const BATCH = 200
const actor = system('clock')

/**
 * Writes down proposals that nobody approved in time, each once, and tells the driver where a hold ended with it; of a
 * driver who was erased meanwhile there is nobody to tell. The hold has ended at that instant by itself: standing is
 * right without this.
 * @returns how many lapsed
 */
export async function lapseProposals(now = new Date()): Promise<number> {
  let lapsed = 0
  for (const { id, driverId } of await findOverdueProposals(now, BATCH)) {
    const done = await transaction(async (tx) => {
      const driver = await lockDriver(tx, driverId)
      const row = await findSuspension(id, tx)
      if (!row || row.lapsedAt || row.approvedAt || row.declinedAt || row.overturnedAt) return ok(false)
      const after = await updateSuspension(tx, id, { lapsedAt: now })
      const about = { actor, driverId, subject: { kind: 'suspension', id }, occurredAt: now }
      await record(tx, { ...about, type: 'suspension.lapsed', data: { approveBy: row.approveBy } })
      if (driver && row.caseId && row.byRule) {
        const letter = { kind: 'not_suspended', facts: { declined: false } } as const
        await tellOfSuspension(tx, actor, driver, after, letter, now)
      }
      return ok(true)
    })
    if (done.ok && done.value) lapsed++
  }
  return lapsed
}
