import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/database'
import { closeCases, insertCases } from '@/scripts/testing/open-cases'
import { newDriver, staff } from '@/scripts/testing/platform'
import { snoozeCase } from '../claims/snooze-case'
import { QUEUE_SORTS, type QueueQuery, queueQuery } from '../view'
import { listQueue } from './list-queue'

const REGION = `Quarter ${randomUUID().slice(0, 8)}`
const now = new Date()
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const LANES = ['match', 'second_review', 'adjudication'] as const

beforeAll(async () => {
  const drivers = await Promise.all(Array.from({ length: 7 }, () => newDriver()))
  const rows = Array.from({ length: 60 }, (_, i) => ({
    id: randomUUID(),
    kind: 'match',
    driverId: drivers[i % drivers.length]?.id ?? '',
    verificationId: randomUUID(),
    lane: LANES[i % 3] ?? 'match',
    status: 'open',
    band: i % 4 === 0 ? 'hold' : 'refer',
    reason: 'between_thresholds',
    region: REGION,
    laneSince: ago((i * 37) % 41),
    blockedSince: i % 4 === 0 ? ago((i * 17) % 29) : null,
  }))
  const other = { ...rows[0], id: randomUUID(), verificationId: randomUUID() } as (typeof rows)[number]
  const hidden = ['closed', 'cancelled', 'pending'].map((status) => ({
    ...other,
    id: randomUUID(),
    verificationId: randomUUID(),
    status,
  }))
  const later = { ...other, status: 'snoozed', snoozedUntil: new Date(Date.now() + 3_600_000) }
  await database().reviewCase.createMany({ data: [...rows, ...hidden, later] })
})

async function read(asked: Partial<QueueQuery>) {
  const page = await listQueue(await staff('lead'), queueQuery.parse({ lane: 'all', region: REGION, ...asked }), now)
  if (!page.ok) throw new Error(page.code)
  return page.value
}

describe('the queue', () => {
  test.each(
    QUEUE_SORTS.flatMap((sort) => [
      [sort, 'asc'],
      [sort, 'desc'],
    ]) as [QueueQuery['sort'], 'asc' | 'desc'][],
  )(
    'by %s %s: pages follow each other both ways without a gap or a repeat, the total is of all of them',
    async (sort, direction) => {
      const whole = await read({ sort, direction, limit: 100 })
      expect([whole.rows.length, whole.total, whole.totalCapped]).toEqual([60, 60, false])
      const forth: string[] = []
      let page = await read({ sort, direction, limit: 7 })
      for (;;) {
        forth.push(...page.rows.map((row) => row.id))
        if (!page.nextCursor) break
        page = await read({ sort, direction, limit: 7, cursor: page.nextCursor })
        expect(page.total).toBe(60)
      }
      expect(forth).toEqual(whole.rows.map((row) => row.id))
      const back = page.rows.map((row) => row.id)
      while (page.previousCursor) {
        page = await read({ sort, direction, limit: 7, cursor: page.previousCursor })
        back.unshift(...page.rows.map((row) => row.id))
      }
      expect(back).toEqual(forth)
    },
  )

  test('by livelihood: whoever cannot work first, then the longest wait', async () => {
    const { rows } = await read({ limit: 100 })
    const place = (row: (typeof rows)[number]) => [
      row.blockedSince ? Date.parse(row.blockedSince) : Number.POSITIVE_INFINITY,
      Date.parse(row.waitingSince),
    ]
    const sorted = rows.map(place).sort(([a = 0, b = 0], [c = 0, d = 0]) => (a === c ? b - d : a < c ? -1 : 1))
    expect(rows.map(place)).toEqual(sorted)
  })

  test('one lane, and a search by a part of the name, find and count the same cases', async () => {
    const lane = await read({ lane: 'adjudication', limit: 100 })
    expect([lane.rows.length, lane.total]).toEqual([20, 20])
    const [first] = lane.rows
    const found = await read({ search: first?.driver.ref.slice(1).toLowerCase(), limit: 100 })
    expect(found.rows.every((row) => row.driver.ref === first?.driver.ref)).toBe(true)
    expect([found.rows.length, found.total].every((count) => count === 8 || count === 9)).toBe(true)
  })
})

test('a second look that is put off stands in the list, and is not woken by whoever decided the check before it', async () => {
  const [before, other] = [await staff('lead'), await staff('lead')]
  const ids = await insertCases(1, { lane: 'second_review', region: REGION, chainIds: [before.id] })
  const until = new Date(Date.now() + 600_000).toISOString()
  expect(await snoozeCase(other, ids[0] ?? '', { until, reason: 'A call at noon.' })).toMatchObject({ ok: true })
  const query = queueQuery.parse({ claimed: 'snoozed', lane: 'second_review', region: REGION, limit: 100 })
  const mayWake = async (lead: typeof other) => {
    const page = await listQueue(lead, query)
    return page.ok ? page.value.rows.find((row) => row.id === ids[0])?.mayWake : page.code
  }
  expect([await mayWake(other), await mayWake(before)]).toEqual([true, false])
  await closeCases(ids)
})

test('a page goes on after a driver whose name is as long as names are', async () => {
  const region = `Quarter ${randomUUID().slice(0, 8)}`
  const name = '\u0645'.repeat(120)
  const cases = await insertCases(3, { region })
  const row = await database().reviewCase.findUniqueOrThrow({ where: { id: cases[0] ?? '' } })
  await database().driver.update({ where: { id: row.driverId }, data: { name } })
  const lead = await staff('lead')
  const ask = { lane: 'all', sort: 'driver', region, limit: 2 }
  const first = await listQueue(lead, queueQuery.parse(ask))
  const cursor = first.ok ? first.value.nextCursor : null
  const second = await listQueue(lead, queueQuery.parse({ ...ask, cursor }))
  expect(second.ok && second.value.rows).toHaveLength(1)
  await closeCases(cases)
})
