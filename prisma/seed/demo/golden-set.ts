import { randomUUID } from 'node:crypto'
import { bandOf, FIRST_POLICY } from '@/lib/policy'
import { sealText } from '@/lib/vault'
import type { Actor, AuditType, Finding, StaffActor } from '@/lib/vocabulary'
import { after, before, hourOfDay, MINUTE, SECOND } from '../instants'
import { measuredBy } from '../people'
import { createRandom, type Random } from '../random'
import type { StaffName } from '../staff'
import { CAST } from './cast'
import { driverNamed, type Enrolled, keyOf, type World } from './world'

/** A set of pairs that a lead brought in when the product came, and retired once every reviewer had seen all of them. */
const BROUGHT_IN_DAYS_AGO = 57
const RETIRED_DAYS_AGO = 3
const OF_A_KIND = 12
/** Chance of its own: what else is told of the demo stays as it is. */
const CHANCE = 61_203
const RIGHT = 'Both signed for the use of these photos in training; file T-14 at the depot.'

type Truth = 'same_person' | 'different_people'
type Pair = { id: string; driver: Enrolled; truth: Truth; asOf: Date; retiredAt: Date; score: number }

/** How well a reviewer tells pairs of each kind: share found right, and of pairs left without a verdict. */
const REVIEWERS: readonly { name: StaffName; right: Record<Truth, number>; unclear: number }[] = [
  { name: 'ines', right: { same_person: 0.92, different_people: 0.94 }, unclear: 0.03 },
  { name: 'tomasz', right: { same_person: 0.96, different_people: 0.76 }, unclear: 0.02 },
  { name: 'yuki', right: { same_person: 0.84, different_people: 0.93 }, unclear: 0.06 },
]

/** Where pairs of each kind lie on the scale of one reference photo. */
const SCORES: Record<Truth, readonly [mean: number, spread: number]> = {
  same_person: [0.958, 0.012],
  different_people: [0.912, 0.014],
}

/**
 * The golden pairs of the weeks before and what reviewers found in them, as the product leaves pairs that were brought
 * in, shown and retired: their photos have gone with them.
 */
export function tellGoldenSet(world: World): void {
  world.agenda.add(hourOfDay(world.now, BROUGHT_IN_DAYS_AGO, 4), async () => {
    const random = createRandom(CHANCE)
    const drivers = CAST.filter((role) => role.person).map((role) => driverNamed(world, keyOf(role)))
    const pairs: Pair[] = []
    for (let place = 0; place < 2 * OF_A_KIND; place++) {
      const driver = drivers[(place * 5) % drivers.length] as Enrolled
      pairs.push(await bringIn(world, random, driver, place))
    }
    for (const { name, right, unclear } of REVIEWERS) {
      for (const [place, pair] of inLot(random, pairs).entries()) {
        const share = random.chance(right[pair.truth])
        const other = pair.truth === 'same_person' ? 'different_people' : 'same_person'
        const finding = random.chance(unclear) ? 'cannot_tell' : share ? pair.truth : other
        showing(world, random, pair, { by: world.staff[name], at: shownAt(world, random, place), finding })
      }
    }
  })
}

const inLot = (random: Random, pairs: readonly Pair[]): Pair[] =>
  pairs
    .map((pair) => ({ pair, lot: random.between(0, 1) }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ pair }) => pair)

/** Two or three a week, while the desk is staffed. */
const shownAt = ({ now }: World, random: Random, place: number): Date =>
  hourOfDay(now, BROUGHT_IN_DAYS_AGO - 2 - Math.floor((place * 50) / (2 * OF_A_KIND)), random.between(7.2, 20.4))

const noteOf =
  (world: World, driverId: string | null) =>
  (at: Date, type: AuditType, actor: Actor, subject: { kind: string; id: string }, data: Record<string, unknown>) =>
    world.ledger.note({ at, type, actor, driverId, subject, data })

