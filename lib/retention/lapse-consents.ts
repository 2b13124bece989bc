import 'server-only'
import { log } from '@/lib/configuration'
import { consentOf, findLapsesToFollow, markLapsesFollowed } from '@/lib/consent'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { ok, system } from '@/lib/vocabulary'
import { forgetDriver } from './forget-driver'

const BATCH = 500
const clock = system('clock')

/**
 * Ends what rests on consents that have lapsed: a driver declined a newer text, and the date until which the older
 * consent held has come (by the clock). What follows is what follows a withdrawal. Comparison across accounts leaves such
 * a driver out from the instant itself. Each answer is followed once, however long the worker was away: it is marked in the
 * transaction of what follows. A driver with whom it fails is logged, tried again at the next run, and holds up none of the
 * others. Locks each driver.
 * @returns how many drivers it followed
 */
export async function lapseConsents(now = new Date(), forget = forgetDriver): Promise<number> {
  let followed = 0
  const failed: string[] = []
  for (let last = BATCH; last === BATCH; ) {
    const lapsed = await findLapsesToFollow(now, failed, BATCH)
    for (const driverId of lapsed) {
      try {
        await followLapse(driverId, now, forget)
        followed++
      } catch (error) {
        failed.push(driverId)
        log.error({ error, driverId }, 'A lapsed consent could not be followed; it is tried again.')
      }
    }
    last = lapsed.length
  }
  return followed
}

const followLapse = (driverId: string, now: Date, forget: typeof forgetDriver) =>
  transaction(async (tx) => {
    const driver = await lockDriver(tx, driverId)
    if (driver && !(await consentOf(driverId, now, tx))) await forget(tx, clock, driverId, now)
    await markLapsesFollowed(tx, driverId, now)
    return ok(null)
  })
