import 'server-only'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { ok, system } from '@/lib/vocabulary'
import { type ChallengeRecord, findOverdue, moveChallenge } from './records'

const BATCH = 200

/**
 * Ends challenges whose time has run out. The restriction stays: from that instant the driver may not work until a
 * newer challenge is passed or waived (architecture, standing `due`).
 * @returns how many it expired
 */
export async function expireChallenges(now = new Date()): Promise<number> {
  let expired = 0
  for (const challenge of await findOverdue(now, BATCH)) {
    const done = await transaction(async (tx) => {
      await lockDriver(tx, challenge.driverId)
      return ok(await expireInside(tx, challenge, now))
    })
    if (done.value) expired++
  }
  return expired
}

/** One of them in the caller's transaction, which holds the driver's lock; false when it has ended otherwise. */
export async function expireInside(tx: Tx, challenge: ChallengeRecord, now: Date): Promise<boolean> {
  const { id, driverId, expiresAt } = challenge
  if (!(await moveChallenge(tx, id, ['issued', 'opened'], { status: 'expired', endedAt: expiresAt }))) return false
  const subject = { kind: 'challenge', id }
  await record(tx, { type: 'challenge.expired', actor: system('clock'), driverId, subject, occurredAt: now })
  return true
}
