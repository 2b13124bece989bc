import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { ok, system } from '@/lib/vocabulary'
import { findOverdue, moveChallenge } from './records'

const BATCH = 200

/**
 * Ends challenges whose time has run out. The restriction stays: from that instant the driver may not work until a
 * newer challenge is passed or the platform cancels it (architecture, standing `due`).
 * @returns how many it expired
 */
export async function expireChallenges(now = new Date()): Promise<number> {
  const actor = system('clock')
  let expired = 0
  for (const challenge of await findOverdue(now, BATCH)) {
    const done = await transaction(async (tx) => {
      await lockDriver(tx, challenge.driverId)
      const moved = await moveChallenge(tx, challenge.id, ['issued', 'opened'], {
        status: 'expired',
        endedAt: challenge.expiresAt,
      })
      if (!moved) return ok(false)
      await record(tx, {
        type: 'challenge.expired',
        actor,
        driverId: challenge.driverId,
        subject: { kind: 'challenge', id: challenge.id },
        occurredAt: now,
      })
      return ok(true)
    })
    if (done.value) expired++
  }
  return expired
}