async function bringIn(world: World, random: Random, driver: Enrolled, place: number): Promise<Pair> {
  const { now, staff, ledger } = world
  const lead = staff.hanna
  const asOf = after(hourOfDay(now, BROUGHT_IN_DAYS_AGO, 9.4), place * 3 * MINUTE)
  const retiredAt = after(hourOfDay(now, RETIRED_DAYS_AGO, 16.2), place * 9 * SECOND)
  const truth: Truth = place % 2 === 0 ? 'same_person' : 'different_people'
  const [mean, spread] = SCORES[truth]
  const score = Math.round(random.normal(mean, spread) * 10_000) / 10_000
  const { hold, clear } = FIRST_POLICY.thresholds.single
  const { name, version } = measuredBy()
  const id = randomUUID()
  ledger.put(asOf, 'golden_pair', {
    ...{ id, driver_id: driver.id, verification_id: randomUUID(), truth, as_of: asOf },
    ...{ made_by_id: lead.id, made_at: asOf, brought_in_at: asOf, sealed_right: await sealText(driver.id, RIGHT) },
    ...{ measured_at: after(asOf, 2 * SECOND), score, hold_below: hold, clear_from: clear },
    ...{ band: bandOf(score, { hold, clear }), matcher: name, matcher_version: version },
    ...{ retired_at: retiredAt, retired_by_id: lead.id, retired_why: 'by_lead' },
  })
  const note = noteOf(world, null)
  const subject = { kind: 'golden', id }
  note(asOf, 'golden.brought-in', lead, subject, { truth })
  note(retiredAt, 'golden.retired', lead, subject, { why: 'by_lead' })
  return { id, driver, truth, asOf, retiredAt, score }
}

type Shown = { by: StaffActor; at: Date; finding: Finding }

/** One showing: claimed in the place of a case, decided, settled. */
function showing(world: World, random: Random, pair: Pair, { by, at: claimedAt, finding }: Shown): void {
  const { ledger } = world
  const [caseId, findingId] = [randomUUID(), randomUUID()]
  const openedAt = before(claimedAt, random.between(3, 40) * MINUTE)
  const at = after(claimedAt, random.between(14, 75) * SECOND)
  const settledAt = after(at, 10 * SECOND)
  const condemns = finding === 'different_people'
  const reasons = condemns ? [random.pick(['eyes', 'nose', 'ears', 'face_shape', 'mouth'] as const)] : []
  ledger.put(claimedAt, 'review_case', {
    ...{ id: caseId, kind: 'golden', driver_id: pair.id, verification_id: randomUUID(), lane: 'match' },
    ...{ status: 'closed', band: 'refer', reason: 'between_thresholds', region: pair.driver.role.region },
    ...{ check_reason: 'periodic', opened_at: openedAt, lane_since: openedAt, blocked_since: null },
    ...{ closed_at: settledAt, disposition: finding === 'cannot_tell' ? null : finding },
    ...{ first_finding_at: null, part_ids: [by.id] },
  })
  ledger.put(claimedAt, 'golden_showing', { case_id: caseId, pair_id: pair.id, user_id: by.id, shown_at: claimedAt })
  ledger.put(claimedAt, 'finding', {
    ...{ id: findingId, case_id: caseId, user_id: by.id, lane: 'match', finding, reasons, sealed_note: null },
    ...{ recorded_at: at, settles_at: settledAt, settled_at: settledAt, claimed_at: claimedAt },
    leads_to: finding === 'same_person' ? 'approved' : 'second_review',
  })
  const [note, golden] = [noteOf(world, pair.id), noteOf(world, null)]
  const aCase = { kind: 'case', id: caseId }
  golden(claimedAt, 'golden.shown', by, { kind: 'golden', id: pair.id }, { caseId, practice: false })
  note(claimedAt, 'case.claimed', by, aCase, { lane: 'match', kind: 'held' })
  const decided = { caseId, lane: 'match', finding, reasons }
  note(at, 'decision.recorded', by, { kind: 'finding', id: findingId }, decided)
  golden(settledAt, 'golden.decided', by, { kind: 'golden', id: pair.id }, { caseId, decisionId: findingId, finding })
}
