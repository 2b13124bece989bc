import { beforeAll, expect, test } from 'vitest'
import { database, transaction } from '@/lib/database'
import { putDriver, setActivity } from '@/lib/drivers'
import { FIRST_POLICY, forgetPolicies, type PolicyContent } from '@/lib/policy'
import { standingOf } from '@/lib/standing'
import { type ActivityState, ok } from '@/lib/vocabulary'
import { decideConsent, newDriver, platformKey, staff } from '@/scripts/testing/platform'
import {
  askBeforeShift,
  askByHand,
  askByRisk,
  askPeriodic,
  expireChallenges,
  graceWhileMoving,
  issueChallenge,
  planPeriodic,
  remindOfChallenges,
  runPeriodic,
} from '.'
import type { Draw } from './draw'
import { expireInside } from './expire-challenges'

const MINUTE = 60_000
const DAY = 86_400_000
const key = platformKey()
const { version: _, ...content } = FIRST_POLICY
const inForceFrom = new Date('2040-01-01T00:00:00Z')
const rule: PolicyContent['challenges'] = {
  ...content.challenges,
  periodic: { on: true, everyDays: 10, jitterDays: 10 },
  beforeShift: { on: true, aheadMs: 60 * MINUTE, everyDays: 5 },
  byRisk: { onSuspicion: true, onNewPhone: true, everyDays: 7 },
  atMostPerWeek: 2,
}

/** Days of their own for each test, so that nobody else's plan is due. */
let month = 0
const start = () => new Date(Date.UTC(2040, ++month, 1, 12))
const after = (at: Date, ms: number) => new Date(at.getTime() + ms)

beforeAll(async () => {
  await database().policyVersion.create({
    data: {
      content: JSON.parse(JSON.stringify({ ...content, challenges: rule })),
      draftedAt: inForceFrom,
      changedAt: inForceFrom,
      publishedAt: inForceFrom,
      inForceFrom,
    },
  })
  forgetPolicies()
})

const challengesOf = (driverId: string) =>
  database().challenge.findMany({ where: { driverId }, orderBy: { issuedAt: 'asc' } })
const planOf = (driverId: string) => database().challengePlan.findUniqueOrThrow({ where: { driverId } })

/** The first minute of the first day of every period. */
const atOnce: Draw = () => 0

async function planned(at: Date, timeZone = 'Europe/Lisbon', draw?: Draw) {
  const driver = await newDriver()
  await putDriver(key, driver.ref, { name: 'Ada Ferro', timeZone })
  await database().challengePlan.deleteMany()
  await database().challengePlanProgress.deleteMany()
  await planPeriodic(at, draw)
  return { ...driver, plan: await planOf(driver.id) }
}

const report = (ref: string, state: ActivityState, at: Date, shiftStartsAt?: Date) =>
  setActivity(
    key,
    ref,
    { state, at: at.toISOString(), ...(shiftStartsAt ? { shiftStartsAt: shiftStartsAt.toISOString() } : {}) },
    at,
  )

test('from time to time: asked once when the drawn time has come, never before, and planned for the next period', async () => {
  const { id, plan } = await planned(start())
  await askPeriodic(after(plan.dueAt, -1))
  expect(await challengesOf(id)).toHaveLength(0)
  await askPeriodic(plan.dueAt)
  await askPeriodic(plan.dueAt)
  expect(await challengesOf(id)).toMatchObject([{ reason: 'periodic', status: 'issued', issuedAt: plan.dueAt }])
  expect(await planOf(id)).toMatchObject({ period: plan.period + 1 })
})

test('every driver gets a plan, however many were made at the same instant, and no run reads them again', async () => {
  const at = start()
  await planned(at)
  // made after everybody else, whenever this runs, and long enough ago that none can come late
  const createdAt = after(at, -DAY)
  const many = Array.from({ length: 1_500 }, (_, i) => ({
    ref: `same ${at.getTime()} ${i}`,
    name: 'Ada',
    createdAt,
  }))
  await database().driver.createMany({ data: many })
  const made = [await planPeriodic(at), await planPeriodic(at), await planPeriodic(at)]
  expect(made).toEqual([1_000, 500, 0])
  const ids = await database().driver.findMany({ where: { createdAt }, select: { id: true } })
  expect(await database().challengePlan.count({ where: { driverId: { in: ids.map(({ id }) => id) } } })).toBe(1_500)
  await database().driver.deleteMany({ where: { createdAt } })
  await database().challengePlan.deleteMany()
})

