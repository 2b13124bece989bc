import 'server-only'
import { isMoving, isOpen, readLink } from '@/lib/challenges'
import { findDriver } from '@/lib/drivers'
import { policyAt } from '@/lib/policy'
import { standingOf } from '@/lib/standing'
import type { RetakeReason } from '@/lib/vocabulary'
import { findVerificationOfChallenge, type VerificationRecord } from './records'
import { submitSelfie } from './submit-selfie'
import type { CaptureOutcome, SubmissionForm } from './view'

type Refused = Extract<CaptureOutcome, { outcome: 'refused' }>['code']

/** Which of the verb's refusals the driver's page names as they are; any other is "unavailable". */
const NAMED = [
  'consent-required',
  'no-reference-photo',
  'challenge-not-open',
  'too-large',
  'unsupported-image',
] as const

/**
 * Sends a selfie taken on the driver's page through the same verb as the API. Never while the platform says that the
 * driver is moving, as far as its newest report is fresh enough to say so. Answers at once, mostly `waiting`: ask
 * `captureOutcome` again.
 */
export async function submitFromLink(
  token: string,
  photo: Uint8Array,
  extras: Pick<SubmissionForm, 'capturedAt' | 'device' | 'location'>,
  now = new Date(),
): Promise<CaptureOutcome> {
  const link = await readLink(token)
  const driver = link && (await findDriver(link.challenge.driverId))
  if (!link || !driver || !isOpen(link.challenge, now)) return { outcome: 'refused', code: 'challenge-not-open' }
  if (isMoving(driver, (await policyAt(now)).challenges, now)) return { outcome: 'refused', code: 'moving' }
  const answer = await submitSelfie(
    link.actor,
    { ...extras, driver: driver.ref, challenge: link.challenge.id },
    photo,
    now,
  )
  if (answer.ok) return { outcome: 'waiting' }
  const code = NAMED.find((named) => named === answer.code) satisfies Refused | undefined
  return { outcome: 'refused', code: code ?? 'unavailable' }
}

/** How the newest selfie of this link came out, in the driver's terms. */
export async function captureOutcome(token: string, now = new Date()): Promise<CaptureOutcome> {
  const link = await readLink(token)
  const check = link && (await findVerificationOfChallenge(link.challenge.id))
  if (!check) return { outcome: 'refused', code: 'challenge-not-open' }
  return await outcomeOf(check, link.challenge.retakes, now)
}

async function outcomeOf(check: VerificationRecord, retakes: number, now: Date): Promise<CaptureOutcome> {
  const mayWork = async () => (await standingOf(check.driverId, now))?.mayWork ?? true
  switch (check.status) {
    case 'measuring':
      return { outcome: 'waiting' }
    case 'approved':
      return {
        outcome: 'cleared',
        mayWork: await mayWork(),
        checkedAt: (check.decidedAt ?? check.createdAt).toISOString(),
      }
    case 'retake': {
      const { capture } = await policyAt(now)
      return {
        outcome: 'retake',
        reasons: check.reasons as RetakeReason[],
        retakesLeft: Math.max(0, capture.retakesAtMost - retakes),
        offerOtherPath: retakes >= capture.offerOtherPathAfter,
      }
    }
    default:
      return { outcome: 'person', mayWork: await mayWork(), usualMinutes: null, sentAt: check.createdAt.toISOString() }
  }
}
