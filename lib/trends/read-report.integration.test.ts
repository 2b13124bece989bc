import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { transaction } from '@/lib/database'
import type { Role, StaffActor } from '@/lib/vocabulary'
import { readReport } from '.'
import { addCheck } from './rows-for-tests'
import type { WeekReport } from './view'

const as = (role: Role): StaffActor => ({ kind: 'staff', id: randomUUID(), role, name: 'A' })
const HOUR = 3_600_000
const at = (text: string) => new Date(text)
const many = (n: number, region: string, day: string, referred = 0) =>
  Promise.all(
    Array.from({ length: n }, (_, i) =>
      i < referred
        ? addCheck(region, at(`${day}T10:00:00Z`), 'in_review', { openedAt: at(`${day}T10:00:00Z`) })
        : addCheck(region, at(`${day}T10:00:00Z`)),
    ),
  )

async function read(query: Parameters<typeof readReport>[1], now: Date): Promise<WeekReport> {
  const answer = await readReport(as('manager'), query, now)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

// 2018-07-16 is the Monday of week 29.
test('a report is of a whole week from Monday to Sunday, to the millisecond, against the week before', async () => {
  const region = 'Report 2018'
  await addCheck(region, at('2018-07-08T23:59:59.999Z'))
  await addCheck(region, at('2018-07-09T00:00:00.000Z'))
  await addCheck(region, at('2018-07-15T23:59:59.999Z'))
  await addCheck(region, at('2018-07-16T00:00:00.000Z'))
  await addCheck(region, at('2018-07-19T00:00:00.000Z'), 'retake')
  await addCheck(region, at('2018-07-22T23:59:59.999Z'))
  await addCheck(region, at('2018-07-23T00:00:00.000Z'))
  const report = await read({ week: '2018-W29', region }, at('2018-07-30T00:00:00Z'))
  expect(report).toMatchObject({ from: '2018-07-16', to: '2018-07-22', before: '2018-W28', after: '2018-W30' })
  expect(report.figures.checks).toMatchObject({ value: 2, before: 2, change: null })
  expect(report.figures.retakes).toMatchObject({ value: 1, before: 0 })
  expect(report.chart.days).toHaveLength(28)
  expect(report.chart.days.slice(-7).reduce((sum, { checks }) => sum + checks, 0)).toBe(2)
  expect(report.stoodOut).toEqual([])
})

test('without a week it is the newest that is over, and a week that runs has none yet', async () => {
  const sunday = at('2019-07-21T23:59:59Z')
  expect((await read({}, sunday)).week).toBe('2019-W28')
  expect((await read({}, sunday)).after).toBeNull()
  expect((await read({}, at('2019-07-22T00:00:00Z'))).week).toBe('2019-W29')
  expect(await readReport(as('lead'), { week: '2019-W29' }, sunday)).toMatchObject({ ok: false, code: 'not-over' })
  expect(await readReport(as('lead'), { week: '2019-W60' }, sunday)).toMatchObject({ ok: false, code: 'no-such-week' })
})

test('what stood out is what the rules say of the figures, and what was open at the end', async () => {
  const now = at('2020-07-20T00:00:00Z')
  await many(100, 'Harbour 2020', '2020-07-07', 10)
  await many(100, 'Harbour 2020', '2020-07-14', 40)
  await many(100, 'Airport 2020', '2020-07-14', 5)
  const report = await read({}, now)
  expect(report.stoodOut.map((one) => (one.rule === 'change' ? one.figure : one))).toEqual([
    'checks',
    'referred',
    'casesOpened',
    { rule: 'region', side: 'above', regions: ['Harbour 2020'], overall: expect.objectContaining({ in: 45, of: 200 }) },
    { rule: 'region', side: 'below', regions: ['Airport 2020'], overall: expect.objectContaining({ in: 45, of: 200 }) },
  ])
  expect(report.figures.backlog).toMatchObject({ value: 55, before: 10 })
  expect(report.oldestMs.now).toBe(now.getTime() - at('2020-07-07T10:00:00Z').getTime())
})

test('the policies of the week are named, those of the four weeks marked', async () => {
  for (const [i, day] of ['2032-07-05', '2032-07-14'].entries()) {
    const then = at(`${day}T12:00:00Z`)
    const row = {
      number: 3_200 + i,
      content: {},
      draftedAt: then,
      changedAt: then,
      publishedAt: then,
      inForceFrom: then,
    }
    await transaction((tx) => tx.policyVersion.create({ data: row }))
  }
  const report = await read({ week: '2032-W29' }, new Date(at('2032-07-19T00:00:00Z').getTime() + HOUR))
  expect(report.policies).toEqual([{ version: 3_201, day: '2032-07-14' }])
  expect(report.chart.policies.map(({ version }) => version)).toEqual([3_200, 3_201])
})

test('who may not see trends is refused', async () => {
  for (const role of ['reviewer', 'admin'] as const)
    expect(await readReport(as(role), {})).toMatchObject({ ok: false, code: 'forbidden' })
})
