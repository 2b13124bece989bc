import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { database, transaction } from '@/lib/database'
import type { StaffActor, VerificationStatus } from '@/lib/vocabulary'
import { decideCase } from '@/scripts/testing/decide-case'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { foldTrends, readTrends } from '.'
import { recount } from './recount-records'
import { addCheck, addSuspension } from './rows-for-tests'
import type { TrendsQuery } from './view'

const LEAD: StaffActor = { kind: 'staff', id: '0198a000-0000-7000-8000-000000000001', role: 'lead', name: 'A' }
const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = new Date('2015-06-15T12:34:56.789Z')
const hourOf = (at: Date) => Math.floor(at.getTime() / HOUR)
const REGIONS = ['Harbour', 'Airport']

/** Times of a percentile are fractions of a ms, the last digits of which hang on who divides. */
const rounded = (trends: unknown) =>
  JSON.parse(JSON.stringify(trends, (_, value) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)))

async function expectRecount(now = NOW, queries: TrendsQuery[] = [{ weeks: 1 }, { weeks: 4, region: 'Harbour' }]) {
  for (const query of queries) {
    const kept = await readTrends(LEAD, query, now)
    const counted = await readTrends(LEAD, query, now, recount)
    expect(rounded(kept)).toEqual(rounded(counted))
  }
}

const keepAll = async () => {
  await expect.poll(() => foldTrends(), { timeout: 20_000 }).toBe('kept')
  expect(await database().trendMark.count()).toBe(0)
}

/** Whoever keeps counts now is cut off, as by a crash. */
const cutOff = () => database().$executeRaw`
  select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 7241020
    and database = (select oid from pg_database where datname = current_database())`

type Case = { verificationId: string; driverId: string; caseId: string }
type Act = (cases: Case[], at: Date, pick: number) => Promise<unknown>

const ofCase =
  (act: (of: Case, at: Date, pick: number) => Promise<unknown>): Act =>
  async (cases, at, pick) => {
    const of = cases[pick % cases.length]
    if (of) await act(of, at, pick)
  }
const setCase = (of: Case, data: object) =>
  transaction((tx) => tx.reviewCase.updateMany({ where: { id: of.caseId }, data }))
const setCheck = (of: Case, status: VerificationStatus) =>
  transaction((tx) => tx.verification.updateMany({ where: { id: of.verificationId }, data: { status } }))
const later = (at: Date, pick: number) => new Date(at.getTime() + (pick % 50) * HOUR)

const ACTS: Record<string, Act> = {
  check: (_, at, pick) =>
    addCheck(REGIONS[pick % 2] ?? '', at, (['approved', 'retake', 'cancelled', 'measuring'] as const)[pick % 4]),
  refer: async (cases, at, pick) => {
    const band = pick % 3 ? 'hold' : 'refer'
    const made = await addCheck(REGIONS[pick % 2] ?? '', at, 'in_review', { openedAt: later(at, pick % 3), band })
    if (made.caseId) cases.push({ ...made, caseId: made.caseId })
  },
  find: ofCase((of, at) => setCase(of, { firstFindingAt: at })),
  takeBack: ofCase((of) => setCase(of, { firstFindingAt: null })),
  close: ofCase(async (of, at, pick) => {
    const disposition = pick % 2 ? 'different_people' : 'same_person'
    await setCheck(of, pick % 2 ? 'rejected' : 'approved')
    await setCase(of, { status: 'closed', closedAt: at, disposition })
  }),
  confirm: ofCase(({ caseId }, at, pick) =>
    transaction(
      (tx) => tx.$executeRaw`
        insert into finding (id, case_id, user_id, lane, finding, recorded_at, settles_at)
        select ${randomUUID()}::uuid, id, id, ${pick % 2 ? 'second_review' : 'adjudication'}, 'different_people', ${at}, ${at}
        from review_case where id = ${caseId}::uuid for key share`,
    ),
  ),
  recant: ofCase((of) =>
    transaction((tx) => tx.finding.updateMany({ where: { caseId: of.caseId }, data: { finding: 'same_person' } })),
  ),
  reverse: ofCase(async (of) => {
    await setCase(of, { disposition: null })
    await setCheck(of, 'approved')
  }),
  cancel: ofCase(async (of, at) => {
    await setCheck(of, 'cancelled')
    await setCase(of, { status: 'cancelled', closedAt: at, disposition: 'cancelled' })
  }),
  reopen: ofCase((of) => setCase(of, { status: 'open', closedAt: null, disposition: null })),
  move: ofCase((of, _, pick) =>
    setCase(of, { region: REGIONS[pick % 2], reason: pick % 5 ? 'below_hold' : 'clear_sample' }),
  ),
  eraseCheck: ofCase((of) => transaction((tx) => tx.verification.deleteMany({ where: { id: of.verificationId } }))),
  eraseCase: ofCase((of) => transaction((tx) => tx.reviewCase.deleteMany({ where: { id: of.caseId } }))),
  suspend: ofCase(({ driverId, caseId }, at) => addSuspension({ driverId, caseId }, at)),
  lift: ofCase((of, at) =>
    transaction((tx) => tx.suspension.updateMany({ where: { caseId: of.caseId }, data: { liftedAt: at } })),
  ),
  keep: async () => void (await foldTrends()),
  keepCutOff: async (_, __, pick) => {
    const keeping = foldTrends().catch(() => 'cut off')
    await pause(pick % 8)
    await cutOff()
    await keeping
  },
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

test('each way in which a count of the past can change is seen at once, and kept', async () => {
  const cases: Case[] = []
  const at = (hours: number) => new Date(NOW.getTime() - hours * HOUR)
  const story: [string, Date, number][] = [
    ['refer', at(80), 1],
    ['find', at(70), 0],
    ['close', at(60), 1],
    ['confirm', at(60), 1],
    ['suspend', at(50), 0],
    ['lift', at(55), 0],
    ['recant', NOW, 0],
    ['confirm', at(60), 0],
    ['reverse', NOW, 0],
    ['close', at(40), 1],
    ['move', NOW, 10],
    ['takeBack', NOW, 0],
    ['reopen', NOW, 0],
    ['eraseCheck', NOW, 0],
    ['cancel', at(20), 0],
    ['eraseCase', NOW, 0],
  ]
  for (const [does, when, pick] of story) {
    const before = await readTrends(LEAD, { weeks: 1 }, NOW)
    await ACTS[does]?.(cases, when, pick)
    await expectRecount()
    await keepAll()
    await expectRecount()
    expect([does, await readTrends(LEAD, { weeks: 1 }, NOW)]).not.toEqual([does, before])
  }
})

test('a history that was there before is kept a week at a time, and read rightly meanwhile', async () => {
  const now = new Date('2012-03-20T09:10:11Z')
  for (let day = 0; day < 40; day += 3) {
    const at = new Date(now.getTime() - day * DAY)
    await addCheck('Harbour', at)
    await addCheck('Airport', at, 'in_review', { openedAt: at, band: 'hold', firstFindingAt: later(at, 1) })
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
