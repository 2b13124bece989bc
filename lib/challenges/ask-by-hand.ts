import 'server-only'
import { forbidden, may } from '@/lib/access'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { type ChallengeRule, policyAt } from '@/lib/policy'
import { type Actor, ok, type Refusal, type Result, refuse } from '@/lib/vocabulary'
import { possibleFrom } from './burden'
import { type Issued, issueInside } from './issue-challenge'
import { isMoving } from './moving'
import type { HandForm } from './view'

/**
 * A person asks a driver for a selfie. As `issueChallenge`, within what the policy says of the burden: not while the
 * platform says that the driver is moving, and not more often in seven days than it allows, unless a lead says why.
 * Refuses `forbidden`, `driver-not-found`, `moving`, `too-often` (with `facts.possibleFrom`). Locks the driver.
 */
export async function askByHand(
  actor: Actor,
  { driverId, overLimit, ...form }: HandForm & { driverId: string },
  now = new Date(),
): Promise<Result<Issued, 'forbidden' | 'driver-not-found' | 'moving' | 'too-often'>> {
  const refusal = forbidden(actor, 'challenge.issue')
  if (refusal) return refusal
  const { challenges: rule } = await policyAt(now)
  return await transaction(async (tx) => {
    const driver = await lockDriver(tx, driverId)
    if (!driver) return refuse('driver-not-found')
    if (isMoving(driver, rule, now)) return refuse('moving', MOVING)
    const from = await possibleFrom(tx, driverId, rule.atMostPerWeek, now)
    if (!from || from <= now) return ok(await issueInside(tx, actor, driver, form, now))
    if (!overLimit || !may(actor, 'case.direct')) return tooOften(rule, from)
    return ok(await issueInside(tx, actor, driver, { ...form, overLimit }, now))
  })
}

const MOVING = 'The platform says that the driver is moving. Ask again once the driver has stopped.'

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

const tooOften = ({ atMostPerWeek }: ChallengeRule, from: Date): Refusal<'too-often'> =>
  refuse(
    'too-often',
    `This driver was asked ${atMostPerWeek} times in seven days, which is the limit. It is possible again from ${date.format(from)} UTC, or a lead says why it can’t wait.`,
    { possibleFrom: from.toISOString() },
  )
