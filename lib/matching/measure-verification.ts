import 'server-only'
import { record } from '@/lib/audit'
import { findVerification, settleVerification, type VerificationRecord } from '@/lib/capture'
import { findChallenge, followCheck, waive } from '@/lib/challenges'
import { log } from '@/lib/configuration'
import { consentOf } from '@/lib/consent'
import { type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { bandOf, captureProblems, type Policy, policyAt } from '@/lib/policy'
import { forgetObjects, readObject } from '@/lib/vault'
import { ok, type RetakeReason, system } from '@/lib/vocabulary'
import { type Compared, compare } from './compare'
import { decidingScore } from './deciding-score'
import { type FaceMeasurement, hasFace, type Measurement } from './engine/measurement'
import { type Measurer, qualityOf } from './matcher'
import { asFacts } from './measure-reference'
import { insertComparisons, upsertMeasurement } from './records'
import { sealFace } from './sealed-measurement'
import { insertTemplateComparison } from './template-records'

const actor = system('matcher')

/**
 * Measures a selfie and compares it with every active reference photo, deciding on the driver's template (normalised
 * where there is a cohort; every score that was taken is kept). Leaves the
 * check `measuring` with its outcome: review settles it (follower of `verification.measured`). A bad capture becomes
 * `retake` at once and its picture is destroyed. A matcher that fails or hangs leaves no score: a person decides.
 * A supplied score is taken as it is and nothing is computed. Does nothing when the check is gone, settled or
 * measured already, or the consent was withdrawn meanwhile.
 */
export async function measureVerification(
  measurer: Measurer,
  id: string,
  now = new Date(),
  given?: Policy,
): Promise<void> {
  const check = await findVerification(id)
  if (check?.status !== 'measuring' || check.measuredAt || !check.objectId) return
  const policy = given ?? (await policyAt(now))
  if (check.suppliedProvider !== null) return await keepOutcome(check, supplied(check, policy), policy, now)
  if (!(await consentOf(check.driverId, now))) return
  const measurement = await measured(measurer, check.objectId)
  if (!measurement) return await keepOutcome(check, failed(measurer), policy, now)
  const problems = captureProblems(asFacts(measurement))
  if (problems.length > 0 || !hasFace(measurement)) return await askAgain(check, problems, measurement, policy, now)
  const compared = await compare(measurer, measurement, check.driverId, now, policy).catch((error: Error) => {
    log.error({ error, verificationId: id }, 'The comparison failed.')
    return null
  })
  const outcome = compared ? outcomeOf(measurer, compared, policy) : failed(measurer)
  await keepOutcome(check, outcome, policy, now, { measurer, face: measurement, compared })
}

async function measured(measurer: Measurer, objectId: string): Promise<Measurement | null> {
  const jpeg = await readObject(objectId)
  if (!jpeg) return null
  return await measurer.measure(jpeg).catch((error: Error) => {
    log.error({ error }, 'The matcher failed on a selfie.')
    return null
  })
}

type Outcome = {
  band: 'clear' | 'refer' | 'hold'
  scale: string | null
  score: number | null
  holdBelow: number | null
  clearFrom: number | null
  referenceCount: number | null
  matcher: string
  matcherVersion: string
}

type Decided = Outcome & { decidedBy: 'references' | 'grown' }

function outcomeOf(measurer: Measurer, compared: Compared, policy: Policy): Decided {
  const own = measurer.thresholds ?? policy.thresholds
  const { scale, score, thresholds, decidedBy } = decidingScore(compared, own, policy.grownTemplate)
  return {
    band: thresholds ? bandOf(score, thresholds) : 'refer',
    scale,
    score,
    holdBelow: thresholds?.hold ?? null,
    clearFrom: thresholds?.clear ?? null,
    decidedBy,
    referenceCount: compared.comparisons.length,
    matcher: measurer.name,
    matcherVersion: measurer.version,
  }
}

/** Never clears by itself, never holds: the machine said nothing. */
const failed = (measurer: Measurer): Outcome => ({
  band: 'refer',
  scale: null,
  score: null,
  holdBelow: null,
  clearFrom: null,
  referenceCount: null,
  matcher: measurer.name,
  matcherVersion: measurer.version,
})

/** A supplied score on a scale the policy knows; any other always goes to a person. */
function supplied(check: VerificationRecord, policy: Policy): Outcome {
  const rule = policy.supplied.find(
    (known) => known.provider === check.suppliedProvider && known.model === check.suppliedModel,
  )
  return {
    band: rule && check.score !== null ? bandOf(check.score, rule) : 'refer',
    scale: 'supplied',
    score: check.score,
    holdBelow: rule?.hold ?? null,
    clearFrom: rule?.clear ?? null,
    referenceCount: null,
    matcher: check.suppliedProvider ?? '',
    matcherVersion: check.suppliedModel ?? '',
  }
}

type Evidence = { measurer: Measurer; face: FaceMeasurement; compared: Compared | null }

async function keepOutcome(
  check: VerificationRecord,
  { decidedBy, ...outcome }: Outcome & { decidedBy?: Decided['decidedBy'] },
  policy: Policy,
  now: Date,
  evidence?: Evidence,
): Promise<void> {
  const sealed = evidence && (await sealFace(check.driverId, check.id, evidence.face))
  await transaction(async (tx) => {
    await lockDriver(tx, check.driverId)
    if (!(await consentOf(check.driverId, now, tx))) return ok(null)
    const kept = await settleVerification(tx, check.id, ['measuring'], {
      ...outcome,
      measuredAt: now,
      policyVersion: policy.version,
      ...(evidence ? { quality: qualityOf(evidence.face) } : {}),
    })
    if (!kept) return ok(null)
    if (evidence && sealed) await keepEvidence(tx, check, evidence, sealed, decidedBy)
    await record(tx, {
      type: 'verification.measured',
      actor,
      driverId: check.driverId,
      subject: { kind: 'verification', id: check.id },
      data: {
        band: outcome.band,
        matcher: outcome.matcher,
        matcherVersion: outcome.matcherVersion,
        policy: policy.version,
      },
      occurredAt: now,
    })
    return ok(null)
  })
}

async function keepEvidence(
  tx: Tx,
  check: VerificationRecord,
  { measurer, compared }: Evidence,
  sealed: Uint8Array<ArrayBuffer>,
  decidedBy: Decided['decidedBy'] = 'references',
) {
  const by = { matcher: measurer.name, matcherVersion: measurer.version }
  await upsertMeasurement(tx, { photoId: check.id, driverId: check.driverId, ...by, sealed })
  if (!compared) return
  const { references, grown, comparisons, cohort } = compared
  await insertComparisons(
    tx,
    comparisons.map((one) => ({ verificationId: check.id, ...one, ...by })),
  )
  await insertTemplateComparison(tx, {
    verificationId: check.id,
    ...by,
    referenceCount: comparisons.length,
    ...references,
    cohortSize: cohort?.size ?? null,
    cohortVersion: cohort?.version ?? null,
    grown: grown?.raw ?? null,
    grownNormalised: grown?.normalised ?? null,
    grownVersion: grown?.version ?? null,
    grownSelfies: grown?.selfies ?? null,
    decidedBy,
  })
}

async function askAgain(
  check: VerificationRecord,
  reasons: RetakeReason[],
  measurement: Measurement,
  policy: Policy,
  now: Date,
): Promise<void> {
  const objectIds = [check.objectId, check.thumbnailId].filter((id) => id !== null)
  await transaction(async (tx) => {
    await lockDriver(tx, check.driverId)
    const settled = await settleVerification(tx, check.id, ['measuring'], {
      status: 'retake',
      reasons,
      quality: qualityOf(measurement),
      measuredAt: now,
      decidedAt: now,
      objectId: null,
      thumbnailId: null,
    })
    if (!settled) return ok(null)
    await forgetObjects(tx, objectIds)
    await record(tx, {
      type: 'verification.retake',
      actor,
      driverId: check.driverId,
      subject: { kind: 'verification', id: check.id },
      data: { reasons },
      forJobs: { objectIds },
      occurredAt: now,
    })
    await giveLinkBack(tx, check, policy, now)
    return ok(null)
  })
}

/** A bad capture costs no attempt; after the policy's limit of retakes the other path takes over. */
async function giveLinkBack(tx: Tx, check: VerificationRecord, { capture }: Policy, now: Date): Promise<void> {
  const challenge = check.challengeId ? await findChallenge(check.challengeId, tx) : null
  if (!challenge || !(await followCheck(tx, actor, challenge, 'opened', now))) return
  if (challenge.retakes + 1 >= capture.retakesAtMost) await waive(tx, actor, check.driverId, 'cannot', now)
}
