import 'server-only'
import { findConsentFacts } from '@/lib/consent'
import type { Tx } from '@/lib/database'
import type { DriverRecord } from '@/lib/drivers'
import { consentInForce, type Policy } from '@/lib/policy'
import { standingOf } from '@/lib/standing'
import { type ChallengeReason, system } from '@/lib/vocabulary'
import { possibleFrom } from './burden'
import { issueInside } from './issue-challenge'
import { isMoving } from './moving'
import { findDuePersonCheck, findLiveChallengeIds } from './records'

/** asked: a challenge was issued. later: from then on. no: not for this occasion. */
export type Asked = { did: 'asked' } | { did: 'later'; from: Date } | { did: 'no' }

const clock = system('clock')
/** How soon a driver who is moving is looked at again. */
const AGAIN_MS = 60_000

/**
 * Asks a driver for a selfie by a schedule, in the transaction that holds the driver's lock. Waits while the platform
 * says that the driver is moving, at most for the policy's grace from `wantedAt`, and for the week's limit. Does not ask
 * somebody who has a challenge under way, may not work anyway, or goes the equal path (declined, withdrew, or a check by
 * a person is due).
 */
export async function askBySchedule(
  tx: Tx,
  driver: DriverRecord,
  reason: ChallengeReason,
  wantedAt: Date,
  { challenges: rule }: Policy,
  now: Date,
): Promise<Asked> {
  const standing = await standingOf(driver.id, now, tx)
  if (standing && ['held', 'suspended', 'removed'].includes(standing.standing)) return { did: 'no' }
  if ((await findLiveChallengeIds(tx, driver.id, now)).length > 0) return { did: 'no' }
  if (await goesOtherPath(tx, driver.id, now)) return { did: 'no' }
  const waitedFor = new Date(wantedAt.getTime() + rule.movingGraceMs)
  if (isMoving(driver, rule, now) && now < waitedFor) return { did: 'later', from: new Date(now.getTime() + AGAIN_MS) }
  const from = await possibleFrom(tx, driver.id, rule.atMostPerWeek, now)
  if (from && from > now) return { did: 'later', from }
  await issueInside(tx, clock, driver, { reason }, now)
  return { did: 'asked' }
}

async function goesOtherPath(tx: Tx, driverId: string, now: Date): Promise<boolean> {
  if (await findDuePersonCheck(driverId, tx)) return true
  const answers = await findConsentFacts(driverId, tx)
  return answers.length > 0 && consentInForce(answers, now) === null
}
