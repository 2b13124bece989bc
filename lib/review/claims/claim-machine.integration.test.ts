import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/lib/database'
import type { Finding, StaffActor } from '@/lib/vocabulary'
import { decisionForm, WITHOUT_LOT } from '@/scripts/testing/decide-case'
import { closeCases, insertCases, minutes } from '@/scripts/testing/open-cases'
import { staff } from '@/scripts/testing/platform'
import { decide } from '../decisions/decide'
import { escalateCase } from '../decisions/escalate-case'
import { recordFirstFinding } from '../decisions/record-first-finding'
import { settleDueDecisions } from '../decisions/settle-decision'
import { undoDecision } from '../decisions/undo-decision'
import { assignCase } from './assign-case'
import { heldBy } from './claim-rules'
import { claimAhead, claimCase, claimNext } from './claims'
import { expireClaims } from './expire-claims'
import { extendClaim, leaveCase, releaseClaim } from './keep-claim'
import { reassignCase } from './reassign-case'
import { snoozeCase } from './snooze-case'
import { wakeCase } from './wake-case'

const CASES = 4
const PEOPLE = 5
const UNDO_MS = 10_000
const reason = 'For the test of every way.'
let people: StaffActor[]

beforeAll(async () => {
  people = await Promise.all((['reviewer', 'reviewer', 'reviewer', 'lead', 'lead'] as const).map(staff))
})

const who = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.nat({ max: PEOPLE - 1 }) })
const which = fc.nat({ max: CASES - 1 })
const finding = fc.constantFrom<Finding[]>('same_person', 'different_people', 'cannot_tell', 'new_selfie')
const plain = fc.constantFrom('next', 'ahead', 'undo', 'expire', 'settle')
const onCase = fc.constantFrom('claim', 'release', 'leave', 'extend', 'snooze', 'wake', 'escalate')
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: plain, who }) },
  { weight: 4, arbitrary: fc.record({ do: onCase, who, which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('assign', 'reassign'), who, which, to: fc.option(who) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('decide' as const), who, which, finding, holder: fc.boolean() }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('turn' as const), who, finding }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 11, 25, 65, 95, 400) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function take(one: Step, ids: string[], now: Date): Promise<{ ok: boolean } | number | undefined> {
  const actor = people['who' in one ? one.who : 0] as StaffActor
  const id = ids['which' in one ? one.which : 0] as string
  switch (one.do) {
    case 'next':
      return await claimNext(actor, now)
    case 'ahead':
      return await claimAhead(actor, now)
    case 'undo':
      return await undoDecision(actor, now)
    case 'expire':
      return await expireClaims(now)
    case 'settle':
      return await settleDueDecisions(now)
    case 'claim':
      return await claimCase(actor, id, now)
    case 'release':
      return await releaseClaim(actor, id, now)
    case 'leave':
      return await leaveCase(actor, id, now)
    case 'extend':
      return await extendClaim(actor, id, now)
    case 'snooze':
      return await snoozeCase(actor, id, { until: new Date(now.getTime() + minutes(2)).toISOString(), reason }, now)
    case 'wake':
      return await wakeCase(actor, id, now)
    case 'escalate':
      return await escalateCase(actor, id, { reason }, now)
    case 'assign':
    case 'reassign': {
      const form = { userId: one.to === null ? null : (people[one.to]?.id ?? null) }
      return one.do === 'assign' ? await assignCase(actor, id, form, now) : await reassignCase(actor, id, form, now)
    }
    case 'decide': {
      await recordFirstFinding(actor, id, { finding: one.finding, features: {} }, now)
      return await decide(actor, id, decisionForm(one.finding), now, { rule: WITHOUT_LOT, undoMs: UNDO_MS })
    }
  }
}

const rowsOf = (ids: string[]) => database().reviewCase.findMany({ where: { id: { in: ids } } })

