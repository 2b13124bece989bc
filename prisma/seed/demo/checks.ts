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
import { policyVersionAt } from './policies'
import { driverNamed, type Enrolled, must, type World } from './world'

/** What became of a check, for the steps that come after it; `caseId` once it is settled. */
export type Sent = { verificationId: string; caseId: string | null }

/** From the upload to the outcome, ms. */
const MEASURED_AFTER = 2 * SECOND

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

/** The driver opens the link of a challenge. */
export async function openLink(world: World, key: string, challengeId: string, at: Date): Promise<void> {
  const challenge = await findChallenge(challengeId)
  if (challenge) await noteOpened({ challenge, actor: actorOf(driverNamed(world, key), challengeId) }, at)
}

const actorOf = ({ id }: Enrolled, challengeId: string): DriverActor => ({ kind: 'driver', id, challengeId })

/**
 * A driver's selfie, from the upload to the outcome, by the verbs that the API and the worker call: by the link when
 * there is a challenge, else by the platform.
 */
export async function send(world: World, key: string, selfie: Selfie): Promise<Sent> {
  const driver = driverNamed(world, key)
  const phone = driverNamed(world, selfie.phoneOf ?? key)
  const actor = selfie.challengeId ? actorOf(driver, selfie.challengeId) : world.platform
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
  const measuredAt = after(selfie.at, MEASURED_AFTER)
  const sent: Sent = { verificationId: id, caseId: null }
  world.agenda.add(measuredAt, async () => {
    await measureVerification(selfie.measurer ?? measurerOf(`${selfie.file}.jpg`), id, measuredAt)
    await settle(sent, measuredAt)
  })
  return sent
}

async function settle(sent: Sent, at: Date): Promise<void> {
  await settleMeasured(sent.verificationId, at)
  sent.caseId = (await findCaseOfVerification(sent.verificationId))?.id ?? null
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
  const measuredAt = after(check.at, MEASURED_AFTER)
  const challenge = check.challengeId ? await findChallenge(check.challengeId) : null
  const actor: DriverActor | null = challenge && { kind: 'driver', id: driver.id, challengeId: challenge.id }
  const by = actor ?? world.platform
  const outcome = outcomeRow(check.drawn, policyVersionAt(world.now, measuredAt))
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
        ...outcome,
      },
    })
    const received = { challengeId: challenge?.id ?? null, supplied: false }
    await record(tx, { ...about, type: 'verification.received', actor: by, data: received, occurredAt: check.at })
    return ok(null)
  })
  const sent: Sent = { verificationId: id, caseId: null }
  world.agenda.add(measuredAt, async () => {
    const { band, matcher, matcherVersion, policyVersion } = outcome
    await transaction((tx) =>
      record(tx, {
        type: 'verification.measured',
        actor: system('matcher'),
        driverId: driver.id,
        subject: { kind: 'verification', id },
        data: { band, matcher, matcherVersion, policy: policyVersion },
        occurredAt: measuredAt,
      }),
    )
    await settle(sent, measuredAt)
  })
  return sent
}
