import 'server-only'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { ok, system } from '@/lib/vocabulary'
import { type ChallengeRecord, findChallenge, findOverdue, moveChallenge } from './records'

const BATCH = 200

/**
 * Ends challenges whose time has run out. The restriction stays: from that instant the driver may not work until a
 * newer challenge is passed or waived (architecture, standing `due`). Batch after batch until none is left.
 * @returns how many it expired
 */
export async function expireChallenges(now = new Date()): Promise<number> {
  let expired = 0
  for (let more = true; more; ) {
    const overdue = await findOverdue(now, BATCH)
    let here = 0
    for (const challenge of overdue) here += await expire(challenge, now)
    expired += here
    more = overdue.length === BATCH && here > 0
  }
  return expired
}

async function expire(challenge: ChallengeRecord, now: Date): Promise<number> {
  const done = await transaction(async (tx) => {
    await lockDriver(tx, challenge.driverId)
    return ok((await expireInside(tx, challenge, now)) ? 1 : 0)
  })
  return done.value
}

/**
 * One of them in the caller's transaction, which holds the driver's lock; false when it has ended otherwise, or its
 * deadline was put off meanwhile.
 */
export async function expireInside(tx: Tx, { id, driverId }: ChallengeRecord, now: Date): Promise<boolean> {
  const expiresAt = (await findChallenge(id, tx))?.expiresAt
  if (!expiresAt || expiresAt > now) return false
  if (!(await moveChallenge(tx, id, ['issued', 'opened'], { status: 'expired', endedAt: expiresAt }))) return false
  const subject = { kind: 'challenge', id }
  await record(tx, { type: 'challenge.expired', actor: system('clock'), driverId, subject, occurredAt: now })
  return true
}
