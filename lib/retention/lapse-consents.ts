import 'server-only'
import { consentOf, findLapsesToFollow, markLapsesFollowed } from '@/lib/consent'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { ok, system } from '@/lib/vocabulary'
import { forgetDriver } from './forget-driver'

const BATCH = 500

/**
 * Ends what rests on consents that have lapsed: a driver declined a newer text, and the date until which the older
 * consent held has come (by the clock). What follows is what follows a withdrawal. Comparison across accounts leaves such
 * a driver out from the instant itself. Each answer is followed once, however long the worker was away: it is marked in the
 * transaction of what follows. Locks each driver.
 * @returns how many drivers it followed
 */
export async function lapseConsents(now = new Date()): Promise<number> {
  let followed = 0
  for (;;) {
    const lapsed = await findLapsesToFollow(now, BATCH)
    for (const driverId of lapsed) {
      await transaction(async (tx) => {
        const driver = await lockDriver(tx, driverId)
        if (driver && !(await consentOf(driverId, now, tx))) await forgetDriver(tx, system('clock'), driverId, now)
        await markLapsesFollowed(tx, driverId, now)
        return ok(null)
      })
    }
    followed += lapsed.length
    if (lapsed.length < BATCH) return followed
  }
}
