import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import type { DriverRecord } from '@/lib/drivers'
import { endRestrictions } from '@/lib/standing'
import type { Actor, ChallengeReason } from '@/lib/vocabulary'
import { issueInside } from './issue-challenge'
import { dropDuePersonChecks, findChallenge, findDuePersonCheck } from './records'

/**
 * A driver who had declined or withdrawn consents after all, in the caller's transaction under the driver's lock: the check
 * by a person is due no longer, as a selfie can be given again. Where it had taken the place of a challenge, the selfie is
 * asked for anew, for the same reason. One that repeats a check that did not confirm the driver stays, and so does one of
 * somebody who cannot give a selfie.
 */
export async function dropPersonCheck(tx: Tx, actor: Actor, driver: DriverRecord, now: Date): Promise<void> {
  const due = await findDuePersonCheck(driver.id, tx)
  if (!due || due.excludedIds.length > 0 || (due.cause !== 'declined' && due.cause !== 'withdrawn')) return
  await dropDuePersonChecks(tx, driver.id)
  await record(tx, {
    type: 'check.called-off',
    actor,
    driverId: driver.id,
    subject: { kind: 'check', id: due.id },
    data: { cause: due.cause },
    occurredAt: now,
  })
  await endRestrictions(tx, actor, driver.id, { sourceId: due.id }, 'consented', now)
  const waived = due.challengeId && (await findChallenge(due.challengeId, tx))
  if (waived) await issueInside(tx, actor, driver, { reason: waived.reason as ChallengeReason }, now)
}
