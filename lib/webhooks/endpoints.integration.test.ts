import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import type { Actor } from '@/lib/vocabulary'
import { enrolledDriver, openedCase, platformKey, staff } from '@/scripts/testing/platform'
import { deliveriesOf, happen, newEndpoint } from '@/scripts/testing/webhook-platform'
import { answer, verify } from '@/scripts/testing/webhook-receiver'
import { scene } from '@/scripts/testing/webhook-scene'
import {
  createEndpoint,
  deleteEndpoint,
  disableEndpoint,
  enableEndpoint,
  exportDeliveries,
  listDeliveries,
  listEndpoints,
  openDelivery,
  readEndpoint,
  redeliver,
  redeliverParked,
  rotateSecret,
  testEndpoint,
} from '.'
import { placeEvents } from './place-events'

const HOUR = 3_600_000
const admin = () => staff('admin')

function valueIn<T>(answered: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!answered.ok) throw new Error(answered.code)
  return answered.value
}
const recordsOf = async (id: string) =>
  (await database().auditRecord.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(
    ({ type, data }) => ({ type, data }),
  )

test.each([
  ['not an address', 'such as https://'],
  ['ftp://hooks.example.com/', 'such as https://'],
  ['https://me:secret@hooks.example.com/', 'Leave name and password out'],
  [`https://hooks.example.com/${'x'.repeat(2_000)}`, 'at most 2,000 characters'],
  ['https://no-such-host.invalid/', 'could not be found'],
])('%s is refused as an address, with a sentence at the field', async (url, words) => {
  const made = await createEndpoint(platformKey(), { url })
  expect(made).toMatchObject({ code: 'invalid', facts: { errors: { url: expect.stringContaining(words) } } })
})

test('the secret is in the first answer alone; what is kept of it is sealed', async () => {
  const endpoint = await newEndpoint('http://127.0.0.1:9/hooks')
  expect(endpoint.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  const row = await database().webhookEndpoint.findUniqueOrThrow({ where: { id: endpoint.id } })
  expect(Buffer.from(row.secret).toString()).not.toContain(endpoint.secret.slice(6))
  expect(JSON.stringify(valueIn(await readEndpoint(platformKey(), endpoint.id)))).not.toContain('whsec_')
  expect(await recordsOf(endpoint.id)).toEqual([
    { type: 'webhook.created', data: { host: '127.0.0.1:9', events: [], scores: false } },
  ])
})

test('during a rotation both secrets verify, after 24 hours the new one alone', async () => {
  const { receiver, endpoint, driver, now, later, work } = await scene()
  const { secret, oldSecretUntil } = valueIn(await rotateSecret(await admin(), endpoint.id, now()))
  expect(Date.parse(oldSecretUntil) - now().getTime()).toBe(24 * HOUR)
  await happen(driver.id, 'challenge.passed')
  await work()
  const during = receiver.taken[0] ?? expect.fail()
  expect(during.headers['webhook-signature']?.split(' ')).toHaveLength(2)
  for (const valid of [secret, endpoint.secret]) expect(verify(valid, during)).toMatchObject({ id: during.id })
  later(24 * HOUR + 1)
  await happen(driver.id, 'challenge.passed')
  await work()
  const after = receiver.taken[1] ?? expect.fail()
  expect(after.headers['webhook-signature']?.split(' ')).toHaveLength(1)
})

test('scores go to an endpoint that asks for them and to no other', async () => {
  const asking = await scene({ scores: true })
  const other = await scene()
  const driver = await enrolledDriver('p10')
  await openedCase(driver, 'p44/2.jpg')
  await placeEvents()
  await asking.work()
  await other.work()
  const of = ({ taken }: typeof asking.receiver) =>
    taken.find(({ type, data }) => type === 'verification.in_review' && data.driver === driver.ref)
  expect(of(asking.receiver)?.data.outcome).toMatchObject({
    score: expect.any(Number),
    band: 'hold',
    matcher: 'embedded',
  })
  expect(of(other.receiver)?.data).not.toHaveProperty('outcome')
  expect(other.receiver.taken.map(({ body }) => body).join()).not.toContain('score')
})

test('a test is signed, sent at once, and told as it went', async () => {
  const { receiver, endpoint, sending } = await scene()
  const actor = await admin()
  expect(valueIn(await testEndpoint(actor, endpoint.id, sending.client))).toMatchObject({
    delivered: true,
    status: 200,
  })
  const [got] = receiver.taken
  expect(got && verify(endpoint.secret, got)).toMatchObject({ type: 'webhook.test', data: {} })
  receiver.behave(answer(403))
  const refused = valueIn(await testEndpoint(actor, endpoint.id, sending.client))
  expect(refused).toMatchObject({ delivered: false, outcome: 'refused', status: 403 })
  expect((await recordsOf(endpoint.id)).slice(1)).toEqual([
    { type: 'webhook.tested', data: { outcome: 'delivered', status: 200 } },
    { type: 'webhook.tested', data: { outcome: 'refused', status: 403 } },
  ])
  expect(await deliveriesOf(endpoint.id)).toEqual([])
})

test('disabled: what waits and what happens is parked; enabled: one press sends it all, in order', async () => {
  const { receiver, endpoint, driver, now, work, later } = await scene()
  const actor = await admin()
  receiver.behave(answer(503))
  const ids = await happen(driver.id, 'challenge.issued', 'challenge.passed')
  await work()
  expect(valueIn(await disableEndpoint(actor, endpoint.id, now()))).toEqual({ parked: 2 })
  expect(await disableEndpoint(actor, endpoint.id)).toMatchObject({ code: 'already-disabled' })
  ids.push(...(await happen(driver.id, 'standing.changed')))
  later(HOUR)
  await work()
  expect(receiver.received).toHaveLength(1)
  expect(await redeliverParked(actor, endpoint.id)).toMatchObject({ code: 'endpoint-disabled' })
  expect(valueIn(await readEndpoint(actor, endpoint.id))).toMatchObject({
    disabled: { why: 'person' },
    health: { parked: 3, waiting: 0 },
  })
  valueIn(await enableEndpoint(actor, endpoint.id, now()))
  expect(await enableEndpoint(actor, endpoint.id)).toMatchObject({ code: 'already-enabled' })
  receiver.behave(() => false)
  await work()
  expect(receiver.taken).toEqual([])
  expect(valueIn(await redeliverParked(actor, endpoint.id, now()))).toEqual({ deliveries: 3 })
  await work()
  expect(receiver.taken.map(({ id }) => id)).toEqual(ids)
  expect((await recordsOf(endpoint.id)).map(({ type }) => type)).toEqual([
    'webhook.created',
    'webhook.disabled',
    'webhook.enabled',
    'webhook.redelivered',
  ])
})

test('one delivery is sent again, also one that was delivered', async () => {
  const { receiver, endpoint, driver, now, work, deliveries } = await scene()
  const actor = await admin()
  const [id] = await happen(driver.id, 'challenge.passed')
  await work()
  const [delivery] = await deliveries()
  valueIn(await redeliver(actor, endpoint.id, delivery?.id ?? '', now()))
  expect(await redeliver(actor, endpoint.id, delivery?.id ?? '')).toMatchObject({ code: 'already-waiting' })
  expect(await redeliver(actor, endpoint.id, crypto.randomUUID())).toMatchObject({ code: 'delivery-not-found' })
  await work()
  expect(receiver.taken.map((one) => one.id)).toEqual([id, id])
  expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: [{}, {}] }])
})

