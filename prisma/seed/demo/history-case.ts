import { randomUUID } from 'node:crypto'
import { FIRST_POLICY } from '@/lib/policy'
import { sealText } from '@/lib/vault'
import { type Actor, type AuditType, type StaffActor, system } from '@/lib/vocabulary'
import { after, before, HOUR, hourOfDay, MINUTE, SECOND } from '../instants'
import type { StaffName } from '../staff'
import { noteRestriction, noteStanding, type Past, type Subject } from './history-check'
import { keyOf, type World } from './world'

type Referred = Past & { verificationId: string; measuredAt: Date; band: 'refer' | 'hold' }

const REVIEWERS: readonly StaffName[] = ['ines', 'ines', 'tomasz', 'tomasz', 'yuki', 'yuki', 'hanna', 'marisol']
const NOTED = 0.28
const NOTES = [
  'Same person, other light.',
  'Glasses off, everything else fits.',
  'Blurred, but nose and ears are hers or his without doubt.',
  'Grown a beard since the photo; eyes and ears fit.',
  'Cap and scarf, the eyes are the same.',
  'Older photo on file. A newer one would help.',
  'Hair is shorter now, same face.',
  'Head turned away a little, otherwise clear.',
  'Low sun from the left; compared the ears.',
  'Tired, but the same person.',
]

/** Hours of the day in the city at which the desk is staffed; a driver on hold is looked at in any case. */
const DESK = { opens: 6.4, closes: 22.3 }
/** No later than this before the seeding. */
const LATEST = 4 * HOUR

/** When somebody had looked: at drivers on hold first, at the others when there is time, maybe the next morning. */
function decidedAt(world: World, key: string, band: 'refer' | 'hold', opened: Date): Date {
  const { random, now, calendar } = world
  const [median, spread, most] = band === 'hold' ? [4.6, 0.5, 19] : [38, 0.95, 540]
  const waited = Math.min(most, Math.max(0.9, Math.exp(random.normal(Math.log(median), spread)))) * MINUTE
  const at = after(opened, waited)
  const rested = band === 'refer' && at > hourOfDay(opened, 0, DESK.closes)
  const morning = hourOfDay(opened, -1, DESK.opens + random.between(0.1, 1.6))
  const decided = rested ? morning : at
  const fits = decided < before(now, LATEST) && calendar.isFree(key, opened, after(decided, HOUR))
  return fits ? decided : after(opened, random.between(3, 40) * MINUTE)
}

/** Puts down a case that one person closed with "same person", and what it did to the driver meanwhile. */
export async function noteCase(world: World, subject: Subject, past: Referred): Promise<{ at: Date; by: StaffActor }> {
  const { driver } = subject
  const { random } = world
  const opened = past.measuredAt
  const by = world.staff[random.pick(REVIEWERS)]
  const at = decidedAt(world, keyOf(driver.role), past.band, opened)
  const claimedAt = new Date(Math.max(before(at, random.between(16, 85) * SECOND).getTime(), opened.getTime() + SECOND))
  const caseId = randomUUID()
  const findingId = randomUUID()
  const note = noteAbout(world, driver.id)
  const aCase = { kind: 'case', id: caseId }
  const aCheck = { kind: 'verification', id: past.verificationId }
  const review = system('review')
  note(opened, 'case.opened', review, aCase, { verificationId: past.verificationId, lane: 'match' })
  note(opened, 'verification.in_review', review, aCheck, { caseId })
  if (past.band === 'hold') noteHold(world, driver.id, caseId, { from: opened, to: at }, by)
  note(claimedAt, 'case.claimed', by, aCase, { lane: 'match' })
  noteViews(note, by, caseId, claimedAt, [past.verificationId, ...subject.references])
  note(
    at,
    'decision.recorded',
    by,
    { kind: 'finding', id: findingId },
    {
      caseId,
      lane: 'match',
      finding: 'same_person',
      reasons: [],
    },
  )
  note(at, 'verification.approved', by, aCheck, { caseId, by: 'person' })
  const decision = { verificationId: past.verificationId, decisionId: findingId, to: 'approved' }
  note(at, 'case.decided', by, aCase, decision)
  const text = random.chance(NOTED) ? await sealText(driver.id, random.pick(NOTES)) : null
  putCase(world, subject, past, { caseId, findingId, by, at, claimedAt, text })
  return { at, by }
}

type Note = (
  at: Date,
  type: AuditType,
  actor: Actor,
  subject: { kind: string; id: string },
  data: Record<string, unknown>,
) => void

const noteAbout =
  (world: World, driverId: string): Note =>
  (at, type, actor, subject, data) =>
    world.ledger.note({ at, type, actor, driverId, subject, data })

/** Whoever looked was shown the selfie and the reference photos. */
function noteViews(note: Note, by: StaffActor, caseId: string, claimedAt: Date, photos: string[]): void {
  const context = `claim ${caseId} ${claimedAt.toISOString()}`
  for (const id of photos) {
    note(after(claimedAt, SECOND), 'photo.delivered', by, { kind: 'photo', id }, { context, size: 'full', caseId })
  }
}

function noteHold(world: World, driverId: string, caseId: string, span: { from: Date; to: Date }, by: Actor): void {
  const review = system('review')
  const until = after(span.from, FIRST_POLICY.hold.endMs)
  noteStanding(world, driverId, span.from, review, { standing: 'held', mayWork: false, reasons: ['case_hold'], until })
  noteStanding(world, driverId, span.to, by, { standing: 'clear', mayWork: true, reasons: [] })
  const fact = { kind: 'held', cause: 'case_hold', sourceId: caseId, from: span.from, blocksFrom: span.from } as const
  noteRestriction(world, driverId, { ...fact, until, endedAt: span.to, why: 'approved' }, review, by)
}

type Closed = {
  caseId: string
  findingId: string
  by: StaffActor
  at: Date
  claimedAt: Date
  text: Uint8Array | null
}

function putCase(world: World, { driver }: Subject, past: Referred, closed: Closed): void {
  const { caseId, by, at } = closed
  world.ledger.put(past.measuredAt, 'review_case', {
    id: caseId,
    kind: 'match',
    driver_id: driver.id,
    verification_id: past.verificationId,
    lane: 'match',
    status: 'closed',
    band: past.band,
    reason: past.band === 'hold' ? 'below_hold' : 'between_thresholds',
    region: driver.role.region,
    check_reason: past.reason,
    opened_at: past.measuredAt,
    lane_since: past.measuredAt,
    blocked_since: past.band === 'hold' ? past.measuredAt : null,
    closed_at: at,
    disposition: 'same_person',
    first_finding_at: at,
    part_ids: [by.id],
  })
  world.ledger.put(at, 'finding', {
    id: closed.findingId,
    case_id: caseId,
    user_id: by.id,
    lane: 'match',
    finding: 'same_person',
    reasons: [],
    sealed_note: closed.text,
    recorded_at: at,
    settles_at: at,
    settled_at: at,
    claimed_at: closed.claimedAt,
    leads_to: 'approved',
  })
}