/** What must hold after every step, whatever came before it. */
async function check(ids: string[], now: Date): Promise<void> {
  const rows = await rowsOf(ids)
  expect(rows).toHaveLength(CASES)
  for (const person of people) {
    const claims = rows.filter((row) => heldBy(row, now) === person.id)
    expect(claims.filter((row) => row.claimKind === 'held').length, 'cases on one bench').toBeLessThanOrEqual(1)
    expect(claims.filter((row) => row.claimKind === 'ahead').length, 'cases kept ahead').toBeLessThanOrEqual(1)
    for (const row of claims) expect(row.partIds, 'nobody holds what they took part in').not.toContain(person.id)
  }
  const findings = await database().finding.findMany({ where: { caseId: { in: ids }, undoneAt: null } })
  for (const row of rows) {
    const own = findings.filter((one) => one.caseId === row.id)
    expect(new Set(own.map((one) => one.userId)).size, 'a person decides a case once').toBe(own.length)
    const waiting = own.filter((one) => one.settledAt === null)
    expect(waiting.length, 'a case that waits to settle is pending').toBe(row.status === 'pending' ? 1 : 0)
    if (row.status !== 'claimed') expect(row.claimedById).toBeNull()
    if (row.status === 'snoozed') expect(row.snoozedUntil).not.toBeNull()
    if (row.disposition === 'different_people')
      expect(own.filter((one) => one.finding === 'different_people').length, 'two condemn').toBeGreaterThanOrEqual(
        row.lane === 'adjudication' ? 1 : 2,
      )
    if (row.disposition === 'different_people') expect(own.length, 'never alone').toBeGreaterThanOrEqual(2)
  }
}

/** A decision counts only where its author held the case the moment before. */
async function takeAndCheck(one: Step, ids: string[], now: Date): Promise<void> {
  if (one.do === 'decide') {
    const row = (await rowsOf(ids)).find(({ id }) => id === ids[one.which])
    const holder = people.findIndex((person) => row && heldBy(row, now) === person.id)
    const at = one.holder && holder >= 0 ? holder : one.who
    const answer = await take({ ...one, who: at }, ids, now)
    if (typeof answer === 'object' && answer.ok) expect(at, 'no decision without a claim').toBe(holder)
  } else await take(one, ids, now)
  await check(ids, now)
}

/** As the bench does: the next case, decided, the one after it, and one kept ahead. */
async function takeTurn(at: number, said: Finding, ids: string[], now: Date): Promise<void> {
  await takeAndCheck({ do: 'next', who: at }, ids, now)
  const held = (await rowsOf(ids)).find((row) => heldBy(row, now) === people[at]?.id && row.claimKind === 'held')
  if (held)
    await takeAndCheck({ do: 'decide', who: at, which: ids.indexOf(held.id), finding: said, holder: true }, ids, now)
  await takeAndCheck({ do: 'next', who: at }, ids, now)
  await takeAndCheck({ do: 'ahead', who: at }, ids, now)
}

/** Somebody who took no part can get every case that is not decided. */
async function nothingIsLost(ids: string[], now: Date): Promise<void> {
  const later = new Date(now.getTime() + minutes(60))
  await settleDueDecisions(later)
  const open = (await rowsOf(ids)).filter((row) => row.status !== 'closed').map((row) => row.id)
  const fresh = await staff('lead')
  const got: string[] = []
  for (;;) {
    const next = await claimNext(fresh, later)
    if (!next.ok) break
    got.push(next.value.caseId)
    await closeCases([next.value.caseId])
  }
  expect(got.sort()).toEqual(open.sort())
}

test('whoever does what in whatever order: one holder, one bench, one decision each, no case lost', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
      const ids = await insertCases(CASES, { openedAt: new Date() })
      let now = new Date()
      try {
        for (const one of steps) {
          if (one.do === 'wait') now = new Date(now.getTime() + one.seconds * 1_000)
          else if (one.do === 'turn') await takeTurn(one.who, one.finding, ids, now)
          else await takeAndCheck(one, ids, now)
        }
        await nothingIsLost(ids, now)
      } finally {
        await closeCases(ids)
      }
    }),
    { numRuns: Number(process.env.LIKENESS_PROPERTY_RUNS ?? 40), endOnFailure: false },
  )
})
