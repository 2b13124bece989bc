import 'server-only'
import { record } from '@/lib/audit'
import { findVerification, settleVerification, type VerificationRecord } from '@/lib/capture'
import { findChallenge, followCheck } from '@/lib/challenges'
import { type Tx, transaction } from '@/lib/database'
import { type DriverRecord, lockDriver } from '@/lib/drivers'
import { policyAt } from '@/lib/policy'
import { endRestrictions, restrict, standingOf } from '@/lib/standing'
import { type Band, type CaseReason, ok, system } from '@/lib/vocabulary'
import { sampleClear } from './clear-samples'
import { findChainParts, insertCase } from './records'

const actor = system('review')

/**
 * Settles a measured check in one transaction under the driver's lock: a clear match is approved (and a share of them
 * drawn for a person to look at too); anything else
 * becomes a case, and in band hold the driver is held, with the event of each. Until then it stays `measuring`.
 * Running it again changes nothing.
 */
export async function settleMeasured(verificationId: string, now = new Date()): Promise<void> {
  const found = await findVerification(verificationId)
  if (!found) return
  await transaction(async (tx) => {
    const driver = await lockDriver(tx, found.driverId)
    const check = await findVerification(verificationId, tx)
    if (!driver || check?.status !== 'measuring' || !check.measuredAt) return ok(null)
    if (check.band === 'clear' && !isDeclaredChange(check)) await approve(tx, driver, check, now)
    else await openCase(tx, driver, check, now)
    return ok(null)
  })
}

async function approve(tx: Tx, driver: DriverRecord, check: VerificationRecord, now: Date): Promise<void> {
  await settleVerification(tx, check.id, ['measuring'], { status: 'approved', decidedAt: now })
  await record(tx, {
    type: 'verification.approved',
    actor,
    driverId: check.driverId,
    subject: { kind: 'verification', id: check.id },
    data: { by: 'matcher' },
    occurredAt: now,
  })
  await endRestrictions(tx, actor, check.driverId, { causes: ['retake_after_hold'] }, 'passed', now)
  const challenge = check.challengeId ? await findChallenge(check.challengeId, tx) : null
  if (challenge) await followCheck(tx, actor, challenge, 'passed', now)
  await sampleClear(tx, actor, driver, check, now)
}

async function openCase(tx: Tx, driver: DriverRecord, check: VerificationRecord, now: Date): Promise<void> {
  const band: Band = isDeclaredChange(check) ? 'refer' : (check.band as Band)
  const held = band === 'hold'
  const blocked = held || (await isBlockedByChallenge(check, now, tx))
  const row = await insertCase(tx, {
    kind: 'match',
    driverId: check.driverId,
    verificationId: check.id,
    lane: 'match',
    status: 'open',
    band,
    reason: caseReason(check),
    region: driver.region,
    checkReason: check.reason,
    openedAt: now,
    laneSince: now,
    blockedSince: blocked ? now : null,
    chainIds: await findChainParts(tx, check.challengeId),
  })
  const about = { actor, driverId: check.driverId, occurredAt: now }
  await settleVerification(tx, check.id, ['measuring'], { status: 'in_review' })
  await record(tx, {
    ...about,
    type: 'case.opened',
    subject: { kind: 'case', id: row.id },
    data: { verificationId: check.id, lane: 'match' },
  })
  await record(tx, {
    ...about,
    type: 'verification.in_review',
    subject: { kind: 'verification', id: check.id },
    data: { caseId: row.id },
  })
  if (held) await hold(tx, check.driverId, row.id, now)
}

/** A hold ends by itself when no second finding has come within the policy's time (48 h). */
async function hold(tx: Tx, driverId: string, caseId: string, now: Date): Promise<void> {
  const until = new Date(now.getTime() + (await policyAt(now, tx)).hold.endMs)
  await restrict(
    tx,
    actor,
    driverId,
    { kind: 'held', cause: 'case_hold', sourceId: caseId, from: now, blocksFrom: now, until },
    now,
  )
}

/** Before a shift the driver waits for the outcome even where the selfie lies between the thresholds. */
async function isBlockedByChallenge(check: VerificationRecord, now: Date, tx: Tx): Promise<boolean> {
  const standing = await standingOf(check.driverId, now, tx)
  return standing?.standing === 'due' && !standing.mayWork
}

/**
 * A change of appearance that was declared always goes to a person, whatever the score: it was said that it would be
 * lower, so it holds nobody, and a high one confirms nothing by itself.
 */
const isDeclaredChange = (check: VerificationRecord): boolean => check.reason === 'declared_change'

function caseReason(check: VerificationRecord): CaseReason {
  if (isDeclaredChange(check)) return 'declared_change'
  if (check.scale === 'supplied' && check.holdBelow === null) return 'supplied_unknown'
  if (check.score === null) return 'matcher_failed'
  return check.band === 'hold' ? 'below_hold' : 'between_thresholds'
}
