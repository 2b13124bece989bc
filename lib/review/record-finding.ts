import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { findVerification, settleVerification } from '@/lib/capture'
import { findChallenge, followCheck, issueInside } from '@/lib/challenges'
import { type Tx, transaction } from '@/lib/database'
import { type DriverRecord, lockDriver } from '@/lib/drivers'
import { type Consequence, consequenceOf, needsReason, POLICY } from '@/lib/policy'
import { endRestrictions, restrict } from '@/lib/standing'
import { sealText } from '@/lib/vault'
import {
  type Actor,
  type ChallengeReason,
  type Disposition,
  type Finding,
  type Lane,
  ok,
  type Result,
  refuse,
} from '@/lib/vocabulary'
import { claimNext, heldBy, lanesOf } from './claims'
import {
  type CaseRecord,
  type FindingRecord,
  findCase,
  findFindings,
  insertFinding,
  lockCase,
  updateCase,
} from './records'
import type { DecideAnswer, FindingForm, ReviewRefusal } from './view'

/**
 * Records what a person found in the case they hold and writes its consequence: finding, audit record, check,
 * standing and event in one transaction, or nothing. "Different people" is a proposed rejection: the driver is held
 * and a second person, blind to the first, decides; "Can't tell" asks for the second person too. Then the next case
 * is claimed.
 * Refuses `forbidden`, `not-found`, `claim-lost` (nobody holds it), `claimed-by-another` (with the holder's id),
 * `already-decided`, `cancelled`, `took-part`, `lead-only`, `reason-required`. Locks the driver, then the case.
 */
export async function recordFinding(
  actor: Actor,
  caseId: string,
  form: FindingForm,
  now = new Date(),
): Promise<Result<DecideAnswer, ReviewRefusal>> {
  const refusal = forbidden(actor, 'case.work')
  if (refusal) return refusal
  if (needsReason(form.finding) && form.reasons.length === 0) return refuse('reason-required')
  const known = await findCase(caseId)
  if (!known) return refuse('not-found')
  const settled = await transaction(async (tx) => {
    const driver = await lockDriver(tx, known.driverId)
    const row = await lockCase(tx, caseId)
    if (!driver || !row) return refuse('not-found')
    const why = whyNotDecide(row, actor, now)
    if (why) return why
    const finding = await keepFinding(tx, actor, row, form, now)
    const consequence = consequenceOf(row.lane as Lane, form.finding, await firstFinding(tx, row))
    await settle(tx, { actor, driver, row, finding, consequence, now })
    return ok(dispositionOf(consequence))
  })
  if (!settled.ok) return settled
  const next = await claimNext(actor, now)
  return ok({ disposition: settled.value, nextCaseId: next.ok ? next.value.caseId : null })
}

function whyNotDecide(row: CaseRecord, actor: Actor, now: Date): Result<never, ReviewRefusal> | undefined {
  if (row.status === 'cancelled') return refuse('cancelled')
  if (row.status === 'closed') return refuse('already-decided')
  if (row.partIds.includes(actor.id)) return refuse('already-decided')
  const holder = heldBy(row, now)
  if (holder === null) return refuse('claim-lost')
  if (holder !== actor.id) return refuse('claimed-by-another', undefined, { holderId: holder })
  return lanesOf(actor).includes(row.lane as Lane) ? undefined : refuse('lead-only')
}

async function keepFinding(
  tx: Tx,
  actor: Actor,
  row: CaseRecord,
  form: FindingForm,
  now: Date,
): Promise<FindingRecord> {
  const finding = await insertFinding(tx, {
    caseId: row.id,
    userId: actor.id,
    lane: row.lane,
    finding: form.finding,
    reasons: form.reasons,
    sealedNote: await sealText(row.driverId, form.note, tx),
    recordedAt: now,
    settlesAt: now,
    settledAt: now,
    claimedAt: row.claimedAt,
  })
  await record(tx, {
    type: 'finding.recorded',
    actor,
    driverId: row.driverId,
    subject: { kind: 'finding', id: finding.id },
    data: { caseId: row.id, lane: row.lane, finding: form.finding, reasons: form.reasons },
    occurredAt: now,
  })
  return finding
}

async function firstFinding(tx: Tx, row: CaseRecord): Promise<Finding | null> {
  const first = (await findFindings(row.id, tx)).find((finding) => finding.lane === 'match')
  return row.lane === 'match' ? null : ((first?.finding as Finding | undefined) ?? null)
}

