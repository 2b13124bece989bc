import 'server-only'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { policyAt } from '@/lib/policy'
import { ok } from '@/lib/vocabulary'
import { askBySchedule } from './ask-driver'
import { wasAskedSince } from './schedule-records'

const DAY_MS = 86_400_000

/** Why a driver is asked by risk: a sharing case is open on the account, or the newest check came from a new phone. */
export type Risk = 'suspicion' | 'new_phone'

/**
 * Asks a driver for a selfie because of a risk, where the policy says so, at most once in so many days. A risk is no
 * finding: it asks, and holds nobody. Nothing is kept for later: a risk that lasts is asked about when it is seen again.
 * Locks the driver. @returns whether the driver was asked
 */
export async function askByRisk(driverId: string, risk: Risk, now = new Date()): Promise<boolean> {
  const policy = await policyAt(now)
  const { onSuspicion, onNewPhone, everyDays } = policy.challenges.byRisk
  if (!(risk === 'suspicion' ? onSuspicion : onNewPhone)) return false
  const { value } = await transaction(async (tx) => {
    const driver = await lockDriver(tx, driverId)
    if (!driver || (await wasAskedSince(tx, driverId, 'risk', new Date(now.getTime() - everyDays * DAY_MS))))
      return ok(false)
    return ok((await askBySchedule(tx, driver, 'risk', now, policy, now)).did === 'asked')
  })
  return value
}
