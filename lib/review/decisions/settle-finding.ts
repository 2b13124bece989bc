import 'server-only'
import { record } from '@/lib/audit'
import { dropReEnrolment, findVerification, settleVerification, type VerificationRecord } from '@/lib/capture'
import { findChallenge, followCheck, issueInside } from '@/lib/challenges'
import type { Tx } from '@/lib/database'
import type { DriverRecord } from '@/lib/drivers'
import { type Consequence, policyAt } from '@/lib/policy'
import { endRestrictions, restrict } from '@/lib/standing'
import type { Actor, ChallengeReason, Disposition, RestrictionCause } from '@/lib/vocabulary'
import { UNCLAIMED } from '../claims/claim-rules'
import { isQuiet, isSample } from '../clear-samples'
import { type CaseRecord, type FindingRecord, findFindings, updateCase } from '../records'
import type { LeadsTo } from '../view'

export type Settling = {
  actor: Actor
  driver: DriverRecord
  row: CaseRecord
  finding: FindingRecord
  consequence: Consequence
  now: Date
}

/**
 * Writes what a finding leads to, in the transaction that holds the driver's and the case's locks: case, check,
 * challenge, standing, event.
 */
export async function settle(tx: Tx, settling: Settling): Promise<void> {
  const { actor, row, consequence, now } = settling
  const { recordedAt, secondLookWhy } = settling.finding
  const freed = { ...UNCLAIMED, assignedToId: null, assignedById: null, assignedAt: null }
  const part = { partIds: { push: actor.id }, firstFindingAt: row.firstFindingAt ?? recordedAt }
  if (consequence.to === 'lane') {
    const blockedSince = row.blockedSince ?? (consequence.proposeRejection ? now : null)
    await updateCase(tx, row.id, {
      ...freed,
      ...part,
      status: 'open',
      lane: consequence.lane,
      laneSince: now,
      secondLookWhy: secondLookWhy ?? row.secondLookWhy,
      blockedSince,
    })
    if (consequence.proposeRejection) await holdForProposal(tx, settling)
  } else {
    await updateCase(tx, row.id, {
      ...freed,
      ...part,
      status: 'closed',
      closedAt: now,
      disposition: DISPOSITION[consequence.to],
    })
    await FOLLOWS[consequence.to](tx, settling)
  }
  const condemns = consequence.to === 'rejected' || (consequence.to === 'lane' && consequence.proposeRejection)
  const quiet = isQuiet(row) && !condemns
  await record(tx, {
    type: quiet ? 'case.sample-decided' : 'case.decided',
    actor,
    driverId: row.driverId,
    subject: { kind: 'case', id: row.id },
    data: {
      verificationId: row.verificationId,
      decisionId: settling.finding.id,
      to: consequence.to === 'lane' ? consequence.lane : consequence.to,
    },
    occurredAt: now,
  })
}

const DISPOSITION: Record<'approved' | 'rejected' | 'retake', Disposition> = {
  approved: 'same_person',
  rejected: 'different_people',
  retake: 'new_selfie',
}

export const dispositionOf = (consequence: Consequence): LeadsTo =>
  consequence.to === 'lane' ? consequence.lane : consequence.to

/** Holds the driver for so long from now on, at most. */
async function hold(
  tx: Tx,
  { actor, row, now }: Settling,
  { cause, sourceId = row.id }: { cause: RestrictionCause; sourceId?: string },
  forMs: number,
): Promise<void> {
  const until = new Date(now.getTime() + forMs)
  const held = { kind: 'held', cause, sourceId, from: now, blocksFrom: now, until } as const
  await restrict(tx, actor, row.driverId, held, now)
}

async function holdForProposal(tx: Tx, settling: Settling): Promise<void> {
  const { actor, row, now } = settling
  await endRestrictions(tx, actor, row.driverId, { sourceId: row.id }, 'rejection proposed', now)
  await hold(tx, settling, { cause: 'proposed_rejection' }, (await policyAt(now, tx)).hold.endMs)
}