type Settling = {
  actor: Actor
  driver: DriverRecord
  row: CaseRecord
  finding: FindingRecord
  consequence: Consequence
  now: Date
}

async function settle(tx: Tx, settling: Settling): Promise<void> {
  const { actor, row, consequence, now } = settling
  const freed = { claimedById: null, claimedAt: null, claimExpiresAt: null }
  const part = { partIds: { push: actor.id }, firstFindingAt: row.firstFindingAt ?? now }
  if (consequence.to === 'lane') {
    const blockedSince = row.blockedSince ?? (consequence.proposeRejection ? now : null)
    await updateCase(tx, row.id, {
      ...freed,
      ...part,
      status: 'open',
      lane: consequence.lane,
      laneSince: now,
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
    if (consequence.to === 'approved') await approve(tx, settling)
    if (consequence.to === 'rejected') await reject(tx, settling)
    if (consequence.to === 'retake') await askForNewSelfie(tx, settling)
  }
  await record(tx, {
    type: 'case.decided',
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

const dispositionOf = (consequence: Consequence): DecideAnswer['disposition'] =>
  consequence.to === 'lane' ? consequence.lane : consequence.to

async function holdForProposal(tx: Tx, { actor, row, now }: Settling): Promise<void> {
  await endRestrictions(tx, actor, row.driverId, { sourceId: row.id }, 'rejection proposed', now)
  const until = new Date(now.getTime() + POLICY.hold.endMs)
  await restrict(
    tx,
    actor,
    row.driverId,
    { kind: 'held', cause: 'proposed_rejection', sourceId: row.id, from: now, blocksFrom: now, until },
    now,
  )
}

async function settleCheck(
  tx: Tx,
  { actor, row, now }: Settling,
  status: 'approved' | 'rejected' | 'retake',
  data: Record<string, unknown> = {},
) {
  await settleVerification(tx, row.verificationId, ['in_review'], {
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

async function moveChallengeOf(tx: Tx, { actor, row, now }: Settling, to: 'passed' | 'failed') {
  const check = await findVerification(row.verificationId, tx)
  const challenge = check?.challengeId ? await findChallenge(check.challengeId, tx) : null
  if (challenge) await followCheck(tx, actor, challenge, to, now)
}

async function approve(tx: Tx, settling: Settling): Promise<void> {
  const { actor, row, now } = settling
  await settleCheck(tx, settling, 'approved')
  await endRestrictions(tx, actor, row.driverId, { sourceId: row.id }, 'approved', now)
  await endRestrictions(tx, actor, row.driverId, { causes: ['retake_after_hold'] }, 'approved', now)
  await moveChallengeOf(tx, settling, 'passed')
}

/** Two people agree (or a lead has adjudicated): the hold stays until a lead who took no part suspends or releases. */
async function reject(tx: Tx, settling: Settling): Promise<void> {
  const { actor, row, now } = settling
  const findings = await findFindings(row.id, tx)
  const reasons = [...new Set(findings.filter((f) => f.finding === 'different_people').flatMap((f) => f.reasons))]
  await settleCheck(tx, settling, 'rejected', { reasons })
  await endRestrictions(tx, actor, row.driverId, { sourceId: row.id }, 'rejection confirmed', now)
  await restrict(
    tx,
    actor,
    row.driverId,
    { kind: 'held', cause: 'confirmed_rejection', sourceId: row.id, from: now, blocksFrom: now, until: null },
    now,
  )
  await moveChallengeOf(tx, settling, 'failed')
}

/** The check ends as retake and a new challenge goes out; a driver who was held stays held until it is passed. */
async function askForNewSelfie(tx: Tx, settling: Settling): Promise<void> {
  const { actor, driver, row, now } = settling
  const check = await findVerification(row.verificationId, tx)
  await settleCheck(tx, settling, 'retake')
  await moveChallengeOf(tx, settling, 'failed')
  const { challenge } = await issueInside(
    tx,
    actor,
    driver,
    {
      reason: (check?.reason as ChallengeReason | null) ?? 'manual',
      ...(check?.challengeId ? { followsId: check.challengeId } : {}),
    },
    now,
  )
  const wasHeld = await endRestrictions(tx, actor, row.driverId, { sourceId: row.id }, 'new selfie asked for', now)
  if (wasHeld === 0) return
  const until = new Date(now.getTime() + POLICY.hold.endMs)
  await restrict(
    tx,
    actor,
    row.driverId,
    { kind: 'held', cause: 'retake_after_hold', sourceId: challenge.id, from: now, blocksFrom: now, until },
    now,
  )
}
