import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/database'
import { CLAIM } from '@/lib/policy'
import type { StaffActor } from '@/lib/vocabulary'
import { closeCases, insertCases, minutes } from '@/scripts/testing/open-cases'
import { newDriver, staff } from '@/scripts/testing/platform'
import { claimOpenRow } from './claim-records'
import { lanesOf, leaseEnd } from './claim-rules'
import { claimAhead, claimNext } from './claims'

const now = new Date()
const ago = (ms: number) => new Date(now.getTime() - ms)

/** The first statement of `claimNext` alone. */
const claimOpen = ({ id, ...actor }: StaffActor, at = now, how = {}) =>
  claimOpenRow({ userId: id, lanes: lanesOf({ id, ...actor }), now: at, until: leaseEnd(at) }, how)
const find = (id: string) => database().reviewCase.findUniqueOrThrow({ where: { id } })
const claimsOf = (subjectId: string) =>
  database().auditRecord.findMany({ where: { type: 'case.claimed', subjectId }, orderBy: { id: 'asc' } })

/** A case that somebody else claimed or put off, so long ago that it is over by now; first of all by livelihood. */
const FIRST = { blockedSince: ago(minutes(900)) }
const held = { status: 'claimed', claimKind: 'held', claimedAt: ago(minutes(2)), claimExpiresAt: leaseEnd(now) }
const LAPSED: [string, Record<string, unknown>][] = [
  ['a lease that ran out', { ...held, claimExpiresAt: ago(1) }],
  ['a bench that was left', { ...held, claimLeftAt: ago(CLAIM.leftMs) }],
  ['one kept ahead too long', { ...held, claimKind: 'ahead', claimedAt: ago(CLAIM.aheadYieldMs) }],
  ['one put off whose time has come', { status: 'snoozed', snoozedUntil: ago(1) }],
]
const insertLapsed = async (how: Record<string, unknown>, more: Record<string, unknown> = FIRST) =>
  (await insertCases(1, { ...how, ...more, claimedById: how.status === 'claimed' ? randomUUID() : null }))[0] as string

let open: string
let reviewer: StaffActor

beforeEach(async () => {
  await database().reviewCase.updateMany({ data: { status: 'closed', claimedById: null, claimExpiresAt: null } })
  await database().reviewCase.updateMany({ data: { claimLeftAt: null, claimKind: null, snoozedUntil: null } })
  open = (await insertCases(1))[0] as string
  reviewer = await staff('reviewer')
})

test('the first statement claims an open case with its record where nothing is in its way', async () => {
  await insertLapsed({ ...held }, FIRST)
  expect(await claimOpen(reviewer)).toBe(open)
  expect(await find(open)).toMatchObject({ status: 'claimed', claimedById: reviewer.id, claimKind: 'held' })
  expect((await find(open)).claimExpiresAt).toEqual(leaseEnd(now))
  expect(await claimsOf(open)).toMatchObject([
    { actorId: reviewer.id, occurredAt: now, data: { lane: 'match', kind: 'held' } },
  ])
})

test.each(LAPSED)('%s: the first statement claims nothing, and the better of both is given', async (_, how) => {
  const lapsed = await insertLapsed(how)
  expect(await claimOpen(reviewer)).toBeNull()
  expect(await claimNext(reviewer, now)).toEqual({ ok: true, value: { caseId: lapsed } })
  expect(await claimNext(await staff('reviewer'), now)).toEqual({ ok: true, value: { caseId: open } })
})

test.each(LAPSED)('%s, behind an open one by livelihood: the open one is given first', async (_, how) => {
  const lapsed = await insertLapsed(how, { laneSince: now })
  expect(await claimNext(reviewer, now)).toEqual({ ok: true, value: { caseId: open } })
  expect(await claimNext(await staff('reviewer'), now)).toEqual({ ok: true, value: { caseId: lapsed } })
})

test('one that lapsed and that this person may not have keeps them from no open one', async () => {
  await insertLapsed({ ...held, claimExpiresAt: ago(1) }, { ...FIRST, lane: 'adjudication' })
  expect(await claimOpen(reviewer)).toBeNull()
  expect(await claimNext(reviewer, now)).toEqual({ ok: true, value: { caseId: open } })
})