test('one run of the clock plans as many as there are, and draws them all anew under another policy', async () => {
  const at = start()
  await planned(at)
  // made after everybody else, whenever this runs, and long enough ago that none can come late
  const createdAt = after(at, -DAY)
  const many = Array.from({ length: 2_300 }, (_, i) => ({
    ref: `run ${at.getTime()} ${i}`,
    name: 'Ada',
    createdAt,
  }))
  await database().driver.createMany({ data: many })
  expect(await runPeriodic(at)).toMatchObject({ planned: 2_300 })
  await database().challengePlan.updateMany({ data: { policyVersion: 1 } })
  expect(await runPeriodic(at, undefined, 0)).toEqual({ planned: 0, asked: 0 })
  const all = await database().challengePlan.count()
  expect(await runPeriodic(at)).toMatchObject({ planned: all })
  expect(await database().challengePlan.count({ where: { policyVersion: 1 } })).toBe(0)
  await database().driver.deleteMany({ where: { createdAt } })
  await database().challengePlan.deleteMany()
})

test('nobody who was erased is asked or kept in a plan', async () => {
  const { id, plan } = await planned(start())
  await database().driver.update({ where: { id }, data: { erasedAt: new Date() } })
  await askPeriodic(plan.dueAt)
  expect(await challengesOf(id)).toHaveLength(0)
  expect(await database().challengePlan.count({ where: { driverId: id } })).toBe(0)
})

test('two workers at once ask once', async () => {
  const { id, plan } = await planned(start())
  await Promise.all([askPeriodic(plan.dueAt), askPeriodic(plan.dueAt)])
  expect(await challengesOf(id)).toHaveLength(1)
})

test('a worker that was away asks by day only: at night it waits for the morning of the driver’s own day', async () => {
  const { id, plan } = await planned(start(), 'America/New_York', atOnce)
  const night = after(plan.wantedAt, 19 * 60 * MINUTE)
  await askPeriodic(night, atOnce)
  expect(await challengesOf(id)).toHaveLength(0)
  expect(await planOf(id)).toMatchObject({ period: plan.period, dueAt: after(plan.wantedAt, DAY) })
  await askPeriodic(after(plan.wantedAt, DAY), atOnce)
  expect(await challengesOf(id)).toHaveLength(1)
})

test('who is moving is not asked until the drive or the grace is over', async () => {
  const stops = await planned(start(), 'UTC', atOnce)
  const due = stops.plan.dueAt
  const drives = await newDriver()
  await planPeriodic(after(due, -60 * MINUTE), atOnce)
  for (const { ref } of [stops, drives]) await report(ref, 'moving', after(due, -MINUTE))
  await askPeriodic(due, atOnce)
  await report(stops.ref, 'on_shift', after(due, 10 * MINUTE))
  await askPeriodic(after(due, 11 * MINUTE), atOnce)
  expect(await challengesOf(stops.id)).toHaveLength(1)
  await askPeriodic(after(due, 29 * MINUTE), atOnce)
  expect(await challengesOf(drives.id)).toHaveLength(0)
  await askPeriodic(after(due, 31 * MINUTE), atOnce)
  expect(await challengesOf(drives.id)).toHaveLength(1)
})

