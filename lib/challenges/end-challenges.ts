import 'server-only'
import type { Tx } from '@/lib/database'
import type { Actor } from '@/lib/vocabulary'
import { cancelInside } from './issue-challenge'
import { dropDuePersonChecks, findOpenChallenges } from './records'

/**
 * Ends what a driver was asked for, in the caller's transaction under the driver's lock: open challenges are cancelled, and
 * no check by a person is due any more.
 */
export async function endChallenges(tx: Tx, actor: Actor, driverId: string, why: string, now: Date): Promise<void> {
  for (const challenge of await findOpenChallenges(tx, driverId)) await cancelInside(tx, actor, challenge, why, now)
  await dropDuePersonChecks(tx, driverId)
}
