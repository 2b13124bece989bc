import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { database, transaction } from '@/lib/database'
import type { StaffActor } from '@/lib/vocabulary'
import { decideCase } from '@/scripts/testing/decide-case'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { foldTrends, readTrends } from '.'
import { ACTS, type Case, SOMEBODY } from './acts-for-tests'
import type { SumsOf } from './decision-facts'
import { recountDecisions } from './recount-decision-records'
import { recount } from './recount-records'
import { addCheck } from './rows-for-tests'
import { sumDecisions } from './sum-decisions'
import type { TrendsQuery } from './view'

const LEAD: StaffActor = { kind: 'staff', id: '0198a000-0000-7000-8000-000000000001', role: 'lead', name: 'A' }
const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = new Date('2015-06-15T12:34:56.789Z')
const hourOf = (at: Date) => Math.floor(at.getTime() / HOUR)

/** Times of a percentile are fractions of a ms, the last digits of which hang on who divides. */
const rounded = (trends: unknown) =>
  JSON.parse(JSON.stringify(trends, (_, value) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)))

async function expectRecount(now = NOW, queries: TrendsQuery[] = [{ weeks: 1 }, { weeks: 4, region: 'Harbour' }]) {
  for (const query of queries) {
    const kept = await readTrends(LEAD, query, now)
    const counted = await readTrends(LEAD, query, now, recount)
    expect(rounded(kept)).toEqual(rounded(counted))
    const from = new Date(now.getTime() - query.weeks * 7 * DAY)
    for (const only of query.region ? [SOMEBODY] : [null]) {
      const sums = await sumDecisions(from, now, only, 5_000)
      expect(inOrder(sums)).toEqual(inOrder(await recountDecisions(from, now, only, 5_000)))
    }
  }
}

const inOrder = (sums: SumsOf[]) =>
  rounded(sums).sort((a: SumsOf, b: SumsOf) => `${a.userId} ${a.hour}`.localeCompare(`${b.userId} ${b.hour}`))

const allRead = async () => [
  await readTrends(LEAD, { weeks: 1 }, NOW),
  inOrder(await sumDecisions(new Date(NOW.getTime() - 7 * DAY), NOW, null, 5_000)),
]

const keepAll = async () => {
  await expect.poll(() => foldTrends(), { timeout: 20_000 }).toBe('kept')
  expect(await database().trendMark.count()).toBe(0)
}

const acts = fc.array(
  fc.record({
    does: fc.constantFrom(...Object.keys(ACTS)),
    hour: fc.integer({ min: -30 * 24, max: 3 * 24 }),
    ms: fc.integer({ min: 0, max: HOUR - 1 }),
    pick: fc.nat(1_000),
    /** Whether the next thing happens at the same time. */
    meanwhile: fc.boolean(),
  }),
  { minLength: 5, maxLength: 40 },
)

test('what is read equals a recount at every instant, whatever happens while counts are kept or cut off', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (happened) => {
      const cases: Case[] = []
      let running: Promise<unknown>[] = []
      for (const { does, hour, ms, pick, meanwhile } of happened) {
        const at = new Date(NOW.getTime() - (NOW.getTime() % HOUR) + hour * HOUR + ms)
        running.push(ACTS[does]?.(cases, at, pick) ?? Promise.resolve())
        if (meanwhile) continue
        await Promise.all(running)
        running = []
        await expectRecount(NOW, [{ weeks: 1 }])
      }
      await Promise.all(running)
      await expectRecount()
      await keepAll()
      await expectRecount()
    }),
    { numRuns: 12 },
  )
})

