import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { transaction } from '@/lib/database'
import type { Role, StaffActor } from '@/lib/vocabulary'
import { listPoint, readTrends } from '.'
import { ACTS, type Case } from './acts-for-tests'
import { addCheck, addSuspension } from './rows-for-tests'
import { POINT_FIGURES, type PointPage, pointOf } from './view'

const as = (role: Role, id: string = randomUUID()): StaffActor => ({ kind: 'staff', id, role, name: 'A' })
const DAY = 86_400_000
const HOUR = 3_600_000

async function list(point: Parameters<typeof listPoint>[1], now: Date, actor = as('manager')): Promise<PointPage> {
  const answer = await listPoint(actor, point, now)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

test('the list behind a point has as many rows as the point says, of each figure, day and region, for any history', async () => {
  const names = ['check', 'refer', 'find', 'close', 'confirm', 'suspend', 'lift', 'cancel', 'clear', 'move'] as const
  const act = fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 6 * 24 }), fc.nat({ max: 500 }))
  let year = 2400
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 15, maxLength: 30 }), async (acts) => {
      const now = new Date(`${year++}-06-15T12:00:00Z`)
      const cases: Case[] = []
      for (const [name, hours, pick] of acts) await ACTS[name]?.(cases, new Date(now.getTime() - hours * HOUR), pick)
      for (const region of [undefined, 'Harbour']) {
        const trends = await readTrends(as('manager'), { weeks: 1, region }, now)
        if (!trends.ok) throw new Error(trends.code)
        const { days } = trends.value
        for (const figure of POINT_FIGURES) {
          const points = [...days.map((day) => pointOf(figure, [day])), pointOf(figure, days)]
          if (figure === 'referred') points.push(pointOf(figure, days, '7 days'))
          for (const point of points) {
            if (!point) throw new Error('A day is a point.')
            const page = await list({ ...point, region }, now)
            expect({ ...point, region, count: page.total }).toEqual({ ...point, region })
            expect(page.rows).toHaveLength(point.count)
          }
        }
      }
    }),
    { numRuns: 4 },
  )
})

test('what the figures leave out, the lists leave out: reversed mismatches, suspensions that never held, golden cases', async () => {
  const now = new Date('2456-06-15T12:00:00Z')
  const at = new Date(now.getTime() - DAY)
  const region = 'Harbour 2456'
  const ended = {
    openedAt: at,
    closedAt: at,
    band: 'hold',
    disposition: 'different_people',
    findings: [{ lane: 'second_review', finding: 'different_people', at }],
  } as const
  const findings = [...ended.findings]
  const stands = await addCheck(region, at, 'rejected', { ...ended, findings })
  await addCheck(region, at, 'approved', { ...ended, findings })
  const golden = await addCheck(region, at, 'approved', { ...ended, findings })
  await transaction((tx) => tx.reviewCase.update({ where: { id: golden.caseId ?? '' }, data: { kind: 'golden' } }))
  const of = { driverId: stands.driverId, caseId: stands.caseId ?? '' }
  await addSuspension(of, at)
  await addSuspension(of, at, at)
  const trends = await readTrends(as('manager'), { weeks: 1, region }, now)
  if (!trends.ok) throw new Error(trends.code)
  const counts: Record<string, number> = {}
  for (const figure of POINT_FIGURES) {
    const page = await list({ figure, from: '2456-06-14', to: '2456-06-14', region }, now)
    expect([figure, page.total]).toEqual([figure, pointOf(figure, trends.value.days.slice(-2, -1))?.count])
    counts[figure] = page.rows.length
  }
  expect(counts).toMatchObject({ confirmed: 1, suspensions: 1, opened: 2, closed: 2, firstDecisions: 2 })
})

test('the running day ends now, as in the chart', async () => {
  const now = new Date('2450-06-15T12:00:00Z')
  await addCheck('Harbour 2450', new Date(now.getTime() - 1))
  await addCheck('Harbour 2450', now)
  const point = { figure: 'checks', from: '2450-06-15', to: '2450-06-15', region: 'Harbour 2450' } as const
  expect((await list(point, now)).rows).toHaveLength(1)
})

