import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { transaction } from '@/lib/database'
import type { Role, StaffActor } from '@/lib/vocabulary'
import { exportTrends, readTrends } from '.'
import { addCheck, addSuspension } from './rows-for-tests'
import type { Trends } from './view'

const as = (role: Role): StaffActor => ({ kind: 'staff', id: '0198a000-0000-7000-8000-000000000001', role, name: 'A' })
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Each test has a year and regions of its own. */
const newYear = (year: number) => new Date(`${year}-06-15T12:00:00Z`)

async function read(now: Date, region?: string, weeks: 1 | 4 = 1): Promise<Trends> {
  const answer = await readTrends(as('lead'), { weeks, region }, now)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}
const dayIn = (trends: Trends, day: string) => trends.days.find((row) => row.day === day)

test('a check is what was answered: no retake, nothing cancelled, nothing still measured', async () => {
  const now = newYear(2001)
  const yesterday = new Date(now.getTime() - DAY)
  const openedAt = yesterday
  await addCheck('Harbour 2001', yesterday, 'approved')
  await addCheck('Harbour 2001', yesterday, 'approved')
  await addCheck('Harbour 2001', yesterday, 'in_review', { openedAt })
  await addCheck('Harbour 2001', yesterday, 'rejected', { openedAt, closedAt: now })
  await addCheck('Harbour 2001', yesterday, 'retake')
  await addCheck('Harbour 2001', yesterday, 'cancelled')
  await addCheck('Harbour 2001', yesterday, 'measuring')

  const trends = await read(now, 'Harbour 2001')
  expect(dayIn(trends, '2001-06-14')).toMatchObject({ checks: 4, approved: 2, referred: 2, retakes: 1 })
  expect(dayIn(trends, '2001-06-13')).toMatchObject({ checks: 0, referred: 0, retakes: 0 })
  expect(trends.figures.checks.value).toBe(4)
  expect(trends.figures.referred.rate).toMatchObject({ in: 2, of: 4, rate: 0.5 })
  expect(dayIn(trends, '2001-06-15')?.referredOfWeek).toMatchObject({ in: 2, of: 4 })
})

test('marks the days on which another policy came into force', async () => {
  const now = newYear(2031)
  const days = ['2031-06-08T23:59:59Z', '2031-06-09T00:00:00Z', '2031-06-15T11:59:59Z', '2031-06-15T12:00:00Z']
  for (const [i, day] of days.entries()) {
    const at = new Date(day)
    const row = { number: 310 + i, content: {}, draftedAt: at, changedAt: at, publishedAt: at, inForceFrom: at }
    await transaction((tx) => tx.policyVersion.create({ data: row }))
  }
  expect((await read(now)).policies).toEqual([
    { version: 311, day: '2031-06-09' },
    { version: 312, day: '2031-06-15' },
  ])
})

test('a day begins and ends at midnight UTC', async () => {
  const now = newYear(2002)
  await addCheck('Harbour 2002', new Date('2002-06-13T23:59:59.999Z'))
  await addCheck('Harbour 2002', new Date('2002-06-14T00:00:00.000Z'))
  const trends = await read(now, 'Harbour 2002')
  expect(dayIn(trends, '2002-06-13')?.checks).toBe(1)
  expect(dayIn(trends, '2002-06-14')?.checks).toBe(1)
})

test('the period before ends at the same time of its last day', async () => {
  const now = newYear(2003)
  const weekAgo = new Date(now.getTime() - 7 * DAY)
  await addCheck('Harbour 2003', new Date(weekAgo.getTime() - 1))
  await addCheck('Harbour 2003', weekAgo)
  await addCheck('Harbour 2003', new Date(now.getTime() - 1))
  const { figures } = await read(now, 'Harbour 2003')
  expect(figures.checks).toMatchObject({ value: 1, before: 1, change: null })
})

