import 'server-only'
import { transaction } from '@/lib/database'
import { ok, system } from '@/lib/vocabulary'
import { recountBaseRates } from './backfill-records'
import { findCasesToRecount, lockSharingCase } from './case-records'
import { mergeWaiting } from './merge-cases'
import { recountCase } from './recount-case'
import { SHARING } from './signals'
import { forgetOldHashes } from './trace-records'

/** Longer than the clock's step, so that a minute that was missed is made up for. */
const LOOK_BACK_MS = 86_400_000

/**
 * What time does to sharing (by the clock): merges that waited for a claim, cases whose evidence has run out, hashes of
 * pictures whose time is over, base rates. Running twice changes nothing.
 */
export async function tendSharing(now = new Date()): Promise<void> {
  await mergeWaiting(system('clock'), now)
  for (const id of await findCasesToRecount(new Date(now.getTime() - LOOK_BACK_MS), now)) {
    await transaction(async (tx) => {
      const row = await lockSharingCase(tx, id)
      if (row && (row.status === 'suspected' || row.status === 'corroborated')) await recountCase(tx, row, now)
      return ok(null)
    })
  }
  await forgetOldHashes(new Date(now.getTime() - SHARING.picture.keptMs))
  await recountBaseRates(now)
}