test('deleting drops what waits, with an audit record, and sends nothing more', async () => {
  const { receiver, endpoint, driver, now, work, later } = await scene()
  receiver.behave(answer(503))
  await happen(driver.id, 'challenge.issued', 'challenge.passed')
  await work()
  valueIn(await deleteEndpoint(await admin(), endpoint.id, now()))
  expect(await deliveriesOf(endpoint.id)).toEqual([])
  expect((await recordsOf(endpoint.id)).at(-1)).toMatchObject({ type: 'webhook.deleted', data: { dropped: 2 } })
  later(HOUR)
  await happen(driver.id, 'standing.changed')
  await work()
  expect(receiver.received).toHaveLength(1)
  expect(await readEndpoint(platformKey(), endpoint.id)).toMatchObject({ code: 'endpoint-not-found' })
})

test('deliveries: newest first, page by page, by state and type; one with its attempts and its body as it is now', async () => {
  const { receiver, endpoint, driver, work } = await scene()
  const actor = await staff('auditor')
  receiver.behave((got, response) => got.type === 'challenge.failed' && answer(404)(got, response))
  await happen(null, ...Array.from({ length: 55 }, () => 'challenge.passed' as const))
  const [failed = ''] = await happen(driver.id, 'challenge.failed')
  await work()
  const first = valueIn(await listDeliveries(actor, endpoint.id, {}))
  expect(first.rows).toHaveLength(50)
  expect(first.rows[0]).toMatchObject({ eventId: failed, driver: driver.ref, state: 'waiting', attempts: 1 })
  const second = valueIn(await listDeliveries(actor, endpoint.id, { after: first.turns.next ?? '' }))
  expect(second.rows).toHaveLength(6)
  expect(second.turns.next).toBeNull()
  expect(valueIn(await listDeliveries(actor, endpoint.id, { before: second.turns.previous ?? '' })).rows).toEqual(
    first.rows,
  )
  const waiting = valueIn(await listDeliveries(actor, endpoint.id, { state: 'waiting' }))
  expect(waiting.rows.map(({ eventId }) => eventId)).toEqual([failed])
  expect(valueIn(await listDeliveries(actor, endpoint.id, { type: 'challenge.issued' })).rows).toEqual([])
  const opened = valueIn(await openDelivery(actor, endpoint.id, waiting.rows[0]?.id ?? ''))
  expect(opened.history).toMatchObject([{ outcome: 'refused', status: 404, excerpt: 'no: 404' }])
  expect(JSON.parse(opened.body)).toMatchObject({ id: failed, type: 'challenge.failed', data: { driver: driver.ref } })
  let exported = 0
  for await (const _ of valueIn(await exportDeliveries(actor, endpoint.id, { state: 'delivered' }))) exported++
  expect(exported).toBe(55)
})