test('a mismatch is confirmed by a second person, on the day of the confirmation', async () => {
  const now = newYear(2004)
  const openedAt = new Date('2004-06-11T10:00:00Z')
  const closedAt = new Date('2004-06-12T09:00:00Z')
  const first = { lane: 'match', finding: 'different_people', at: new Date('2004-06-11T11:00:00Z') } as const
  const different = { openedAt, closedAt, disposition: 'different_people' } as const
  await addCheck('Harbour 2004', openedAt, 'rejected', {
    ...different,
    findings: [first, { lane: 'second_review', finding: 'different_people', at: closedAt }],
  })
  await addCheck('Harbour 2004', openedAt, 'rejected', {
    ...different,
    findings: [
      { ...first, finding: 'cannot_tell' },
      { lane: 'adjudication', finding: 'different_people', at: closedAt },
    ],
  })
  // reversed since, not yet confirmed, and found to be the same person
  await addCheck('Harbour 2004', openedAt, 'approved', {
    ...different,
    findings: [first, { lane: 'second_review', finding: 'different_people', at: closedAt }],
  })
  await addCheck('Harbour 2004', openedAt, 'in_review', { openedAt, findings: [first] })
  await addCheck('Harbour 2004', openedAt, 'approved', { openedAt, closedAt, disposition: 'same_person' })

  const trends = await read(now, 'Harbour 2004')
  expect(dayIn(trends, '2004-06-11')).toMatchObject({ confirmedMismatches: 0, casesOpened: 5, casesClosed: 0 })
  expect(dayIn(trends, '2004-06-12')).toMatchObject({ confirmedMismatches: 2, casesOpened: 0, casesClosed: 4 })
  expect(trends.figures.confirmedMismatches).toMatchObject({ value: 2, rate: { in: 2, of: 5 } })
})

test('the backlog is what was open at the end of the day, and the age of its oldest', async () => {
  const now = newYear(2005)
  const opened = (text: string, closedAt?: string, disposition: 'same_person' | 'cancelled' = 'same_person') =>
    addCheck('Harbour 2005', new Date(text), closedAt ? 'approved' : 'in_review', {
      openedAt: new Date(text),
      ...(closedAt ? { closedAt: new Date(closedAt), disposition } : {}),
    })
  await opened('2005-05-01T00:00:00Z', '2005-06-10T08:00:00Z')
  await opened('2005-06-11T06:00:00Z', '2005-06-11T07:00:00Z')
  await opened('2005-06-12T22:00:00Z', '2005-06-14T00:00:00Z', 'cancelled')
  await opened('2005-06-15T10:30:00Z')

  const trends = await read(now, 'Harbour 2005')
  const backlog = trends.days.map((day) => [day.day.slice(8), day.backlog, day.oldestMs])
  expect(backlog).toEqual([
    ['09', 1, 40 * DAY],
    ['10', 0, null],
    ['11', 0, null],
    ['12', 1, 2 * HOUR],
    ['13', 1, 26 * HOUR],
    ['14', 0, null],
    ['15', 1, 90 * MINUTE],
  ])
  expect(trends.figures.backlog).toMatchObject({ value: 1, before: 1 })
})

test('a suspension counts when it comes into force, one lifted before it began does not', async () => {
  const now = newYear(2006)
  const { driverId, caseId } = await addCheck('Harbour 2006', new Date('2006-06-10T10:00:00Z'), 'rejected', {
    openedAt: new Date('2006-06-10T10:00:00Z'),
    closedAt: new Date('2006-06-10T11:00:00Z'),
  })
  const of = { driverId, caseId: caseId ?? '' }
  await addSuspension(of, new Date('2006-06-12T10:00:00Z'))
  await addSuspension(of, new Date('2006-06-12T18:00:00Z'), new Date('2006-06-12T17:00:00Z'))
  await addSuspension(of, new Date('2006-06-20T10:00:00Z'))
  const trends = await read(now, 'Harbour 2006')
  expect(trends.days.map((day) => day.suspensions)).toEqual([0, 0, 0, 1, 0, 0, 0])
  expect((await read(now, 'Airport 2006')).figures.suspensions.value).toBe(0)
})

