import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { policyAt } from '@/lib/policy'
import { postponeBlock } from '@/lib/standing'
import { ok, system } from '@/lib/vocabulary'
import { isMoving } from './moving'
import { findChallenge, moveChallenge } from './records'
import { findEndingWhileMoving, findToRemind } from './schedule-records'

const clock = system('clock')
const AT_ONCE = 500
/** The clock comes each minute: who is moving when less than this is left is given the grace before the deadline passes. */
const AHEAD_MS = 120_000

/**
 * Puts the deadline of an open challenge off, once, by the policy's grace, where it would pass while the platform says
 * that the driver is moving: nobody is stopped in traffic by a deadline. Standing follows at once: until then the driver
 * may work. Running it again changes nothing. Locks each driver in turn.
 * @returns how many were put off
 */
export async function graceWhileMoving(now = new Date()): Promise<number> {
  const { challenges: rule } = await policyAt(now)
  if (rule.movingGraceMs === 0) return 0
  const since = new Date(now.getTime() - rule.movingReportMs)
  let given = 0
  for (const found of await findEndingWhileMoving(now, new Date(now.getTime() + AHEAD_MS), since, AT_ONCE)) {
    const { value } = await transaction(async (tx) => {
      const driver = await lockDriver(tx, found.driverId)
      const open = await findChallenge(found.id, tx)
      if (!driver || !isMoving(driver, rule, now) || !open || open.graceAt) return ok(false)
      const expiresAt = new Date(open.expiresAt.getTime() + rule.movingGraceMs)
      if (open.status !== 'issued' && open.status !== 'opened') return ok(false)
      const { status } = open
      if (!(await moveChallenge(tx, open.id, [status], { status, expiresAt, graceAt: now }))) return ok(false)
      await postponeBlock(tx, found.id, expiresAt, now)
      await record(tx, {
        type: 'challenge.postponed',
        actor: clock,
        driverId: found.driverId,
        subject: { kind: 'challenge', id: found.id },
        data: { expiresAt, why: 'moving' },
        occurredAt: now,
      })
      return ok(true)
    })
    if (value) given++
  }
  return given
}

/**
 * Says by the event `challenge.reminded` that a deadline is near, once for each challenge; the platform tells the driver.
 * Not while the driver is moving, and not where the whole time was shorter than that.
 * @returns how many were reminded
 */
export async function remindOfChallenges(now = new Date(), atOnce = AT_ONCE): Promise<number> {
  const { challenges: rule } = await policyAt(now)
  if (rule.remindBeforeMs === 0) return 0
  const movingSince = new Date(now.getTime() - rule.movingReportMs)
  let reminded = 0
  for (const found of await findToRemind(now, rule.remindBeforeMs, movingSince, atOnce)) {
    const { value } = await transaction(async (tx) => {
      const status = found.status as 'issued' | 'opened'
      if (!(await moveChallenge(tx, found.id, [status], { status, remindedAt: now }))) return ok(false)
      await record(tx, {
        type: 'challenge.reminded',
        actor: clock,
        driverId: found.driverId,
        subject: { kind: 'challenge', id: found.id },
        data: { expiresAt: found.expiresAt },
        occurredAt: now,
      })
      return ok(true)
    })
    if (value) reminded++
  }
  return reminded
}
