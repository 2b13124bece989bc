import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor, AuditType, ChallengeReason, DriverActor, RetakeReason } from '@/lib/vocabulary'
import { system } from '@/lib/vocabulary'
import { after, before, DAY, hourOfDay, MINUTE, SECOND } from '../instants'
import { measuredBy } from '../people'
import { noteCase } from './history-case'
import { type Drawn, outcomeRow } from './outcomes'
import { APP_VERSION } from './phones'
import { policyVersionAt } from './policies'
import type { Enrolled, World } from './world'

export type Subject = { driver: Enrolled; references: string[] }
export type Past = { at: Date; reason: ChallengeReason | null; drawn: Drawn }

/** A challenge that was passed: its actor, and what to write once the check is approved. */
type Challenged = { id: string | null; actor: Actor; passed: (at: Date, by: Actor) => void }

/**
 * Puts down one check as intake, matcher, review and retention leave it.
 * @returns when it was decided
 */
export async function noteCheck(world: World, subject: Subject, past: Past): Promise<Date> {
  const { driver } = subject
  const id = randomUUID()
  const measuredAt = after(past.at, world.random.between(1.2, 3.4) * SECOND)
  const challenge = past.reason ? noteChallenge(world, driver, past.reason, past.at) : direct(world)
  const outcome = outcomeRow(past.drawn, policyVersionAt(world.now, measuredAt))
  const note = (at: Date, type: AuditType, actor: Actor, data: Record<string, unknown>) =>
    world.ledger.note({ at, type, actor, driverId: driver.id, subject: { kind: 'verification', id }, data })
  note(past.at, 'verification.received', challenge.actor, { challengeId: challenge.id, supplied: false })
  const { band, matcher, matcherVersion, policyVersion } = outcome
  note(measuredAt, 'verification.measured', system('matcher'), { band, matcher, matcherVersion, policy: policyVersion })
  let decidedAt = measuredAt
  if (band === 'clear') {
    note(measuredAt, 'verification.approved', system('review'), { by: 'matcher' })
    challenge.passed(measuredAt, system('review'))
  } else {
    const decided = await noteCase(world, subject, { ...past, verificationId: id, measuredAt, band })
    decidedAt = decided.at
    challenge.passed(decidedAt, decided.by)
  }
  noteComparisons(world, subject, id, past.drawn, measuredAt)
  noteForgotten(world, driver, id, decidedAt)
  world.ledger.put(past.at, 'verification', {
    ...circumstances(driver, id, past.at),
    challenge_id: challenge.id,
    reason: past.reason,
    status: 'approved',
    reasons: [],
    quality: outcome.quality,
    measured_at: measuredAt,
    decided_at: decidedAt,
    scale: outcome.scale,
    score: outcome.score,
    hold_below: outcome.holdBelow,
    clear_from: outcome.clearFrom,
    band,
    reference_count: outcome.referenceCount,
    matcher,
    matcher_version: matcherVersion,
    policy_version: policyVersion,
    submitted_by_kind: challenge.actor.kind,
    submitted_by_id: challenge.actor.id,
  })
  return decidedAt
}

const circumstances = ({ id: driverId, role, phone, installId }: Enrolled, id: string, at: Date) => ({
  id,
  driver_id: driverId,
  captured_at: before(at, 4 * SECOND),
  created_at: at,
  region: role.region,
  install_id: installId,
  device_model: phone.model,
  device_os: phone.os,
  app_version: APP_VERSION,
})

const direct = (world: World): Challenged => ({ id: null, actor: world.platform, passed: () => undefined })

