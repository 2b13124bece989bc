import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { endRestrictions } from '@/lib/standing'
import type { Actor } from '@/lib/vocabulary'
import { findChallengeOfCheck, findEarlierChallengeIds, moveChallenge } from './records'

/**
 * After the rejection of its check was undone: the challenge counts as passed when it had failed, and what older challenges
 * had left open by then ends with it, as it would have. The caller holds the driver's lock.
 * @returns the challenge, or null where the check answered none or it had not failed
 */
export async function passAfterAll(
  tx: Tx,
  actor: Actor,
  driverId: string,
  verificationId: string,
  now: Date,
): Promise<string | null> {
  const challenge = await findChallengeOfCheck(tx, verificationId)
  if (!challenge?.endedAt || !(await moveChallenge(tx, challenge.id, ['failed'], { status: 'passed' }))) return null
  await record(tx, {
    type: 'challenge.passed',
    actor,
    driverId,
    subject: { kind: 'challenge', id: challenge.id },
    occurredAt: now,
  })
  for (const sourceId of await findEarlierChallengeIds(tx, driverId, challenge.endedAt)) {
    await endRestrictions(tx, actor, driverId, { causes: ['challenge_open'], sourceId }, 'passed', now)
  }
  return challenge.id
}
