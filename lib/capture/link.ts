import 'server-only'
import { type ChallengeRecord, isMoving, isOpen, noteOpened, readLink, waive } from '@/lib/challenges'
import { configuration } from '@/lib/configuration'
import { consentOf, findCurrentRelease, findOptionRelease } from '@/lib/consent'
import { transaction } from '@/lib/database'
import { type DriverRecord, findDriver, lockDriver } from '@/lib/drivers'
import { policyAt } from '@/lib/policy'
import { standingOf } from '@/lib/standing'
import { formatTag, type Language, languageOf, ok } from '@/lib/vocabulary'
import { findActiveReferences, keepsEvidence } from './records'
import type { CaptureLink } from './view'

/**
 * What the driver's page shows for its token: open with all it needs, ended and how, or unknown. The first opening
 * is noted. `preferred` is the language asked for; else the driver's own, English where there are no words in it.
 */
export async function captureLink(
  token: string,
  preferred: string | undefined,
  now = new Date(),
): Promise<CaptureLink> {
  const operator = configuration().operatorName
  const link = await readLink(token)
  const driver = link && (await findDriver(link.challenge.driverId))
  if (!link || !driver) {
    const locale = languageOf(preferred)
    return { state: 'unknown', operator, locale, formats: formatTag(locale, null) }
  }
  const locale = languageOf(preferred ?? driver.locale)
  if (!isOpen(link.challenge, now)) return await endedLink(link.challenge, driver, locale, now)
  await noteOpened(link, now)
  return await openLink(link.challenge, driver, locale, now)
}

async function openLink(
  challenge: ChallengeRecord,
  driver: DriverRecord,
  locale: Language,
  now: Date,
): Promise<CaptureLink> {
  const [policy, consent, release, option, references, standing] = await Promise.all([
    policyAt(now),
    consentOf(driver.id, now),
    findCurrentRelease(locale, now),
    findOptionRelease('across_accounts', locale, undefined, now),
    findActiveReferences(driver.id),
    standingOf(driver.id, now),
  ])
  if (!release) throw new Error('No consent release is published.')
  return {
    state: 'open',
    operator: configuration().operatorName,
    challengeId: challenge.id,
    reason: challenge.reason as CaptureLink extends { reason: infer R } ? R : never,
    expiresAt: challenge.expiresAt.toISOString(),
    timeZone: driver.timeZone,
    locale,
    formats: formatTag(locale, driver.locale),
    mayWorkMeanwhile: standing?.mayWork ?? true,
    consented: consent !== null && consent.releaseVersion >= release.version,
    release: { version: release.version, locale: release.locale, text: release.text, sha256: release.sha256 },
    option: option && { version: option.version, locale: option.locale, text: option.text },
    hasReference: references.length > 0,
    moving: isMoving(driver, policy.challenges, now),
    retakes: challenge.retakes,
    retakesLeft: Math.max(0, policy.capture.retakesAtMost - challenge.retakes),
    offerOtherPath: challenge.retakes >= policy.capture.offerOtherPathAfter,
  }
}

async function endedLink(
  challenge: ChallengeRecord,
  driver: DriverRecord,
  locale: Language,
  now: Date,
): Promise<CaptureLink> {
  const standing = await standingOf(driver.id, now)
  const overdue = challenge.status === 'issued' || challenge.status === 'opened'
  return {
    state: 'ended',
    operator: configuration().operatorName,
    why: overdue ? 'expired' : (challenge.status as 'passed'),
    locale,
    formats: formatTag(locale, driver.locale),
    timeZone: driver.timeZone,
    mayWork: standing?.mayWork ?? true,
    keepsEvidence: await keepsEvidence(driver.id),
  }
}

/** The driver can't or won't take a selfie: the challenge is waived and a person checks a document. */
export async function cannotTakeSelfie(token: string, now = new Date()): Promise<null> {
  const link = await readLink(token)
  if (!link || !isOpen(link.challenge, now)) return null
  await transaction(async (tx) => {
    await lockDriver(tx, link.challenge.driverId)
    await waive(tx, link.actor, link.challenge.driverId, 'cannot', now)
    return ok(null)
  })
  return null
}
