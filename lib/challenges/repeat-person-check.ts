import 'server-only'
import type { Tx } from '@/lib/database'
import type { Actor } from '@/lib/vocabulary'
import { makeCheckDue } from './make-check-due'
import type { PersonCheckRecord } from './records'

/**
 * A check by a person that did not confirm is made again by somebody who made none of those before; until then the driver
 * may not work. In the caller's transaction, which holds the driver's lock and has recorded the one that did not confirm.
 */
export async function repeatPersonCheck(tx: Tx, actor: Actor, before: PersonCheckRecord, now: Date): Promise<void> {
  const { driverId, challengeId, cause } = before
  const excludedIds = [...before.excludedIds, actor.id]
  await makeCheckDue(tx, actor, { driverId, challengeId, cause, dueSince: now, excludedIds }, now)
}
