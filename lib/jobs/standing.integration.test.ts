import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { askForNewSelfie, decideAppeal, fileAppeal, findInHearing, noteStatementRead, takeAppeal } from '@/lib/appeals'
import type { HearingFinding, OutcomeForm } from '@/lib/appeals/view'
import { expireChallenges, findDuePersonCheck, issueChallenge } from '@/lib/challenges'
import { database, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import {
  approveSuspension,
  changeSuspension,
  declineSuspension,
  lapseProposals,
  liftSuspension,
  overturnInside,
  proposeAfterRejection,
  proposeSuspension,
  recordPersonCheck,
  releaseHold,
} from '@/lib/enforcement'
import { policyAt } from '@/lib/policy'
import { claimCase, escalateHolds } from '@/lib/review'
import { announceClockChanges, standingOf } from '@/lib/standing'
import { type Finding, type LadderStep, ok, type StaffActor } from '@/lib/vocabulary'
import { heardBy } from '@/scripts/testing/appeals'
import { decideHeld, decisionForm } from '@/scripts/testing/decide-case'
import { check, decideConsent, enrol, enrolledDriver, platformKey, staff } from '@/scripts/testing/platform'
import { recount } from '@/scripts/testing/standing-recount'

type World = { driver: { id: string; ref: string }; now: Date; people: StaffActor[]; leads: StaffActor[] }
type Step = (world: World) => Promise<unknown>

const HOUR = 3_600_000
const NOTICE_REGION = 'Noticeland'
const reason = 'Looked at the pictures again with care.'
const openCaseOf = (driverId: string) =>
  database().reviewCase.findFirst({ where: { driverId, status: { in: ['open', 'claimed'] } } })
const proposalOf = (driverId: string) =>
  database().suspension.findFirst({
    where: { driverId, approvedAt: null, declinedAt: null, overturnedAt: null },
    orderBy: { number: 'desc' },
  })
const rejectedCaseOf = (driverId: string) =>
  database().reviewCase.findFirst({
    where: { driverId, disposition: 'different_people' },
    orderBy: { closedAt: 'desc' },
  })

const selfie =
  (file: string): Step =>
  async ({ driver, now }) => {
    const challenge = await database().challenge.findFirst({
      where: { driverId: driver.id, status: { in: ['issued', 'opened'] }, expiresAt: { gt: now } },
    })
    await check(driver, file, challenge ? { challenge: challenge.id } : {}, now).catch((error: Error) => {
      if (!['consent-required', 'no-reference-photo'].includes(error.message)) throw error
    })
  }

const decide =
  (finding: Finding): Step =>
  async ({ driver, now, people, leads }) => {
    const row = await openCaseOf(driver.id)
    if (!row) return
    for (const person of row.lane === 'adjudication' ? leads : people) {
      if (!(await claimCase(person, row.id, now)).ok) continue
      const answer = await decideHeld(person, row.id, decisionForm(finding), now)
      if (!answer.ok) throw new Error(answer.code)
      return
    }
  }

const withLead =
  (act: (lead: StaffActor, world: World) => Promise<unknown>): Step =>
  async (world) => {
    for (const lead of world.leads) await act(lead, world)
  }

const inTurn =
  (...steps: Step[]): Step =>
  async (world) => {
    for (const one of steps) await one(world)
  }

/** The driver appeals against the newest rejection, and a lead who took no part hears it. What cannot be is refused. */
const heard =
  (finding: HearingFinding, said: Omit<OutcomeForm, 'appealId'>): Step =>
  async ({ driver, now }) => {
    const row = await rejectedCaseOf(driver.id)
    const found = await database().finding.findFirst({ where: { caseId: row?.id ?? driver.id } })
    if (!row || !found) return
    const form = { about: found.id, statement: reason }
    const filed = await fileAppeal(platformKey(), driver.ref, form, {}, { way: 'api' }, now)
    if (!filed.ok) return
    const lead = await staff('lead')
    await heardBy(lead, filed.value.id, finding, now)
    const decided = await decideAppeal(lead, { ...said, appealId: filed.value.id }, now)
    if (!decided.ok && decided.code !== 'nothing-to-change') throw new Error(decided.code)
  }

/** A selfie that is asked for in the hearing does not come, and the appeal is right all the same. */
const askedInVain: Step = async (world) => {
  const row = await rejectedCaseOf(world.driver.id)
  const found = await database().finding.findFirst({ where: { caseId: row?.id ?? world.driver.id } })
  if (!row || !found) return
  const form = { about: found.id, statement: reason }
  const filed = await fileAppeal(platformKey(), world.driver.ref, form, {}, { way: 'api' }, world.now)
  if (!filed.ok) return
  const [lead, { id: appealId }] = [await staff('lead'), filed.value]
  await takeAppeal(lead, appealId, world.now)
  await noteStatementRead(lead, appealId, world.now)
  await askForNewSelfie(lead, appealId, world.now)
  world.now = new Date(world.now.getTime() + 30 * HOUR)
  await findInHearing(lead, { appealId, finding: 'same_person', reasons: [], shownPhotoIds: [] }, world.now)
  const said = { appealId, outcome: 'overturned', reasons: ['selfie_matches'] } satisfies OutcomeForm
  const decided = await decideAppeal(lead, said, world.now)
  if (!decided.ok) throw new Error(decided.code)
}

/** What the platform was told last; null: nothing yet. */
async function toldLast(driverId: string) {
  const events = await database().event.findMany({ where: { driverId, type: 'standing.changed' } })
  const told = events.map(({ data }) => data as { version: number; standing: string; mayWork: boolean })
  return told.reduce<(typeof told)[number] | null>(
    (last, one) => (one.version > (last?.version ?? 0) ? one : last),
    null,
  )
}

const STEPS: Record<string, Step> = {
  'a confirmed rejection': inTurn(selfie('p15/1.jpg'), decide('different_people'), decide('different_people')),
  'challenge, periodic': ({ driver, now }) =>
    issueChallenge(platformKey(), { driverId: driver.id, reason: 'periodic', expiresInSeconds: 7_200 }, now),
  'challenge, before a shift': ({ driver, now }) =>
    issueChallenge(platformKey(), { driverId: driver.id, reason: 'before_shift' }, now),
  'own selfie': selfie('p02/2.jpg'),
  'own selfie between the thresholds': selfie('p02/1.jpg'),
  "a stranger's selfie": selfie('p15/1.jpg'),
  'same person': decide('same_person'),
  'different people': decide('different_people'),
  "can't tell": decide('cannot_tell'),
  'new selfie': decide('new_selfie'),
  'consent declined': ({ driver, now }) => decideConsent(driver.ref, 'declined', now),
  'consent withdrawn': ({ driver, now }) => decideConsent(driver.ref, 'withdrawn', now),
  'consent granted': async ({ driver, now }) => {
    await decideConsent(driver.ref, 'granted', now)
    await enrol(driver, 'p02/0.jpg').catch((error: Error) => {
      if (!['consent-required', 'too-many-references'].includes(error.message)) throw error
    })
  },
  'hold released': withLead(async (lead, { driver, now }) => {
    const row = (await openCaseOf(driver.id)) ?? (await rejectedCaseOf(driver.id))
    if (row) await releaseHold(lead, { caseId: row.id, reason }, now)
  }),
  'proposed by the ladder': async ({ driver, now }) => {
    for (const row of await database().reviewCase.findMany({
      where: { driverId: driver.id, disposition: 'different_people' },
    }))
      await proposeAfterRejection(row.verificationId, now)
  },
  'proposed by hand': async ({ driver, now, people }) => {
    const row = await rejectedCaseOf(driver.id)
    if (row && people[2]) await proposeSuspension(people[2], { caseId: row.id, reason }, now)
  },
  'put on another step': withLead(async (lead, { driver, now }) => {
    const row = await database().suspension.findFirst({
      where: { driverId: driver.id, declinedAt: null, liftedAt: null },
      orderBy: { number: 'desc' },
    })
    const step = row?.step === 'severe' ? 'repeated' : 'severe'
    if (row) await changeSuspension(lead, { suspensionId: row.id, step, reason }, now)
  }),
  approved: withLead(async (lead, { driver, now }) => {
    const row = await proposalOf(driver.id)
    if (row) await approveSuspension(lead, { suspensionId: row.id, step: row.step as LadderStep }, now)
  }),
  'approved with a notice period': async ({ driver, now, leads }) => {
    const row = await proposalOf(driver.id)
    const lead = leads.find((one) => !row?.partIds.includes(one.id))
    if (!row || !lead) return
    await database().driver.update({ where: { id: driver.id }, data: { region: NOTICE_REGION } })
    await approveSuspension(lead, { suspensionId: row.id, step: row.step as LadderStep }, now)
    await database().driver.update({ where: { id: driver.id }, data: { region: 'Harbour' } })
  },
  declined: withLead(async (lead, { driver, now }) => {
    const row = await proposalOf(driver.id)
    if (row) await declineSuspension(lead, { suspensionId: row.id, reason }, now)
  }),
  lifted: withLead(async (lead, { driver, now }) => {
    const row = await database().suspension.findFirst({
      where: { driverId: driver.id, approvedAt: { not: null }, liftedAt: null, overturnedAt: null },
      orderBy: { number: 'desc' },
    })
    if (row) await liftSuspension(lead, { suspensionId: row.id, reason }, now)
  }),
  overturned: async ({ driver, now, leads }) => {
    const row = await database().suspension.findFirst({ where: { driverId: driver.id, overturnedAt: null } })
    const [lead] = leads
    if (!row || !lead) return
    await transaction(async (tx) => {
      await lockDriver(tx, driver.id)
      return ok(await overturnInside(tx, lead, row, 'appeal', now))
    })
  },
  'appealed and overturned': heard('same_person', { outcome: 'overturned', reasons: ['new_photo_matches'] }),
  'appealed and overturned without a label': heard('cannot_tell', { outcome: 'overturned', reasons: ['poor_capture'] }),
  'appealed and changed': heard('cannot_tell', { outcome: 'changed', reasons: ['too_long'] }),
  'appealed, a selfie asked for in vain, overturned': askedInVain,
  'appealed and upheld': heard('different_people', { outcome: 'upheld', reasons: ['differences_remain'] }),
  'document confirmed': withLead(async (lead, { driver, now }) => {
    const due = await findDuePersonCheck(driver.id)
    if (due) await recordPersonCheck(lead, { checkId: due.id, result: 'confirmed', way: 'video_call', reason }, now)
  }),
  'document not confirmed': async ({ driver, now, leads }) => {
    const due = await findDuePersonCheck(driver.id)
    const lead = leads.find((one) => !due?.excludedIds.includes(one.id))
    if (due && lead)
      await recordPersonCheck(lead, { checkId: due.id, result: 'not_confirmed', way: 'on_site', reason }, now)
  },
  'the clock is swept': async ({ now }) => {
    await expireChallenges(now)
    await announceClockChanges(now)
    await lapseProposals(now)
    await escalateHolds(now)
  },
}

const step = fc.record({
  name: fc.constantFrom(...Object.keys(STEPS)),
  hours: fc.constantFrom(0.1, 0.1, 0.5, 3, 20, 50, 24 * 8),
})

beforeAll(async () => {
  const { enforcement } = await policyAt(new Date())
  Object.assign(enforcement.noticeDaysByRegion, { [NOTICE_REGION]: 3 })
})

test('after any sequence of verbs standing equals a recount from what happened', { timeout: 120_000 }, async () => {
  const people = await Promise.all([staff('reviewer'), staff('reviewer'), staff('lead')])
  const leads = await Promise.all([staff('lead'), staff('lead'), staff('lead')])
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const world: World = { driver: await enrolledDriver('p02'), now: new Date(), people, leads }
      let version = 0
      for (const { name, hours } of steps) {
        world.now = new Date(world.now.getTime() + hours * HOUR)
        await STEPS[name]?.(world)
        const standing = await standingOf(world.driver.id, world.now)
        expect({ standing: standing?.standing, mayWork: standing?.mayWork }).toEqual(
          await recount(world.driver.id, world.now),
        )
        expect(standing?.version).toBeGreaterThanOrEqual(version)
        version = standing?.version ?? 0
      }
      await announceClockChanges(world.now)
      const { standing, mayWork } = (await standingOf(world.driver.id, world.now)) ?? {}
      const told = await toldLast(world.driver.id)
      if (told) expect({ standing: told.standing, mayWork: told.mayWork }).toEqual({ standing, mayWork })
      else expect(standing).toBe('clear')
    }),
    { numRuns: 30, seed: Number(process.env.LIKENESS_TEST_SEED ?? 20_261_123) },
  )
})

