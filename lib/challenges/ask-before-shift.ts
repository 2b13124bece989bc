import 'server-only'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { type Policy, policyAt } from '@/lib/policy'
import { ok } from '@/lib/vocabulary'
import { askBySchedule } from './ask-driver'
import { findBeforeShift, type ShiftPlace, wasAskedSince } from './schedule-records'

const DAY_MS = 86_400_000
const AT_ONCE = 500
/** Of the clock's minute. */
const RUN_MS = 20_000

/**
 * Asks drivers whose shift, as the platform announced it, begins within the policy's time, at most once in so many days.
 * Reads those drivers alone, by the index of shifts, batch after batch; whoever moves, is over the week's limit or is not
 * to be asked is looked at again until the shift begins, and keeps nobody behind them waiting. Running it twice asks nobody
 * twice. Locks each driver in turn.
 * @returns how many were asked
 */
export async function askBeforeShift(now = new Date(), atOnce = AT_ONCE): Promise<number> {
  const policy = await policyAt(now)
  const { on, aheadMs, everyDays } = policy.challenges.beforeShift
  if (!on) return 0
  const since = new Date(now.getTime() - everyDays * DAY_MS)
  const until = new Date(now.getTime() + aheadMs)
  const end = performance.now() + RUN_MS
  let asked = 0
  let place: ShiftPlace = { at: now, id: null }
  for (let last = atOnce; last === atOnce && performance.now() < end; ) {
    const found = await findBeforeShift(place, until, since, atOnce)
    asked += await askEach(found, policy, now)
    place = found.at(-1) ?? place
    last = found.length
  }
  return asked
}

async function askEach(found: readonly { id: string }[], policy: Policy, now: Date): Promise<number> {
  const { aheadMs, everyDays } = policy.challenges.beforeShift
  const since = new Date(now.getTime() - everyDays * DAY_MS)
  let asked = 0
  for (const { id } of found) {
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
