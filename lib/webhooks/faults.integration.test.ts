import { expect, test } from 'vitest'
import { database, transaction } from '@/lib/database'
import { ok } from '@/lib/vocabulary'
import { newDriver, platformKey } from '@/scripts/testing/platform'
import { happen, newEndpoint } from '@/scripts/testing/webhook-platform'
import { answer, startReceiver } from '@/scripts/testing/webhook-receiver'
import { scene } from '@/scripts/testing/webhook-scene'
import { deleteEndpoint } from './delete-endpoint'
import { deliverLane } from './deliver-lane'
import { disableEndpoint } from './disable-endpoint'
import { wakeStuckLanes } from './keep-going'
import { claimNext } from './lane-records'
import { makeDeliveries } from './make-deliveries'
import { lockEndpoint } from './records'

const MINUTE = 60_000

test('down for a day: nothing is lost, and all of it comes in order soon after the receiver is back', async () => {
  const { receiver, driver, work, later, deliveries } = await scene()
  const other = await newDriver()
  const ids: string[] = []
  receiver.behave((_, response) => !!response.destroy())
  for (let hour = 0; hour < 24; hour++) {
    if (hour < 4) ids.push(...(await happen(driver.id, 'challenge.issued', 'standing.changed')))
    for (const minutes of [0, 1, 1, 10, 48]) {
      later(minutes * MINUTE)
      await work()
    }
  }
  expect(receiver.taken).toEqual([])
  expect((await deliveries()).every(({ state }) => state === 'waiting')).toBe(true)
  receiver.behave(() => false)
  const [next = ''] = await happen(other.id, 'standing.changed')
  for (let seconds = 0; seconds < 60; seconds += 5) {
    later(5_000)
    await work()
  }
  expect((await deliveries()).every(({ state }) => state === 'delivered')).toBe(true)
  expect(receiver.taken.map(({ id }) => id)).toEqual([next, ...ids])
})

test('slow, but in time: taken', async () => {
  const { receiver, driver, work, deliveries } = await scene()
  receiver.behave((_, response) => !!setTimeout(() => response.end('late'), 200))
  await happen(driver.id, 'challenge.passed')
  await work()
  expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: [{ outcome: 'delivered' }] }])
})

test.each<[string, Parameters<Awaited<ReturnType<typeof startReceiver>>['behave']>[0], object]>([
  ['hangs', () => true, { outcome: 'timed-out', status: null }],
  [
    'hangs in the middle of its answer',
    (_, response) => !!response.writeHead(200, { 'content-length': '100' }).write('so far'),
    { outcome: 'timed-out', status: 200 },
  ],
  [
    'closes in the middle of its answer',
    (_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('so far', () => response.destroy())
      return true
    },
    { outcome: 'cut-off', status: 200 },
  ],
  ['closes without one', (_, response) => !!response.destroy(), { outcome: 'unreachable', status: null }],
  ['answers 500', answer(500), { outcome: 'refused', status: 500, excerpt: 'no: 500' }],
  ['answers something else than HTTP', (_, response) => !!response.socket?.end('hello\r\n\r\n'), { status: null }],
])('a receiver that %s: a failure, tried again, then taken', async (_, conduct, expected) => {
  const { receiver, driver, work, later, deliveries } = await scene()
  receiver.behave(conduct)
  await happen(driver.id, 'challenge.passed')
  await work()
  expect(await deliveries()).toMatchObject([{ state: 'waiting', tries: 1, attempts: [expected] }])
  receiver.behave(() => false)
  later(6_000)
  await work()
  expect(await deliveries()).toMatchObject([{ state: 'delivered', tries: 2 }])
})

test.each([301, 302, 303, 307, 308])('%i is not followed', async (status) => {
  const { receiver, driver, work, deliveries } = await scene()
  const elsewhere = await startReceiver()
  receiver.behave(answer(status, { location: elsewhere.url }))
  await happen(driver.id, 'challenge.passed')
  await work()
  expect(elsewhere.connections()).toBe(0)
  await elsewhere.close()
  expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: [{ outcome: 'redirected', status }] }])
})