/** A sample's check was approved by the matcher: it is only rejected, and else stays as it is and tells nobody. */
async function settleCheck(
  tx: Tx,
  { actor, row, now }: Settling,
  status: 'approved' | 'rejected' | 'retake',
  data: Record<string, unknown> = {},
) {
  if (isSample(row) && status !== 'rejected') return
  await settleVerification(tx, row.verificationId, [isSample(row) ? 'approved' : 'in_review'], {
    status,
    decidedAt: now,
    reasons: (data.reasons as string[]) ?? [],
  })
  await record(tx, {
    type: `verification.${status}`,
    actor,
    driverId: row.driverId,
    subject: { kind: 'verification', id: row.verificationId },
    data: { caseId: row.id, by: 'person', ...data },
    occurredAt: now,
  })
}

async function moveChallengeOf(
  tx: Tx,
  { actor, row, now }: Settling,
  to: 'passed' | 'failed',
  known?: VerificationRecord | null,
) {
  const check = known ?? (await findVerification(row.verificationId, tx))
  const challenge = check?.challengeId ? await findChallenge(check.challengeId, tx) : null
  if (challenge) await followCheck(tx, actor, challenge, to, now)
}

async function approve(tx: Tx, settling: Settling): Promise<void> {
  const { actor, row, now } = settling
  await settleCheck(tx, settling, 'approved')
  await confirmChange(tx, settling)
  await endRestrictions(tx, actor, row.driverId, { sourceId: row.id }, 'approved', now)
  if (isSample(row)) return
  await endRestrictions(tx, actor, row.driverId, { causes: ['retake_after_hold'] }, 'approved', now)
  await moveChallengeOf(tx, settling, 'passed')
}

type Confirming = Pick<Settling, 'actor' | 'row' | 'now'>

/**
 * The selfie of a declared change becomes a reference photo (follower): a person has compared it with those there are, in
 * the case or in the hearing of an appeal.
 */
export async function confirmChange(tx: Tx, { actor, row, now }: Confirming): Promise<void> {
  if (row.reason !== 'declared_change') return
  await record(tx, {
    type: 'reference.change-confirmed',
    actor,
    driverId: row.driverId,
    subject: { kind: 'verification', id: row.verificationId },
    data: { caseId: row.id },
    occurredAt: now,
  })
}

/**
 * Two people agree (or a lead has adjudicated): the hold stays until a lead who took no part decides what follows, and
 * ends by itself when none has within the policy's time.
 */
async function reject(tx: Tx, settling: Settling): Promise<void> {
  const { actor, row, now } = settling
  const findings = await findFindings(row.id, tx)
  const reasons = [...new Set(findings.filter((f) => f.finding === 'different_people').flatMap((f) => f.reasons))]
  await settleCheck(tx, settling, 'rejected', { reasons })
  await dropReEnrolment(tx, actor, row.verificationId, now)
  await endRestrictions(tx, actor, row.driverId, { sourceId: row.id }, 'rejection confirmed', now)
  await hold(tx, settling, { cause: 'confirmed_rejection' }, (await policyAt(now, tx)).enforcement.approveWithinMs)
  await moveChallengeOf(tx, settling, 'failed')
}

/**
 * The check ends as retake and a new challenge goes out; a driver who was held stays held until it is passed. A sample
 * that nobody found different people in asks its driver for nothing.
 */
async function askForNewSelfie(tx: Tx, settling: Settling): Promise<void> {
  const { actor, driver, row, now } = settling
  if (isQuiet(row)) return
  const check = await findVerification(row.verificationId, tx)
  await settleCheck(tx, settling, 'retake')
  await moveChallengeOf(tx, settling, 'failed', check)
  const { challenge } = await issueInside(
    tx,
    actor,
    driver,
    {
      reason: (check?.reason as ChallengeReason | null) ?? 'manual',
      ...(check?.challengeId ? { followsId: check.challengeId } : {}),
      followsCheckId: row.verificationId,
    },
    now,
  )
  const wasHeld = await endRestrictions(tx, actor, row.driverId, { sourceId: row.id }, 'new selfie asked for', now)
  if (wasHeld === 0) return
  const cause = { cause: 'retake_after_hold', sourceId: challenge.id } as const
  await hold(tx, settling, cause, (await policyAt(now, tx)).hold.endMs)
}

/** What a decision that ends the case leads to. */
const FOLLOWS = { approved: approve, rejected: reject, retake: askForNewSelfie } as const
