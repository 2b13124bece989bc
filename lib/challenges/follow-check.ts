import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { endRestrictions, postponeBlock } from '@/lib/standing'
import type { Actor, AuditType, ChallengeStatus } from '@/lib/vocabulary'
import { type ChallengeRecord, findLiveChallengeIds, moveChallenge } from './records'

type Move = { from: readonly ChallengeStatus[]; type: AuditType | null }

/** What the check of a selfie does to its challenge (architecture, "States"). Illegal moves do nothing. */
const MOVES = {
  submitted: { from: ['issued', 'opened'], type: 'challenge.submitted' },
  passed: { from: ['submitted', 'issued', 'opened'], type: 'challenge.passed' },
  failed: { from: ['submitted'], type: 'challenge.failed' },
  opened: { from: ['submitted'], type: null },
} as const satisfies Partial<Record<ChallengeStatus, Move>>

/**
 * Moves the challenge of a check in the caller's transaction, which holds the driver's lock. `passed` ends what this
 * and expired challenges restricted (one that was issued meanwhile goes on), `failed` what this one did (a failure
 * restricts by its case); `submitted` meets the deadline; `opened` gives the link back after a bad capture, with the
 * deadline, and counts a retake.
 * @returns false when the challenge was not in a state that allows it
 */
export async function followCheck(
  tx: Tx,
  actor: Actor,
  challenge: Pick<ChallengeRecord, 'id' | 'driverId' | 'expiresAt'>,
  to: keyof typeof MOVES,
  now: Date,
): Promise<boolean> {
  const { from, type }: Move = MOVES[to]
  const moved = await moveChallenge(tx, challenge.id, from, {
    status: to,
    ...(to === 'submitted' ? { submittedAt: now } : {}),
    ...(to === 'passed' || to === 'failed' ? { endedAt: now } : {}),
    ...(to === 'opened' ? { retakes: { increment: 1 }, submittedAt: null } : {}),
  })
  if (!moved) return false
  if (type) {
    await record(tx, {
      type,
      actor,
      driverId: challenge.driverId,
      subject: { kind: 'challenge', id: challenge.id },
      occurredAt: now,
    })
  }
  if (to === 'submitted') await postponeBlock(tx, challenge.id, null, now)
  if (to === 'opened') await postponeBlock(tx, challenge.id, challenge.expiresAt, now)
  const causes = ['challenge_open'] as const
  if (to === 'passed') {
    const which = { causes, exceptSources: await findLiveChallengeIds(tx, challenge.driverId, now) }
    await endRestrictions(tx, actor, challenge.driverId, which, to, now)
  }
  if (to === 'failed') await endRestrictions(tx, actor, challenge.driverId, { causes, sourceId: challenge.id }, to, now)
  return true
}