test('a full reversal leaves no trace but the history', { timeout: 120_000 }, async () => {
  const people = await Promise.all([staff('reviewer'), staff('reviewer'), staff('lead')])
  const leads = await Promise.all([staff('lead'), staff('lead'), staff('lead')])
  const before = [
    'a confirmed rejection',
    'proposed by the ladder',
    'approved',
    'put on another step',
    'lifted',
  ] as const
  const early = fc.record({ name: fc.constantFrom(...before), hours: fc.constantFrom(0.1, 3, 20) })
  await fc.assert(
    fc.asyncProperty(fc.array(early, { minLength: 3, maxLength: 8 }), async (steps) => {
      const world: World = { driver: await enrolledDriver('p02'), now: new Date(), people, leads }
      const driverId = world.driver.id
      for (const { name, hours } of [{ name: before[0], hours: 0.1 }, ...steps]) {
        world.now = new Date(world.now.getTime() + hours * HOUR)
        await STEPS[name]?.(world)
      }
      const rejections = await database().reviewCase.count({ where: { driverId, disposition: 'different_people' } })
      for (let left = rejections; left > 0; left--) await STEPS['appealed and overturned']?.(world)
      const live = { driverId, endedAt: null, cause: { in: ['suspension', 'confirmed_rejection', 'case_hold'] } }
      const after = new Date(world.now.getTime() + 1)
      const blocked = await database().restriction.count({
        where: {
          ...live,
          sourceId: { in: await decidedSources(driverId) },
          OR: [{ untilAt: null }, { untilAt: { gt: after } }],
        },
      })
      expect({
        rejected: await database().verification.count({ where: { driverId, status: 'rejected' } }),
        condemned: await database().reviewCase.count({ where: { driverId, disposition: 'different_people' } }),
        suspended: await database().suspension.count({ where: { driverId, overturnedAt: null } }),
        failed: await database().challenge.count({ where: { driverId, status: 'failed' } }),
        blocked,
      }).toEqual({ rejected: 0, condemned: 0, suspended: 0, failed: 0, blocked: 0 })
      expect(await database().finding.count({ where: { case: { driverId } } })).toBeGreaterThanOrEqual(2 * rejections)
      const undone = await database().reversal.findMany({ where: { driverId } })
      expect(undone).toHaveLength(rejections)
    }),
    { numRuns: 8, seed: Number(process.env.LIKENESS_TEST_SEED ?? 20_261_126) },
  )
})

/** Closed cases of a driver, and every suspension. */
async function decidedSources(driverId: string): Promise<string[]> {
  const [cases, suspensions] = await Promise.all([
    database().reviewCase.findMany({ where: { driverId, status: 'closed' }, select: { id: true } }),
    database().suspension.findMany({ where: { driverId }, select: { id: true } }),
  ])
  return [...cases, ...suspensions].map((row) => row.id)
}
