import 'server-only'
import { randomUUID } from 'node:crypto'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { type DriverRecord, lockDriver } from '@/lib/drivers'
import { policyAt } from '@/lib/policy'
import { endRestrictions, findRestrictions, restrict } from '@/lib/standing'
import { type Actor, type ChallengeReason, ok, type Result, refuse } from '@/lib/vocabulary'
import { captureUrlOf, hashToken, tokenOf } from './capture-token'
import { expireInside } from './expire-challenges'
import { isOnShift } from './moving'
import { type ChallengeRecord, findOpenChallenges, insertChallenge, moveChallenge } from './records'

export type Issued = { challenge: ChallengeRecord; captureUrl: string }

/**
 * Asks a driver for a selfie: makes a challenge with a link that is its own key. An older open challenge of the
 * driver is cancelled: one link at a time. Standing becomes `due`; the driver may work until it expires, or, before
 * a shift, not until it is passed unless already on shift. Where the older one kept the driver from working, this one does.
 * `expiresInSeconds`: 60 to 2,592,000, 24 h when left out. Locks the driver. Refuses `forbidden`, `driver-not-found`.
 */
export async function issueChallenge(
  actor: Actor,
  form: { driverId: string; reason: ChallengeReason; expiresInSeconds?: number },
  now = new Date(),
): Promise<Result<Issued, 'forbidden' | 'driver-not-found'>> {
  const refusal = forbidden(actor, 'challenge.issue')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const driver = await lockDriver(tx, form.driverId)
    if (!driver) return refuse('driver-not-found')
    return ok(await issueInside(tx, actor, driver, form, now))
  })
}

/** The same inside a later stage's transaction, which holds the driver's lock: a new selfie asked for by a person. */
export async function issueInside(
  tx: Tx,
  actor: Actor,
  driver: DriverRecord,
  form: {
    reason: ChallengeReason
    expiresInSeconds?: number | undefined
    followsId?: string
    followsCheckId?: string
    /** Why it goes over the week's limit; a code. */
    overLimit?: string
  },
  now: Date,
): Promise<Issued> {
  const replaced = await findOpenChallenges(tx, driver.id)
  const blocks = await haveBlocked(tx, driver.id, [...replaced.map((one) => one.id), form.followsId], now)
  for (const open of replaced) {
    if (open.expiresAt <= now) await expireInside(tx, open, now)
    else await cancelInside(tx, actor, open, 'replaced', now)
  }
  const id = randomUUID()
  const { capture, challenges: rule } = await policyAt(now, tx)
  const life = form.expiresInSeconds ? form.expiresInSeconds * 1_000 : capture.challengeLifeMs
  const challenge = await insertChallenge(tx, {
    id,
    driverId: driver.id,
    reason: form.reason,
    status: 'issued',
    tokenHash: hashToken(tokenOf(id)),
    issuedAt: now,
    expiresAt: new Date(now.getTime() + life),
    issuedByKind: actor.kind,
    issuedById: actor.id,
    followsId: form.followsId ?? null,
    followsCheckId: form.followsCheckId ?? null,
  })
  await record(tx, {
    type: 'challenge.issued',
    actor,
    driverId: driver.id,
    subject: { kind: 'challenge', id: challenge.id },
    data: {
      reason: form.reason,
      expiresAt: challenge.expiresAt,
      ...(form.overLimit ? { overLimit: form.overLimit } : {}),
    },
    occurredAt: now,
  })
  const atOnce = blocks || (form.reason === 'before_shift' && !isOnShift(driver, rule, now))
  const blocksFrom = atOnce ? now : challenge.expiresAt
  await restrict(
    tx,
    actor,
    driver.id,
    { kind: 'due', cause: 'challenge_open', sourceId: challenge.id, from: now, blocksFrom, until: null },
    now,
  )
  return { challenge, captureUrl: captureUrlOf(id) }
}

/** Whether one of these challenges kept the driver from working until now: up to this deed, which may have ended it already. */
async function haveBlocked(
  tx: Tx,
  driverId: string,
  ids: readonly (string | undefined)[],
  now: Date,
): Promise<boolean> {
  const { restrictions } = (await findRestrictions(driverId, tx)) ?? { restrictions: [] }
  return restrictions.some(
    ({ cause, sourceId, blocksFrom, endedAt }) =>
      cause === 'challenge_open' &&
      ids.includes(sourceId) &&
      blocksFrom !== null &&
      blocksFrom <= now &&
      (endedAt === null || endedAt >= now),
  )
}

/** Ends an open challenge without a result, in the caller's transaction; a hold that asked for it goes on. */
export async function cancelInside(
  tx: Tx,
  actor: Actor,
  challenge: ChallengeRecord,
  why: string,
  now: Date,
): Promise<void> {
  const moved = await moveChallenge(tx, challenge.id, ['issued', 'opened', 'submitted'], {
    status: 'cancelled',
    endedAt: now,
  })
  if (!moved) return
  await record(tx, {
    type: 'challenge.cancelled',
    actor,
    driverId: challenge.driverId,
    subject: { kind: 'challenge', id: challenge.id },
    data: { why },
    occurredAt: now,
  })
  const which = { sourceId: challenge.id, causes: ['challenge_open'] as const }
  await endRestrictions(tx, actor, challenge.driverId, which, why, now)
}