test('each way in which a count of the past can change is seen at once, and kept', { timeout: 120_000 }, async () => {
  const cases: Case[] = []
  const at = (hours: number) => new Date(NOW.getTime() - hours * HOUR)
  const story: [string, Date, number][] = [
    ['refer', at(80), 1],
    ['find', at(70), 0],
    ['close', at(60), 1],
    ['confirm', at(62), 1],
    ['decide', at(58), 1],
    ['suspend', at(50), 0],
    ['lift', at(55), 0],
    ['recant', NOW, 0],
    ['confirm', at(62), 0],
    ['clear', NOW, 0],
    ['close', at(40), 1],
    ['reverse', NOW, 0],
    ['move', NOW, 10],
    ['takeBack', NOW, 0],
    ['reopen', NOW, 0],
    ['decide', at(30), 1],
    ['close', at(25), 1],
    ['makeGolden', at(90), 2],
    ['learnTruth', NOW, 0],
    ['makeGolden', at(90), 3],
    ['makeGolden', at(90), 4],
    ['undo', NOW, 0],
    ['refer', at(30), 1],
    ['decide', at(28), 3],
    ['close', at(25), 3],
    ['eraseCheck', NOW, 1],
    ['cancel', at(2), 1],
    ['eraseCase', NOW, 1],
  ]
  for (const [does, when, pick] of story) {
    const before = await allRead()
    await ACTS[does]?.(cases, when, pick)
    await expectRecount()
    await keepAll()
    await expectRecount()
    expect(await allRead(), does).not.toEqual(before)
  }
})

test('a history that was there before is kept a week at a time, and read rightly meanwhile', async () => {
  const now = new Date('2012-03-20T09:10:11Z')
  for (let day = 0; day < 40; day += 3) {
    const at = new Date(now.getTime() - day * DAY)
    await addCheck('Harbour', at)
    await addCheck('Airport', at, 'in_review', {
      openedAt: at,
      band: 'hold',
      firstFindingAt: new Date(at.getTime() + HOUR),
    })
  }
  await transaction(async (tx) => {
    await tx.trendMark.deleteMany()
    await tx.trendCount.deleteMany()
    await tx.trendProgress.deleteMany()
  })
  const ended = new AbortController()
  ended.abort()
  const first = now.getTime() - 39 * DAY
  const through = async () => {
    await foldTrends(ended.signal)
    return (await database().trendProgress.findFirst())?.through.getTime()
  }
  await expect.poll(through, { timeout: 20_000 }).toBeGreaterThan(first)
  expect(await database().trendProgress.count({ where: { through: { lt: now } } })).toBe(1)
  await expectRecount(now)
  await keepAll()
  await expectRecount(now)
})

test('a change of the running hour marks nothing, and is waited for until it is committed', async () => {
  await keepAll()
  const reviewer = await staff('reviewer')
  const driver = await enrolledDriver('p03')
  let began: number
  do {
    began = hourOf(new Date())
    const { id } = await openedCase(driver, 'p07/0.jpg')
    expect(await decideCase(reviewer, id, 'same_person')).toMatchObject({ ok: true })
  } while (hourOf(new Date()) !== began)
  expect(await database().trendMark.count({ where: { hour: new Date(began * HOUR) } })).toBe(0)

  const now = new Date()
  const nextHour = new Date((hourOf(now) + 1) * HOUR)
  let commit = () => {}
  const committing = new Promise<void>((resolve) => {
    commit = resolve
  })
  const driverId = randomUUID()
  const of = {
    driverId,
    region: 'Harbour',
    status: 'approved',
    capturedAt: now,
    submittedByKind: 'key',
    submittedById: 't',
  }
  let written: Promise<unknown> = Promise.resolve()
  await new Promise<void>((begun) => {
    written = transaction(async (tx) => {
      await tx.verification.create({ data: { id: randomUUID(), createdAt: now, ...of } })
      begun()
      await committing
    })
  })
  expect(await foldTrends(undefined, nextHour)).toBe('later')
  commit()
  await written
  await expect.poll(() => foldTrends(undefined, nextHour), { timeout: 20_000 }).toBe('kept')
  await expectRecount(new Date(nextHour.getTime() + 1), [{ weeks: 1 }])
})
