import 'server-only'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { ok, system } from '@/lib/vocabulary'
import { findExpiredClaims } from './claim-records'
import { heldBy } from './claim-rules'
import { releaseRow } from './move-claim'
import { type CaseRecord, lockCase, updateCase } from './records'

/** Opens cases whose lease, absence or snooze is over, for counts and lists; none of them binds anybody even before. */
export async function expireClaims(now = new Date()): Promise<number> {
  let expired = 0
  for (const { id } of await findExpiredClaims(now, 200)) {
    await transaction(async (tx) => {
      const row = await lockCase(tx, id)
      if (row?.status === 'snoozed' && row.snoozedUntil && row.snoozedUntil <= now) await wakeRow(tx, row, now)
      else if (row?.status === 'claimed' && heldBy(row, now) === null)
        await releaseRow(tx, system('clock'), row, 'expired', now)
      else return ok(null)
      expired++
      return ok(null)
    })
  }
  return expired
}

async function wakeRow(tx: Tx, row: CaseRecord, now: Date): Promise<void> {
  await updateCase(tx, row.id, { status: 'open', snoozedUntil: null, snoozedById: null, sealedSnoozeReason: null })
  await record(tx, {
    type: 'case.woken',
    actor: system('clock'),
    driverId: row.driverId,
    subject: { kind: 'case', id: row.id },
    occurredAt: now,
  })
}