test('a long list is turned page by page, each row once, and back again', async () => {
  const now = new Date('2451-06-15T12:00:00Z')
  const at = now.getTime() - DAY
  await Promise.all(Array.from({ length: 120 }, (_, i) => addCheck('Harbour 2451', new Date(at - (i % 40) * 1_000))))
  const point = { figure: 'checks', from: '2451-06-14', to: '2451-06-14', region: 'Harbour 2451' } as const
  const first = await list(point, now)
  const second = await list({ ...point, after: first.nextCursor ?? '' }, now)
  const third = await list({ ...point, after: second.nextCursor ?? '' }, now)
  expect([first, second, third].map(({ rows }) => rows.length)).toEqual([50, 50, 20])
  expect(new Set([first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(120)
  expect([first.previousCursor, third.nextCursor]).toEqual([null, null])
  const back = await list({ ...point, before: third.previousCursor ?? '' }, now)
  expect(back.rows.map(({ id }) => id)).toEqual(second.rows.map(({ id }) => id))
  expect((await list({ ...point, after: 'nonsense' }, now)).rows).toEqual(first.rows)
})

test('a row leads to its driver, case and suspension, and tells no outcome', async () => {
  const now = new Date('2452-06-15T12:00:00Z')
  const at = new Date(now.getTime() - DAY)
  const { driverId, caseId } = await addCheck('Harbour 2452', at, 'rejected', {
    openedAt: at,
    closedAt: at,
    disposition: 'different_people',
  })
  const ref = randomUUID()
  await transaction((tx) => tx.driver.create({ data: { id: driverId, ref, name: 'Ada', region: 'Airport' } }))
  await addSuspension({ driverId, caseId: caseId ?? '' }, at)
  const page = await list({ figure: 'suspensions', from: '2452-06-14', to: '2452-06-14', region: 'Harbour 2452' }, now)
  expect(page.rows).toEqual([
    {
      id: expect.any(String),
      at: at.toISOString(),
      driver: { ref, name: 'Ada' },
      region: 'Harbour 2452',
      case: { id: caseId, number: expect.stringMatching(/^C-\d+$/), open: false },
      suspension: { id: page.rows[0]?.id, number: expect.stringMatching(/^S-\d+$/) },
    },
  ])
})

test('a lead who holds a case of a driver is told of their other checks only that there are some', async () => {
  const now = new Date('2453-06-15T12:00:00Z')
  const at = new Date(now.getTime() - DAY)
  const lead = as('lead')
  const other = await addCheck('Harbour 2453', at, 'in_review', { openedAt: at })
  await addCheck('Harbour 2453', at)
  const claim = { status: 'claimed', claimedById: lead.id, claimExpiresAt: new Date(now.getTime() + HOUR) }
  await transaction((tx) => tx.reviewCase.update({ where: { id: other.caseId ?? '' }, data: claim }))
  const point = { figure: 'checks', from: '2453-06-14', to: '2453-06-14', region: 'Harbour 2453' } as const
  const theirs = await list(point, now, lead)
  expect(theirs).toMatchObject({ total: 2, withheld: 1 })
  expect(theirs.rows.map((row) => row.case)).toEqual([null])
  expect(await list(point, now)).toMatchObject({ total: 2, withheld: 0, rows: [{}, {}] })
})

test('a lead who reads how a case ended is never shown it as a golden pair; a list that does not tell keeps nothing', async () => {
  const now = new Date('2454-06-15T12:00:00Z')
  const at = new Date(now.getTime() - DAY)
  const lead = as('lead')
  const { caseId } = await addCheck('Harbour 2454', at, 'approved', {
    openedAt: at,
    closedAt: at,
    disposition: 'same_person',
  })
  const readBy = async () =>
    (await transaction((tx) => tx.reviewCase.findUnique({ where: { id: caseId ?? '' } })))?.readByIds
  const point = { from: '2454-06-14', to: '2454-06-14', region: 'Harbour 2454' } as const
  await list({ ...point, figure: 'referred' }, now, lead)
  await list({ ...point, figure: 'approved' }, now, as('manager'))
  expect(await readBy()).toEqual([])
  await list({ ...point, figure: 'approved' }, now, lead)
  expect(await readBy()).toEqual([lead.id])
})

test('who may not see trends is refused', async () => {
  const point = { figure: 'checks', from: '2455-06-14', to: '2455-06-14' } as const
  for (const role of ['reviewer', 'admin'] as const)
    expect(await listPoint(as(role), point)).toMatchObject({ ok: false, code: 'forbidden' })
})
