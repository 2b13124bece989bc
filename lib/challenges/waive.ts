import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { policyAt } from '@/lib/policy'
import { endRestrictions } from '@/lib/standing'
import type { Actor } from '@/lib/vocabulary'
import { cancelInside } from './issue-challenge'
import { makeCheckDue } from './make-check-due'
import { findDuePersonCheck, findOpenChallenges, findSubmittedChallenges, moveChallenge } from './records'

export type WaiveCause = 'declined' | 'withdrawn' | 'cannot'

/**
 * The equal path, in the caller's transaction, which holds the driver's lock: every open challenge becomes `waived`
 * and the driver is put on the list "Checks by a person". The driver may work until it is done, at most for the
 * policy's grace (7 days). Asking twice keeps one entry. A challenge whose selfie is under way goes on.
 */
export async function waive(tx: Tx, actor: Actor, driverId: string, cause: WaiveCause, now: Date): Promise<void> {
  const open = await findOpenChallenges(tx, driverId)
  for (const challenge of open) {
    await moveChallenge(tx, challenge.id, ['issued', 'opened'], { status: 'waived', endedAt: now })
    await record(tx, {
      type: 'challenge.waived',
      actor,
      driverId,
      subject: { kind: 'challenge', id: challenge.id },
      data: { cause },
      occurredAt: now,
    })
  }
  const challengeId = open[0]?.id ?? null
  if (!(await findDuePersonCheck(driverId, tx))) {
    const blocksFrom = new Date(now.getTime() + (await policyAt(now, tx)).checkByPersonGraceMs)
    await makeCheckDue(tx, actor, { driverId, challengeId, cause, dueSince: now }, blocksFrom)
  }
  const underWay = await findSubmittedChallenges(tx, driverId)
  const which = { causes: ['challenge_open'] as const, exceptSources: underWay.map((challenge) => challenge.id) }
  await endRestrictions(tx, actor, driverId, which, 'waived', now)
}

/** Cancels challenges whose selfies have gone with the consent, in the caller's transaction under the driver's lock. */
export async function cancelSubmitted(tx: Tx, actor: Actor, driverId: string, now: Date): Promise<void> {
  for (const challenge of await findSubmittedChallenges(tx, driverId)) {
    await cancelInside(tx, actor, challenge, 'consent', now)
  }
}
