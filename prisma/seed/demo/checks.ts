import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { record } from '@/lib/audit'
import { submitSelfie } from '@/lib/capture'
import { findChallenge, followCheck, issueChallenge, noteOpened } from '@/lib/challenges'
import { transaction } from '@/lib/database'
import { type Measurer, measureVerification } from '@/lib/matching'
import { findCaseOfVerification, settleMeasured } from '@/lib/review'
import { type ChallengeReason, type DriverActor, ok, system } from '@/lib/vocabulary'
import { after, SECOND } from '../instants'
import { picture } from '../people'
import { DARK_LIGHT, measurerOf } from './measurers'
import { type Drawn, outcomeRow } from './outcomes'
import { APP_VERSION, placeIn } from './phones'
import { driverNamed, type Enrolled, must, type World } from './world'

/** What became of a check, for the steps that come after it. */
export type Sent = { verificationId: string; caseId: string | null }

/** The platform asks a driver for a selfie. @returns the challenge's id and its link */
export async function ask(
  world: World,
  key: string,
  reason: ChallengeReason,
  at: Date,
): Promise<{ id: string; token: string }> {
  const driver = driverNamed(world, key)
  const { challenge, captureUrl } = must(
    await issueChallenge(world.platform, { driverId: driver.id, reason }, at),
    `a challenge for ${driver.role.ref}`,
  )
  return { id: challenge.id, token: captureUrl.split('/').at(-1) ?? '' }
}

export type Selfie = {
  /** `<person>/<shot>` */
  file: string
  at: Date
  challengeId?: string | undefined
  /** Whose phone it was taken with; the driver's own when left out. */
  phoneOf?: string | undefined
  supplied?: { provider: string; model: string; score: number } | undefined
  measurer?: Measurer | undefined
  dark?: boolean
}

/** A driver's selfie, from the upload to the outcome, by the verbs that the API and the worker call. */
export async function send(world: World, key: string, selfie: Selfie): Promise<Sent> {
  const driver = driverNamed(world, key)
  const phone = driverNamed(world, selfie.phoneOf ?? key)
  const actor = await senderOf(world, driver, selfie)
  const [person = '', shot] = selfie.file.split('/')
  const jpeg = await picture(person, Number(shot))
  const form = {
    driver: driver.role.ref,
    capturedAt: after(selfie.at, -4 * SECOND).toISOString(),
    device: { installId: phone.installId, ...phone.phone, appVersion: APP_VERSION },
    location: placeIn(driver.role.region, world.random),
    ...(selfie.challengeId ? { challenge: selfie.challengeId } : {}),
    ...(selfie.supplied ? { comparison: selfie.supplied } : {}),
  }
  const bytes = selfie.dark ? await sharp(jpeg).linear(DARK_LIGHT, 0).jpeg({ quality: 88 }).toBuffer() : jpeg
  const { id } = must(await submitSelfie(actor, form, bytes, selfie.at), `the selfie ${selfie.file} of ${form.driver}`)
  const measuredAt = after(selfie.at, 2 * SECOND)
  await measureVerification(selfie.measurer ?? measurerOf(`${selfie.file}.jpg`), id, measuredAt)
  return await settled(id, measuredAt)
}

async function settled(verificationId: string, at: Date): Promise<Sent> {
  await settleMeasured(verificationId, at)
  return { verificationId, caseId: (await findCaseOfVerification(verificationId))?.id ?? null }
}

/** By the link when there is a challenge, else by the platform. */
async function senderOf(world: World, driver: Enrolled, { challengeId, at }: Selfie) {
  const challenge = challengeId ? await findChallenge(challengeId) : null
  if (!challenge) return world.platform
  const actor: DriverActor = { kind: 'driver', id: driver.id, challengeId: challenge.id }
  await noteOpened({ challenge, actor }, after(at, -30 * SECOND))
  return actor
}

/**
 * A check of the older history, whose picture has gone by retention: its row as the matcher left it, settled by the
 * verb, so that what people decide on it follows the rules.
 */
export async function sendWithoutPicture(
  world: World,
  key: string,
  check: { at: Date; drawn: Drawn; challengeId?: string | undefined },
): Promise<Sent> {
  const driver = driverNamed(world, key)
  const id = randomUUID()
  const measuredAt = after(check.at, 2 * SECOND)
  const challenge = check.challengeId ? await findChallenge(check.challengeId) : null
  const actor: DriverActor | null = challenge && { kind: 'driver', id: driver.id, challengeId: challenge.id }
  const by = actor ?? world.platform
  await transaction(async (tx) => {
    if (challenge && actor) await followCheck(tx, actor, challenge, 'submitted', check.at)
    const about = { driverId: driver.id, subject: { kind: 'verification', id } }
    await tx.verification.create({
      data: {
        id,
        driverId: driver.id,
        challengeId: challenge?.id ?? null,
        reason: challenge?.reason ?? null,
        status: 'measuring',
        reasons: [],
        capturedAt: after(check.at, -4 * SECOND),
        createdAt: check.at,
        measuredAt,
        region: driver.role.region,
        installId: driver.installId,
        deviceModel: driver.phone.model,
        deviceOs: driver.phone.os,
        appVersion: APP_VERSION,
        submittedByKind: by.kind,
        submittedById: by.id,
        ...outcomeRow(check.drawn),
      },
    })
    const received = { challengeId: challenge?.id ?? null, supplied: false }
    await record(tx, { ...about, type: 'verification.received', actor: by, data: received, occurredAt: check.at })
    const { band, matcher, matcherVersion, policyVersion } = outcomeRow(check.drawn)
    const measured = { band, matcher, matcherVersion, policy: policyVersion }
    await record(tx, {
      ...about,
      type: 'verification.measured',
      actor: system('matcher'),
      data: measured,
      occurredAt: measuredAt,
    })
    return ok(null)
  })
  return await settled(id, measuredAt)
}