test('nobody listens: a failure', async () => {
  const { receiver, driver, work, deliveries } = await scene()
  await receiver.close()
  await happen(driver.id, 'challenge.passed')
  await work()
  expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: [{ outcome: 'unreachable', status: null }] }])
})

test('410 disables the endpoint, parks what waits and says so in the audit log', async () => {
  const { receiver, endpoint, driver, work, deliveries } = await scene()
  const other = await newDriver()
  receiver.behave(answer(410))
  await happen(driver.id, 'challenge.issued', 'challenge.passed')
  await happen(other.id, 'challenge.passed')
  await work()
  expect(receiver.received).toHaveLength(1)
  const gone = { state: 'parked', parkedWhy: 'endpoint-gone' }
  expect(await deliveries()).toMatchObject([gone, gone, gone])
  const row = await database().webhookEndpoint.findUnique({ where: { id: endpoint.id } })
  expect(row).toMatchObject({ disabledWhy: 'gone', disabledByKind: 'system' })
  const records = await database().auditRecord.findMany({ where: { subjectId: endpoint.id, type: 'webhook.disabled' } })
  expect(records).toMatchObject([{ actorKind: 'system', data: { why: 'gone', parked: 2 } }])
  await happen(driver.id, 'standing.changed')
  await work()
  expect(receiver.received).toHaveLength(1)
  expect((await deliveries()).at(-1)).toMatchObject({ state: 'parked', parkedWhy: 'endpoint-disabled' })
})

test('410 is "gone" also where the answer breaks off', async () => {
  const { receiver, endpoint, driver, work, deliveries } = await scene()
  receiver.behave((_, response) => {
    response.writeHead(410, { 'content-length': '100' }).write('so far', () => response.destroy())
    return true
  })
  await happen(driver.id, 'challenge.passed')
  await work()
  expect(await deliveries()).toMatchObject([{ state: 'parked', parkedWhy: 'endpoint-gone' }])
  const row = await database().webhookEndpoint.findUnique({ where: { id: endpoint.id } })
  expect(row).toMatchObject({ disabledWhy: 'gone' })
})

test('what fails again while an endpoint comes back is put forward once and then keeps its pauses', async () => {
  const { receiver, endpoint, driver, work, later, now, deliveries } = await scene()
  const other = await newDriver()
  receiver.behave((_, response) => !!response.destroy())
  await happen(driver.id, 'challenge.passed')
  await happen(other.id, 'challenge.passed')
  await work()
  later(6 * MINUTE)
  const failing = { endpointId: endpoint.id, driverId: other.id }
  const nextAttemptAt = new Date(now().getTime() + 60 * MINUTE)
  await database().webhookDelivery.updateMany({ where: failing, data: { nextAttemptAt } })
  const name = `always_fails_${endpoint.id.replaceAll('-', '')}`
  await database().$executeRawUnsafe(`create function ${name}() returns trigger language plpgsql as
    $$ begin new.next_attempt_at := old.next_attempt_at; return new; end $$`)
  await database().$executeRawUnsafe(`create trigger ${name} before update on webhook_delivery for each row
    when (old.endpoint_id = '${endpoint.id}' and old.driver_id = '${other.id}') execute function ${name}()`)
  try {
    receiver.behave(() => false)
    await work()
  } finally {
    await database().$executeRawUnsafe(`drop function ${name} cascade`)
  }
  expect((await deliveries()).map(({ state }) => state)).toEqual(['delivered', 'waiting'])
})

test('an answer without end is read to its first kilobytes', async () => {
  const { receiver, driver, work, deliveries } = await scene()
  let written = 0
  receiver.behave((_, response) => {
    const chunk = 'x'.repeat(64 * 1024)
    const write = (): void => {
      if (response.destroyed || written > 64 * 1024 * 1024) return
      written += chunk.length
      if (response.write(chunk)) setImmediate(write)
      else response.once('drain', write)
    }
    write()
    return true
  })
  await happen(driver.id, 'challenge.passed')
  await work()
  expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: [{ excerpt: 'x'.repeat(300) }] }])
  expect(written).toBeLessThan(32 * 1024 * 1024)
})