test('time to first decision is of cases that held their driver, from opening to the first finding', async () => {
  const now = newYear(2007)
  const openedAt = new Date('2007-06-13T23:58:00Z')
  for (let minutes = 1; minutes <= 21; minutes++) {
    const firstFindingAt = new Date(openedAt.getTime() + minutes * MINUTE)
    await addCheck('Harbour 2007', openedAt, 'in_review', { openedAt, band: 'hold', firstFindingAt })
  }
  await addCheck('Harbour 2007', openedAt, 'in_review', { openedAt, firstFindingAt: new Date('2007-06-14T22:00:00Z') })
  const trends = await read(now, 'Harbour 2007')
  expect(dayIn(trends, '2007-06-13')).toMatchObject({ firstDecisions: 1, firstDecisionP50Ms: MINUTE })
  expect(dayIn(trends, '2007-06-14')).toMatchObject({
    firstDecisions: 20,
    firstDecisionP50Ms: 11.5 * MINUTE,
    firstDecisionP95Ms: 20.05 * MINUTE,
  })
  expect(trends.figures.firstDecisionP95Ms).toMatchObject({ value: 20 * MINUTE, before: null, change: null })
  expect(trends.firstDecisions).toEqual({ now: 21, before: 0 })
})

test('checks by a person are counted on their day, and those without work against the target of a hold', async () => {
  const now = newYear(2012)
  const doneAt = new Date('2012-06-13T10:00:00Z')
  const made = async (minutesWithoutWork: number, region = 'Harbour 2012') => {
    const blocksFrom = new Date(doneAt.getTime() - minutesWithoutWork * MINUTE)
    await transaction(async (tx) => {
      const driver = await tx.driver.create({ data: { ref: randomUUID(), name: 'Ada', region } })
      const facts = { driverId: driver.id, dueSince: new Date(doneAt.getTime() - 2 * DAY), cause: 'cannot' }
      const check = await tx.personCheck.create({ data: { ...facts, doneAt, result: 'confirmed', way: 'on_site' } })
      await tx.restriction.create({
        data: {
          driverId: driver.id,
          sourceId: check.id,
          kind: 'due',
          cause: 'check_by_person',
          fromAt: facts.dueSince,
          blocksFrom,
          createdByKind: 'system',
          createdById: 'test',
        },
      })
    })
  }
  await made(-60)
  await made(15)
  await made(16)
  await made(90, 'Airport 2012')
  const trends = await read(now, 'Harbour 2012')
  expect(dayIn(trends, '2012-06-13')?.personChecks).toEqual({ made: 3, stopped: 2, late: 1 })
  expect(dayIn(trends, '2012-06-12')?.personChecks).toEqual({ made: 0, stopped: 0, late: 0 })
  expect(trends.personChecks).toEqual({ made: 3, stopped: 2, late: 1, targetMinutes: 15 })
  expect((await read(now)).personChecks).toMatchObject({ made: 4, stopped: 3, late: 2 })
})

test('the 95th percentile has the limits of its order statistics', async () => {
  const now = newYear(2008)
  for (const daysAgo of [1, 8]) {
    const openedAt = new Date(now.getTime() - daysAgo * DAY)
    const seconds = Array.from({ length: 200 }, (_, i) => i + 1)
    await Promise.all(
      seconds.map((s) =>
        addCheck('Harbour 2008', openedAt, 'approved', {
          openedAt,
          closedAt: now,
          disposition: 'same_person',
          band: 'hold',
          firstFindingAt: new Date(openedAt.getTime() + s * 1_000),
        }),
      ),
    )
  }
  const { figures } = await read(now, 'Harbour 2008')
  // ranks 183 and 198 of 200, around 190.05 s
  const half = Math.hypot(190.05 - 183, 198 - 190.05) * 1_000
  expect(figures.firstDecisionP95Ms.value).toBeCloseTo(190_050, 3)
  expect(figures.firstDecisionP95Ms.change?.by).toBeCloseTo(0, 3)
  expect(figures.firstDecisionP95Ms.change?.high).toBeCloseTo(half, 3)
})

