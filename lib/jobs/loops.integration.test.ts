import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { database, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { restrict } from '@/lib/standing'
import { ok, system } from '@/lib/vocabulary'
import { newDriver } from '@/scripts/testing/platform'
import { followClock } from './loops'

test('the platform is told of an end that came by itself within seconds', async () => {
  const { id } = await newDriver()
  const now = new Date()
  const until = new Date(now.getTime() + 500)
  await transaction(async (tx) => {
    await lockDriver(tx, id)
    const held = { kind: 'held', cause: 'case_hold', sourceId: randomUUID() } as const
    await restrict(tx, system('test'), id, { ...held, from: now, blocksFrom: now, until }, now)
    return ok(null)
  })
  const stopping = new AbortController()
  const loop = followClock(stopping.signal)
  const told = await vi.waitFor(
    () =>
      database().event.findFirstOrThrow({
        where: { driverId: id, type: 'standing.changed', data: { path: ['standing'], equals: 'clear' } },
      }),
    { timeout: 20_000, interval: 50 },
  )
  stopping.abort()
  await loop
  const late = told.occurredAt.getTime() - until.getTime()
  expect(late).toBeGreaterThanOrEqual(0)
  // half a second on a quiet machine; a busy one is late with its timers
  expect(late).toBeLessThan(10_000)
})