/** The platform asked, the driver opened the link and answered; while it was open, the driver was due. */
function noteChallenge(world: World, driver: Enrolled, reason: ChallengeReason, at: Date): Challenged {
  const id = randomUUID()
  const issuedAt = before(at, world.random.between(1.5, 9) * MINUTE)
  const openedAt = before(at, world.random.between(20, 70) * SECOND)
  const expiresAt = after(issuedAt, DAY)
  const actor: DriverActor = { kind: 'driver', id: driver.id, challengeId: id }
  const about = { driverId: driver.id, subject: { kind: 'challenge', id } }
  const { ledger, platform } = world
  ledger.note({ ...about, at: issuedAt, type: 'challenge.issued', actor: platform, data: { reason, expiresAt } })
  noteStanding(world, driver.id, issuedAt, platform, { standing: 'due', mayWork: true, reasons: ['challenge_open'] })
  ledger.note({ ...about, at: openedAt, type: 'challenge.opened', actor })
  ledger.note({ ...about, at, type: 'challenge.submitted', actor })
  const passed = (endedAt: Date, by: Actor) => {
    ledger.note({ ...about, at: endedAt, type: 'challenge.passed', actor: by })
    noteStanding(world, driver.id, endedAt, by, { standing: 'clear', mayWork: true, reasons: [] })
    ledger.put(issuedAt, 'challenge', {
      id,
      driver_id: driver.id,
      reason,
      status: 'passed',
      token_hash: new Uint8Array(randomBytes(32)),
      issued_at: issuedAt,
      opened_at: openedAt,
      submitted_at: at,
      expires_at: expiresAt,
      ended_at: endedAt,
      retakes: 0,
      issued_by_kind: platform.kind,
      issued_by_id: platform.id,
    })
    const span = { from: issuedAt, blocksFrom: expiresAt, until: null, endedAt }
    noteRestriction(
      world,
      driver.id,
      { kind: 'due', cause: 'challenge_open', sourceId: id, ...span, why: 'passed' },
      platform,
      by,
    )
  }
  return { id, actor, passed }
}

type Ended = {
  kind: 'due' | 'held'
  cause: 'challenge_open' | 'case_hold'
  sourceId: string
  from: Date
  blocksFrom: Date
  until: Date | null
  endedAt: Date
  why: string
}

export function noteRestriction(world: World, driverId: string, fact: Ended, from: Actor, by: Actor): void {
  world.ledger.put(fact.from, 'restriction', {
    id: randomUUID(),
    driver_id: driverId,
    kind: fact.kind,
    cause: fact.cause,
    source_id: fact.sourceId,
    from_at: fact.from,
    blocks_from: fact.blocksFrom,
    until_at: fact.until,
    ended_at: fact.endedAt,
    ended_why: fact.why,
    ended_by_kind: by.kind,
    ended_by_id: by.id,
    created_by_kind: from.kind,
    created_by_id: from.id,
    block_announced_at: fact.blocksFrom > fact.from ? null : fact.from,
  })
}

type Change = { standing: 'clear' | 'due' | 'held'; mayWork: boolean; reasons: string[]; until?: Date }

export function noteStanding(world: World, driverId: string, at: Date, actor: Actor, change: Change): void {
  const subject = { kind: 'driver', id: driverId }
  const data = { until: null, ...change, since: at }
  world.ledger.note({ at, type: 'standing.changed', actor, driverId, subject, data })
}

function noteComparisons(world: World, { references }: Subject, id: string, drawn: Drawn, at: Date): void {
  const { name: matcher, version: matcherVersion } = measuredBy()
  for (const reference of references) {
    const lower = references.length > 1 ? Math.abs(world.random.normal(0.008, 0.005)) : 0
    world.ledger.put(at, 'comparison', {
      verification_id: id,
      reference_photo_id: reference,
      score: drawn.score - lower,
      matcher,
      matcher_version: matcherVersion,
    })
  }
}

const NIGHT = 2.6

/** The operator keeps the picture of a routine check until the night after it. */
function noteForgotten(world: World, driver: Enrolled, id: string, decidedAt: Date): void {
  const at = after(hourOfDay(after(decidedAt, DAY), 0, NIGHT), world.random.between(0, 20) * MINUTE)
  if (at > world.now) return
  world.ledger.note({
    at,
    type: 'photo.forgotten',
    actor: system('retention'),
    driverId: driver.id,
    subject: { kind: 'verification', id },
    data: { why: 'retention' },
  })
}

const CAUSES: readonly RetakeReason[] = ['too-dark', 'too-dark', 'blurred', 'turned-away', 'no-face', 'too-bright']

/** A capture that could not be compared, sent again a minute later. */
export function noteRetake(world: World, { driver }: Subject, at: Date): void {
  const id = randomUUID()
  const measuredAt = after(at, 2 * SECOND)
  const reasons = [world.random.pick(CAUSES)]
  const about = { driverId: driver.id, subject: { kind: 'verification', id } }
  const received = { challengeId: null, supplied: false }
  world.ledger.note({ ...about, at, type: 'verification.received', actor: world.platform, data: received })
  world.ledger.note({
    ...about,
    at: measuredAt,
    type: 'verification.retake',
    actor: system('matcher'),
    data: { reasons },
  })
  world.ledger.put(at, 'verification', {
    ...circumstances(driver, id, at),
    status: 'retake',
    reasons,
    measured_at: measuredAt,
    decided_at: measuredAt,
    submitted_by_kind: world.platform.kind,
    submitted_by_id: world.platform.id,
  })
}