test('nobody is asked more often in a week than the policy allows: schedules wait, a person is told when, a lead says why', async () => {
  const at = start()
  const driver = await newDriver()
  const [reviewer, lead] = [await staff('reviewer'), await staff('lead')]
  for (const hours of [0, 26])
    await issueChallenge(
      key,
      { driverId: driver.id, reason: 'manual', expiresInSeconds: 60 },
      after(at, hours * 60 * MINUTE),
    ).then(() => expireChallenges(after(at, (hours * 60 + 2) * MINUTE)))
  const now = after(at, 2 * DAY)
  const form = { driverId: driver.id, reason: 'manual' as const }
  const possibleFrom = after(at, 7 * DAY).toISOString()
  expect(await askByHand(reviewer, form, now)).toMatchObject({ code: 'too-often', facts: { possibleFrom } })
  expect(await askByHand(reviewer, { ...form, overLimit: 'report' }, now)).toMatchObject({ code: 'too-often' })
  expect(await askByHand(lead, form, now)).toMatchObject({ code: 'too-often' })
  expect(await askByRisk(driver.id, 'suspicion', now)).toBe(false)
  expect(await askByHand(lead, { ...form, overLimit: 'report' }, now)).toMatchObject({ ok: true })
  const record = await database().auditRecord.findFirst({
    where: { driverId: driver.id, type: 'challenge.issued' },
    orderBy: { id: 'desc' },
  })
  expect(record?.data).toMatchObject({ overLimit: 'report' })
  expect(await askByHand(reviewer, form, after(at, 9 * DAY + MINUTE))).toMatchObject({ ok: true })
})

test('before a shift: asked within the time ahead, not again for so many days', async () => {
  const at = start()
  const driver = await newDriver()
  await report(driver.ref, 'off', at, after(at, 3 * 60 * MINUTE))
  await askBeforeShift(after(at, 60 * MINUTE))
  expect(await challengesOf(driver.id)).toHaveLength(0)
  const now = after(at, 121 * MINUTE)
  await askBeforeShift(now)
  await askBeforeShift(after(now, MINUTE))
  expect(await challengesOf(driver.id)).toMatchObject([{ reason: 'before_shift' }])
  expect(await standingOf(driver.id, now)).toMatchObject({ standing: 'due', mayWork: false })
})

test('those who are not to be asked before their shift keep nobody behind them waiting', async () => {
  const at = start()
  const early = await Promise.all([newDriver(), newDriver(), newDriver()])
  for (const [i, { ref }] of early.entries()) {
    await decideConsent(ref, 'declined', at)
    await report(ref, 'off', at, after(at, (20 + i) * MINUTE))
  }
  const late = await newDriver()
  await report(late.ref, 'off', at, after(at, 40 * MINUTE))
  expect(await askBeforeShift(after(at, MINUTE), 2)).toBe(1)
  expect(await challengesOf(late.id)).toMatchObject([{ reason: 'before_shift' }])
})

test('nor do those who are moving keep the reminder of others back', async () => {
  const at = start()
  const due: { ref: string; id: string }[] = []
  for (const minutes of [0, 1, 2]) {
    const driver = await newDriver()
    await issueChallenge(key, { driverId: driver.id, reason: 'manual' }, after(at, minutes * MINUTE))
    due.push(driver)
  }
  const now = after(at, DAY - 60 * MINUTE)
  const [one, other, stands] = due as [(typeof due)[0], (typeof due)[0], (typeof due)[0]]
  for (const { ref } of [one, other]) await report(ref, 'moving', after(now, -MINUTE))
  expect(await remindOfChallenges(now, 2)).toBe(1)
  expect(await challengesOf(stands.id)).toMatchObject([{ remindedAt: now }])
})

test('by risk: once in so many days, and nobody is held by it', async () => {
  const at = start()
  const driver = await newDriver()
  expect(await askByRisk(driver.id, 'suspicion', at)).toBe(true)
  expect(await askByRisk(driver.id, 'new_phone', after(at, 2 * DAY))).toBe(false)
  expect(await standingOf(driver.id, at)).toMatchObject({ standing: 'due', mayWork: true })
})

test('whoever declined goes the equal path and is asked by no schedule', async () => {
  const at = start()
  const driver = await newDriver()
  await decideConsent(driver.ref, 'declined', at)
  expect(await askByRisk(driver.id, 'suspicion', after(at, MINUTE))).toBe(false)
})