test('a case assigned to this person: the first statement claims nothing, and it comes first', async () => {
  const [mine] = await insertCases(1, { assignedToId: reviewer.id, assignedAt: now, laneSince: now })
  expect(await claimOpen(reviewer)).toBeNull()
  expect(await claimNext(reviewer, now)).toEqual({ ok: true, value: { caseId: mine } })
  expect(await claimNext(await staff('reviewer'), now)).toEqual({ ok: true, value: { caseId: open } })
})

test('a case of their own, on the bench or ahead: the first statement claims nothing, and they get that one', async () => {
  const [later] = await insertCases(1)
  expect(await claimNext(reviewer, now)).toEqual({ ok: true, value: { caseId: open } })
  expect(await claimOpen(reviewer)).toBeNull()
  expect(await claimNext(reviewer, now)).toEqual({ ok: true, value: { caseId: open } })
  expect(await claimAhead(reviewer, now, 1)).toEqual({ ok: true, value: { caseId: later } })
  await closeCases([open])
  await database().reviewCase.update({ where: { id: open }, data: { claimedById: null, claimExpiresAt: null } })
  await insertCases(1, FIRST)
  expect(await claimOpen(reviewer)).toBeNull()
  expect(await claimNext(reviewer, now)).toEqual({ ok: true, value: { caseId: later } })
  expect(await find(later as string)).toMatchObject({ claimKind: 'held' })
})

test('a golden pair drawn: the first statement claims nothing while there is any pair', async () => {
  const driver = await newDriver()
  const pair = { driverId: driver.id, verificationId: randomUUID(), truth: 'same_person', asOf: now }
  const { id } = await database().goldenPair.create({ data: { ...pair, madeById: randomUUID() } })
  expect(await claimOpen(reviewer, now, { unlessAnyPair: true })).toBeNull()
  expect(await claimNext(reviewer, now, 0), 'this one can not be shown').toMatchObject({ value: { caseId: open } })
  await database().goldenPair.update({ where: { id }, data: { retiredAt: now } })
  const [later] = await insertCases(1)
  expect(await claimOpen(await staff('reviewer'), now, { unlessAnyPair: true })).toBe(later)
})

test('16 people while claims of others run out: none claimed twice, each that ran out taken in its turn', async () => {
  const PEOPLE = 16
  const OPEN = 400
  const STEP_MS = 100
  await closeCases([open])
  const ids = await insertCases(OPEN)
  const lapsing = await Promise.all(
    Array.from({ length: 48 }, async (_, i) => {
      const at = new Date(now.getTime() + i * 7 * STEP_MS)
      const before = (ms: number) => new Date(at.getTime() - ms)
      const ways = [
        { ...held, claimExpiresAt: at },
        { ...held, claimLeftAt: before(CLAIM.leftMs) },
        { ...held, claimKind: 'ahead', claimedAt: before(CLAIM.aheadYieldMs) },
        { status: 'snoozed', snoozedUntil: at },
      ]
      return { id: await insertLapsed(ways[i % ways.length] ?? held), at }
    }),
  )
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => staff('reviewer')))
  let step = 0
  const work = async (actor: StaffActor): Promise<string[]> => {
    const got: string[] = []
    for (;;) {
      const next = await claimNext(actor, new Date(now.getTime() + step++ * STEP_MS), 1)
      if (!next.ok) return got
      got.push(next.value.caseId)
      await database().reviewCase.update({
        where: { id: next.value.caseId },
        data: { status: 'closed', claimedById: null, claimExpiresAt: null, claimKind: null },
      })
    }
  }
  const claimed = (await Promise.all(people.map(work))).flat()
  expect([...claimed].sort(), 'each once').toEqual([...ids, ...lapsing.map((one) => one.id)].sort())
  const records = await database().auditRecord.findMany({
    where: { type: 'case.claimed', subjectId: { in: claimed } },
  })
  expect(records).toHaveLength(claimed.length)
  const claimedAt = new Map(records.map((record) => [record.subjectId, record.occurredAt]))
  for (const { id, at } of lapsing) {
    const taken = claimedAt.get(id) as Date
    expect(taken.getTime(), 'not before its time').toBeGreaterThanOrEqual(at.getTime())
    const passedBy = ids.filter((other) => {
      const when = claimedAt.get(other) as Date
      return when >= at && when < taken
    })
    expect(passedBy.length, 'only those who asked at the same moment got less').toBeLessThan(PEOPLE)
  }
}, 60_000)
