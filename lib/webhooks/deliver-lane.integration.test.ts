import { expect, test } from 'vitest'
import { newDriver } from '@/scripts/testing/platform'
import { happen } from '@/scripts/testing/webhook-platform'
import { answer, verify } from '@/scripts/testing/webhook-receiver'
import { scene } from '@/scripts/testing/webhook-scene'

const SECOND = 1_000
const HOUR = 3_600_000

test('webhook received and verified by standardwebhooks', async () => {
  const { receiver, endpoint, driver, work, deliveries } = await scene()
  const [id] = await happen(driver.id, 'challenge.passed')
  await work()
  const [got] = receiver.taken
  if (!got) throw new Error('Nothing came.')
  expect(verify(endpoint.secret, got)).toMatchObject({ id, type: 'challenge.passed', data: { driver: driver.ref } })
  expect(got.headers).toMatchObject({ 'webhook-id': id, 'content-type': 'application/json' })
  expect(() => verify(`whsec_${Buffer.alloc(32).toString('base64')}`, got)).toThrow('No matching signature')
  expect(() => verify(endpoint.secret, { ...got, body: got.body.replace('passed', 'failed') })).toThrow()
  expect(got.body).not.toContain(driver.id)
  expect(got.body).not.toContain('Ada Ferro')
  expect(await deliveries()).toMatchObject([
    { state: 'delivered', tries: 1, attempts: [{ outcome: 'delivered', status: 200, excerpt: 'ok' }] },
  ])
})

test('it receives what happens from its creation on, and only the types it asked for', async () => {
  const driver = await newDriver()
  await happen(driver.id, 'challenge.passed')
  const { receiver, work } = await scene({ events: ['challenge.failed', 'standing.changed'] })
  const [failed] = await happen(driver.id, 'challenge.failed', 'challenge.passed')
  await work()
  expect(receiver.taken.filter(({ data }) => data.driver === driver.ref).map(({ id }) => id)).toEqual([failed])
})

test('events of one driver arrive in the order of the feed, also while they are tried again', async () => {
  const { receiver, driver, work, later } = await scene()
  const ids = await happen(driver.id, 'challenge.issued', 'challenge.failed', 'standing.changed')
  let refusals = 2
  receiver.behave((got, response, request) => (refusals-- > 0 ? answer(503)(got, response) : false) && !!request)
  await work()
  later(6 * SECOND)
  await work()
  expect(receiver.taken).toEqual([])
  later(31 * SECOND)
  await work()
  expect(receiver.taken.map(({ id }) => id)).toEqual(ids)
})

test('a poison payload holds up nobody else, and its own driver for three attempts at most', async () => {
  const { receiver, driver, work, later, deliveries } = await scene()
  const other = await newDriver()
  const [poison = ''] = await happen(driver.id, 'challenge.failed')
  const [after = ''] = await happen(driver.id, 'standing.changed')
  const [others = ''] = await happen(other.id, 'standing.changed')
  receiver.behave((got, response) => got.id === poison && answer(500)(got, response))
  await work()
  expect(receiver.taken.map(({ id }) => id)).toEqual([others])
  for (const ms of [6, 31]) {
    later(ms * SECOND)
    await work()
  }
  expect(receiver.taken.map(({ id }) => id)).toEqual([others, after])
  expect((await deliveries()).find(({ eventId }) => eventId === poison)).toMatchObject({ state: 'waiting', tries: 3 })
})

test('ten attempts over three days, then parked; the clock is the only thing that moves', async () => {
  const { receiver, driver, work, later, deliveries } = await scene()
  const [poison = ''] = await happen(driver.id, 'challenge.failed')
  receiver.behave(answer(500))
  const started = receiver.received.length
  await work()
  for (let hours = 0; hours < 73; hours++) {
    for (let minutes = 0; minutes < 60; minutes += hours === 0 ? 0.1 : 30) {
      later(hours === 0 ? 6 * SECOND : HOUR / 2)
      await work()
    }
  }
  expect(receiver.received.length - started).toBe(10)
  expect(await deliveries()).toMatchObject([
    { eventId: poison, state: 'parked', parkedWhy: 'attempts-used', tries: 10 },
  ])
})

test.each([400, 404, 422])('%i parks after three attempts and holds up nothing then', async (status) => {
  const { receiver, driver, work, later, deliveries } = await scene()
  const [poison, after] = await happen(driver.id, 'challenge.failed', 'standing.changed')
  receiver.behave((got, response) => got.id === poison && answer(status)(got, response))
  for (const seconds of [0, 6, 31]) {
    later(seconds * SECOND)
    await work()
  }
  expect(await deliveries()).toMatchObject([
    {
      eventId: poison,
      state: 'parked',
      parkedWhy: 'refused',
      tries: 3,
      attempts: [{ status }, { status }, { status }],
    },
    { eventId: after, state: 'delivered' },
  ])
})

test('a receiver that asks for patience gets it', async () => {
  const { receiver, driver, work, later, deliveries } = await scene()
  await happen(driver.id, 'challenge.failed')
  receiver.behave(answer(429, { 'retry-after': '120' }))
  await work()
  later(100 * SECOND)
  await work()
  expect(receiver.received).toHaveLength(1)
  receiver.behave(() => false)
  later(21 * SECOND)
  await work()
  expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: [{ status: 429 }, { status: 200 }] }])
})