test('an answer that repeats the driver’s reference leaves none behind', async () => {
  const { receiver, driver, work, deliveries } = await scene()
  receiver.behave((got, response) => !!response.writeHead(500).end(`unknown\0 driver ${got.data.driver}\n😀`))
  await happen(driver.id, 'challenge.passed')
  await work()
  expect(await deliveries()).toMatchObject([{ attempts: [{ excerpt: 'unknown driver [driver] 😀' }] }])
})

test('a worker killed between taking a delivery and marking it: another makes it again, after the lease', async () => {
  const { receiver, endpoint, driver, now, later, work, deliveries } = await scene()
  const ids = await happen(driver.id, 'challenge.issued', 'challenge.passed')
  await makeDeliveries(now())
  expect(await claimNext({ endpointId: endpoint.id, lane: driver.id }, now(), MINUTE)).toMatchObject({
    eventId: ids[0],
  })
  await work()
  expect(receiver.taken).toEqual([])
  later(MINUTE + 1_000)
  await work()
  expect(receiver.taken.map(({ id }) => id)).toEqual(ids)
  expect((await deliveries()).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
})

test('two workers at one lane at once send each event once and in order', async () => {
  const { receiver, driver, work } = await scene()
  const ids = await happen(driver.id, ...Array.from({ length: 12 }, () => 'standing.changed' as const))
  receiver.behave((_, response) => !!setTimeout(() => response.end(), 10))
  await Promise.all([work(), work(), work()])
  await work()
  expect(receiver.received.map(({ id }) => id)).toEqual(ids)
})

test.each([200, 500])(
  'an answer of %i is settled while somebody changes the endpoint: nobody waits in a circle',
  async (status) => {
    const { receiver, endpoint, driver, sending, now, deliveries } = await scene()
    receiver.behave((got, response) => status !== 200 && answer(status)(got, response))
    await happen(driver.id, 'challenge.passed')
    await makeDeliveries(now())
    await transaction(async (tx) => {
      await lockEndpoint(tx, endpoint.id)
      await deliverLane({ endpointId: endpoint.id, lane: driver.id }, sending)
      expect(await deliveries()).toMatchObject([{ tries: 1, attempts: [{ status }] }])
      return ok(null)
    })
  },
)

test('what came in while an endpoint was being disabled is put aside, and does not go out when it is enabled again', async () => {
  const { receiver, endpoint, driver, now, work, deliveries } = await scene()
  receiver.behave(answer(503))
  await happen(driver.id, 'challenge.issued', 'standing.changed')
  await work()
  await disableEndpoint(platformKey(), endpoint.id, now())
  const late = { state: 'waiting', parkedWhy: null, settledAt: null, nextAttemptAt: now() }
  await database().webhookDelivery.updateMany({ where: { endpointId: endpoint.id }, data: late })
  await wakeStuckLanes(now())
  expect(await deliveries()).toMatchObject([
    { state: 'parked', parkedWhy: 'endpoint-disabled' },
    { state: 'parked', parkedWhy: 'endpoint-disabled' },
  ])
})

test('a backlog of more than one batch is parked and deleted whole', async () => {
  const endpoint = await newEndpoint('http://127.0.0.1:9/hooks')
  await database().$executeRaw`
    insert into webhook_delivery (endpoint_id, event_id, position, type, lane, state, next_attempt_at, created_at)
    select ${endpoint.id}::uuid, gen_random_uuid(), nth, 'standing.changed', gen_random_uuid(), 'waiting', now(), now()
    from generate_series(1, 20001) nth`
  const left = (state?: string) =>
    database().webhookDelivery.count({ where: { endpointId: endpoint.id, ...(state ? { state } : {}) } })
  expect(await disableEndpoint(platformKey(), endpoint.id)).toMatchObject({ value: { parked: 20_001 } })
  expect([await left('parked'), await left('waiting')]).toEqual([20_001, 0])
  expect(await deleteEndpoint(platformKey(), endpoint.id)).toMatchObject({ ok: true })
  expect(await left()).toBe(0)
})
