import 'server-only'
import { transaction } from '@/lib/database'
import { insertDeliveries } from './feed-records'
import { feedIsAhead, tryLockFeed } from './records'

const BATCH = 500

/**
 * Makes a delivery of each event of the feed for each endpoint that asks for it, and the jobs that send them, in one
 * transaction: an event is taken once, whoever is killed when. One process does it at a time; another's turn is left
 * to it.
 * @returns how many deliveries it made
 */
export async function makeDeliveries(now = new Date()): Promise<number> {
  let made = 0
  for (let more = await feedIsAhead(); more; ) {
    const step = await transaction(async (tx) => ((await tryLockFeed(tx)) ? insertDeliveries(tx, now, BATCH) : null))
    made += step?.made ?? 0
    more = step?.more ?? false
  }
  return made
}
