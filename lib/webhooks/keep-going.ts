import 'server-only'
import { transaction } from '@/lib/database'
import { deleteSettledBefore, findStuckLanes } from './delivery-records'
import { wakeLanes as addLaneJobs } from './job-records'
import { findLeftWaiting, parkWaiting } from './lane-records'

/** Due for so long without a job: the job gave up, as while the database was away. */
const STUCK_AFTER_MS = 60_000
const BATCH = 1_000
/** How long it can be looked up what was delivered or parked; the feed keeps the events. */
export const KEPT_DAYS = 30

/** Puts jobs for lanes in which something is due and no job will come, and aside what waits at disabled endpoints. @returns how many jobs */
export async function wakeStuckLanes(now = new Date()): Promise<number> {
  for (const endpointId of await findLeftWaiting()) await parkWaiting(endpointId, now)
  const lanes = await findStuckLanes(new Date(now.getTime() - STUCK_AFTER_MS), BATCH)
  return lanes.length === 0 ? 0 : await transaction((tx) => addLaneJobs(tx, lanes, now))
}

/** Forgets deliveries that were settled more than 30 days ago. @returns how many */
export async function forgetDeliveries(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000)
  let forgotten = 0
  for (let last = BATCH; last === BATCH; ) {
    last = await deleteSettledBefore(before, BATCH)
    forgotten += last
  }
  return forgotten
}