test('a region shows its own figures, beside all regions', async () => {
  const now = newYear(2009)
  const at = new Date(now.getTime() - 2 * DAY)
  for (let i = 0; i < 3; i++) await addCheck('Airport 2009', at, 'in_review', { openedAt: at })
  await addCheck('Airport 2009', at)
  for (let i = 0; i < 6; i++) await addCheck('Old Town 2009', at)
  const trends = await read(now, 'Airport 2009')
  expect(trends.regions).toEqual(['Airport 2009', 'Old Town 2009'])
  expect(trends.figures.referred.rate).toMatchObject({ in: 3, of: 4 })
  expect(trends.figures.backlog.value).toBe(3)
  expect(trends.byRegion.map((row) => [row.region, row.referred?.in, row.referred?.of])).toEqual([
    ['Airport 2009', 3, 4],
    ['Old Town 2009', 0, 6],
  ])
  expect(trends.overall).toMatchObject({ in: 3, of: 10 })
})

test('backlog of a day = that of the day before + opened − closed, for any history', async () => {
  let year = 2100
  const hours = fc.integer({ min: 0, max: 13 * 24 })
  const history = fc.array(fc.tuple(hours, fc.option(fc.integer({ min: 0, max: 100 }))), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(history, async (cases) => {
      const now = newYear(year++)
      const start = Date.parse(`${now.getUTCFullYear()}-06-02T00:00:00Z`)
      for (const [opened, lasts] of cases) {
        const openedAt = new Date(start + opened * HOUR)
        const closedAt = lasts === null ? undefined : new Date(openedAt.getTime() + lasts * HOUR)
        const past = closedAt && closedAt < now ? { closedAt, disposition: 'same_person' as const } : {}
        await addCheck(`R${now.getUTCFullYear()}`, openedAt, 'in_review', { openedAt, ...past })
      }
      const { days } = await read(now, `R${now.getUTCFullYear()}`)
      for (const [i, day] of days.entries()) {
        const before = days[i - 1]
        if (before) expect(day.backlog).toBe(before.backlog + day.casesOpened - day.casesClosed)
      }
      expect(days.at(-1)?.backlog).toBe(cases.filter(([o, l]) => l === null || start + (o + l) * HOUR >= +now).length)
    }),
    { numRuns: 15 },
  )
})

test('nothing at all is days of nothing, not a failure', async () => {
  const trends = await read(newYear(1990))
  expect(trends.days).toHaveLength(7)
  expect(trends.figures.referred).toMatchObject({ value: null, rate: null, change: null })
  expect(trends.figures.firstDecisionP95Ms.value).toBeNull()
})

test('lead, manager and auditor read trends; reviewer and admin are refused', async () => {
  const now = newYear(1990)
  for (const role of ['lead', 'manager', 'auditor'] as const)
    expect(await readTrends(as(role), { weeks: 1 }, now)).toMatchObject({ ok: true })
  for (const role of ['reviewer', 'admin'] as const) {
    expect(await readTrends(as(role), { weeks: 1 }, now)).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await exportTrends(as(role), { weeks: 1 }, now)).toMatchObject({ ok: false, code: 'forbidden' })
  }
})

test('the export has a row for each day, with the figures of the page', async () => {
  const now = newYear(2010)
  await addCheck('Harbour 2010', new Date(now.getTime() - DAY))
  const answer = await exportTrends(as('auditor'), { weeks: 4, region: 'Harbour 2010' }, now)
  if (!answer.ok) throw new Error(answer.code)
  const { header, rows } = answer.value
  expect(rows.map((row) => row[0])).toEqual((await read(now, 'Harbour 2010', 4)).days.map((day) => day.day))
  expect(rows.every((row) => row.length === header.length)).toBe(true)
  const yesterday = Object.fromEntries(header.map((name, i) => [name, rows[26]?.[i]]))
  expect(yesterday).toMatchObject({
    day: '2010-06-14',
    checks: 1,
    approved: 1,
    referred: 0,
    referred_7_days: '0.0000',
    backlog: 0,
    oldest_open_seconds: null,
    first_decision_p95_seconds: null,
  })
})
