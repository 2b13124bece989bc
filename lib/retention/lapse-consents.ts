import 'server-only'
import { consentOf, lapsedBetween } from '@/lib/consent'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { ok, system } from '@/lib/vocabulary'
import { forgetDriver } from './forget-driver'

/** So much longer than the clock's step that a worker that was away makes up for it. */
const LOOK_BACK_MS = 7 * 86_400_000

/**
 * Ends what rests on consents that have lapsed: a driver declined a newer text, and the date until which the older
 * consent held has come (by the clock). What follows is what follows a withdrawal. Comparison across accounts leaves such
 * a driver out from the instant itself. Running twice changes nothing. @returns how many drivers it looked at
 */
export async function lapseConsents(now = new Date()): Promise<number> {
  const lapsed = await lapsedBetween(new Date(now.getTime() - LOOK_BACK_MS), now)
  for (const driverId of lapsed) {
    await transaction(async (tx) => {
      if (!(await lockDriver(tx, driverId)) || (await consentOf(driverId, now, tx))) return ok(null)
      await forgetDriver(tx, system('clock'), driverId, now)
      return ok(null)
    })
  }
  return lapsed.length
}