test('a deadline does not pass while driving: it is put off once, standing follows, then it holds', async () => {
  const at = start()
  const driver = await newDriver()
  const issued = await issueChallenge(key, { driverId: driver.id, reason: 'manual', expiresInSeconds: 3_600 }, at)
  if (!issued.ok) throw new Error(issued.code)
  const { expiresAt } = issued.value.challenge
  await report(driver.ref, 'moving', after(expiresAt, -10 * MINUTE))
  await graceWhileMoving(after(expiresAt, -MINUTE))
  await graceWhileMoving(after(expiresAt, 28 * MINUTE))
  await expireChallenges(after(expiresAt, MINUTE))
  expect(await standingOf(driver.id, after(expiresAt, 29 * MINUTE))).toMatchObject({ standing: 'due', mayWork: true })
  await expireChallenges(after(expiresAt, 31 * MINUTE))
  expect(await standingOf(driver.id, after(expiresAt, 31 * MINUTE))).toMatchObject({ standing: 'due', mayWork: false })
  expect(await challengesOf(driver.id)).toMatchObject([{ status: 'expired', expiresAt: after(expiresAt, 30 * MINUTE) }])
})

test('of two workers at once one puts a deadline off, and the clock that had found it over lets it be', async () => {
  const at = start()
  const driver = await newDriver()
  const issued = await issueChallenge(key, { driverId: driver.id, reason: 'periodic' }, at)
  if (!issued.ok) throw new Error(issued.code)
  const { challenge } = issued.value
  const { expiresAt } = challenge
  await report(driver.ref, 'moving', after(expiresAt, -5 * MINUTE))
  const soon = after(expiresAt, -MINUTE)
  await Promise.all([graceWhileMoving(soon), graceWhileMoving(soon)])
  const put = { type: 'challenge.postponed', subjectId: challenge.id }
  expect(await database().auditRecord.count({ where: put })).toBe(1)
  const over = await transaction(async (tx) => ok(await expireInside(tx, challenge, after(expiresAt, MINUTE))))
  expect(over).toMatchObject({ value: false })
  expect(await standingOf(driver.id, after(expiresAt, 2 * MINUTE))).toMatchObject({ mayWork: true })
})

test('reminded once before the deadline, by an event that names no driver', async () => {
  const at = start()
  const driver = await newDriver()
  const issued = await issueChallenge(key, { driverId: driver.id, reason: 'manual' }, at)
  if (!issued.ok) throw new Error(issued.code)
  const { id, expiresAt } = issued.value.challenge
  await remindOfChallenges(after(expiresAt, -121 * MINUTE))
  await remindOfChallenges(after(expiresAt, -119 * MINUTE))
  await remindOfChallenges(after(expiresAt, -100 * MINUTE))
  const events = await database().event.findMany({ where: { driverId: driver.id, type: 'challenge.reminded' } })
  expect(events.map((event) => event.data)).toEqual([{ challengeId: id, expiresAt: expiresAt.toISOString() }])
})

test('a person who asks while the driver is moving is told so', async () => {
  const at = start()
  const driver = await newDriver()
  await report(driver.ref, 'moving', at)
  const lead = await staff('lead')
  const form = { driverId: driver.id, reason: 'manual' as const }
  expect(await askByHand(lead, form, after(at, MINUTE))).toMatchObject({ code: 'moving' })
  expect(await askByHand(lead, form, after(at, 121 * MINUTE))).toMatchObject({ ok: true })
})

test('another policy draws the plans anew; switched off, nobody is asked', async () => {
  const { id, plan } = await planned(start())
  await database().challengePlan.updateMany({ data: { policyVersion: 1 } })
  await planPeriodic(after(plan.dueAt, DAY))
  expect((await planOf(id)).dueAt > after(plan.dueAt, DAY)).toBe(true)
  const before = new Date('2039-06-01T12:00:00Z')
  await database().challengePlan.update({ where: { driverId: id }, data: { dueAt: before } })
  expect(await askPeriodic(before)).toBe(0)
})
