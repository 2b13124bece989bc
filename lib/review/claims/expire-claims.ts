import { log } from '@/lib/configuration'
import { transaction } from '@/lib/database'
import { ok, system } from '@/lib/vocabulary'
import { endGivenBack } from '../golden/golden-over'
import { lockCase } from '../records'
import { findExpiredClaims } from './claim-records'
import { heldBy } from './claim-rules'
import { releaseRow, wakeRow } from './move-claim'

const clock = system('clock')

/**
 * Opens cases whose lease, absence or snooze is over, for counts and lists; none of them binds anybody even before. One
 * that fails is logged and holds up none of the others. Golden cases that were given back end in their time.
 * @returns how many it opened
 */
export async function expireClaims(now = new Date()): Promise<number> {
  let expired = 0
  for (const { id } of await findExpiredClaims(now, 200)) {
    try {
      if (await expireOne(id, now)) expired++
    } catch (error) {
      log.error({ error, caseId: id }, 'A claim that is over could not be opened; it is tried again.')
    }
  }
  await endGivenBack(now)
  return expired
}

async function expireOne(id: string, now: Date): Promise<boolean> {
  const done = await transaction(async (tx) => {
    const row = await lockCase(tx, id)
    const slept = row?.status === 'snoozed' && row.snoozedUntil !== null && row.snoozedUntil <= now
    const lapsed = row?.status === 'claimed' && heldBy(row, now) === null
    if (row && slept) await wakeRow(tx, clock, row, now)
    if (row && lapsed) await releaseRow(tx, clock, row, 'expired', now)
    return ok(slept || lapsed)
  })
  return done.value
}