test('how an endpoint is doing: last delivered, failing since, parked', async () => {
  const { receiver, endpoint, driver, now, later, work } = await scene()
  const health = async () => valueIn(await readEndpoint(platformKey(), endpoint.id)).health
  expect(await health()).toEqual({ lastDeliveredAt: null, failingSince: null, waiting: 0, parked: 0 })
  await happen(driver.id, 'challenge.passed')
  await work()
  const delivered = now().toISOString()
  expect(await health()).toMatchObject({ lastDeliveredAt: delivered, failingSince: null })
  receiver.behave(answer(500))
  later(2_000)
  await happen(driver.id, 'challenge.passed')
  await work()
  expect(await health()).toEqual({
    lastDeliveredAt: delivered,
    failingSince: now().toISOString(),
    waiting: 1,
    parked: 0,
  })
  receiver.behave(() => false)
  later(6_000)
  await work()
  expect(await health()).toMatchObject({ lastDeliveredAt: now().toISOString(), failingSince: null, waiting: 0 })
})

test('at most twenty endpoints', async () => {
  const there = valueIn(await listEndpoints(platformKey())).length
  const url = 'http://127.0.0.1:9/hooks'
  const made = await Promise.all(
    Array.from({ length: 22 - there }, () => createEndpoint(platformKey() satisfies Actor, { url })),
  )
  const refused = made.filter((one) => !one.ok)
  expect(refused).toHaveLength(2)
  expect(refused[0]).toMatchObject({ code: 'too-many-endpoints' })
})
