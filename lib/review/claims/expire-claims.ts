import 'server-only'
import { transaction } from '@/lib/database'
import { ok, system } from '@/lib/vocabulary'
import { lockCase } from '../records'
import { findExpiredClaims } from './claim-records'
import { heldBy } from './claim-rules'
import { releaseRow, wakeRow } from './move-claim'

/** Opens cases whose lease, absence or snooze is over, for counts and lists; none of them binds anybody even before. */
export async function expireClaims(now = new Date()): Promise<number> {
  let expired = 0
  for (const { id } of await findExpiredClaims(now, 200)) {
    await transaction(async (tx) => {
      const row = await lockCase(tx, id)
      if (row?.status === 'snoozed' && row.snoozedUntil && row.snoozedUntil <= now)
        await wakeRow(tx, system('clock'), row, now)
      else if (row?.status === 'claimed' && heldBy(row, now) === null)
        await releaseRow(tx, system('clock'), row, 'expired', now)
      else return ok(null)
      expired++
      return ok(null)
    })
  }
  return expired
}
