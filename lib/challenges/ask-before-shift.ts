import 'server-only'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { policyAt } from '@/lib/policy'
import { ok } from '@/lib/vocabulary'
import { askBySchedule } from './ask-driver'
import { findBeforeShift, wasAskedSince } from './schedule-records'

const DAY_MS = 86_400_000
const AT_ONCE = 500

/**
 * Asks drivers whose shift, as the platform announced it, begins within the policy's time, at most once in so many days.
 * Reads those drivers alone, by the index of shifts; whoever moves or is over the week's limit is looked at again until
 * the shift begins. Running it twice asks nobody twice. Locks each driver in turn.
 * @returns how many were asked
 */
export async function askBeforeShift(now = new Date()): Promise<number> {
  const policy = await policyAt(now)
  const { on, aheadMs, everyDays } = policy.challenges.beforeShift
  if (!on) return 0
  const since = new Date(now.getTime() - everyDays * DAY_MS)
  let asked = 0
  for (const id of await findBeforeShift(now, new Date(now.getTime() + aheadMs), since, AT_ONCE)) {
    const { value } = await transaction(async (tx) => {
      const driver = await lockDriver(tx, id)
      const { shiftStartsAt } = driver ?? {}
      if (!driver || !shiftStartsAt || (await wasAskedSince(tx, id, 'before_shift', since))) return ok(false)
      const wantedAt = new Date(shiftStartsAt.getTime() - aheadMs)
      return ok((await askBySchedule(tx, driver, 'before_shift', wantedAt, policy, now)).did === 'asked')
    })
    if (value) asked++
  }
  return asked
}
