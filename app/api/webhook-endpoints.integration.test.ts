import { expect, test } from 'vitest'
import { feedEvent } from '@/lib/audit/view'
import { webhookBodies } from '@/lib/webhooks'
import { platform } from '@/scripts/testing/api-client'
import { newDriver } from '@/scripts/testing/platform'
import { happen, privateClient, work } from '@/scripts/testing/webhook-platform'
import { startReceiver, verify } from '@/scripts/testing/webhook-receiver'
import { openApiDocument } from './openapi'

test('an endpoint from its making to its end', async () => {
  const by = await platform(['admin'])
  const receiver = await startReceiver()
  const made = await by.post('/webhook-endpoints', {
    url: receiver.url,
    events: ['challenge.passed', 'standing.changed'],
    description: 'Dispatch',
  })
  expect(made).toMatchObject({
    status: 201,
    body: { url: receiver.url, events: ['challenge.passed', 'standing.changed'], scores: false, disabled: null },
  })
  const { id, secret } = made.body as { id: string; secret: string }
  const tested = await by.call('POST', `/webhook-endpoints/${id}/test`)
  expect(tested).toMatchObject({ status: 200, body: { delivered: true, outcome: 'delivered', status: 200 } })
  expect(receiver.taken.map((one) => verify(secret, one))).toMatchObject([{ type: 'webhook.test' }])

  const driver = await newDriver()
  const [passed] = await happen(driver.id, 'challenge.passed', 'challenge.failed')
  const client = privateClient()
  await work(id, { client, now: () => new Date(Date.now() + 1_000) })
  expect(receiver.taken.slice(1).map((one) => one.id)).toEqual([passed])
  const found = await by.get(`/webhook-endpoints/${id}`)
  expect(found).toMatchObject({ status: 200, body: { id, health: { waiting: 0, parked: 0, failingSince: null } } })
  expect(JSON.stringify(found.body)).not.toContain('whsec_')

  expect((await by.call('DELETE', `/webhook-endpoints/${id}`)).status).toBe(204)
  expect(await by.get(`/webhook-endpoints/${id}`)).toMatchObject({ status: 404, body: { code: 'endpoint-not-found' } })
  expect((await by.call('DELETE', `/webhook-endpoints/${id}`)).status).toBe(404)
  expect((await by.call('POST', `/webhook-endpoints/${id}/test`)).status).toBe(404)
  await client.close()
  await receiver.close()
})

test('a list, page by page, newest first', async () => {
  const by = await platform(['admin'])
  const made: unknown[] = []
  for (let i = 0; i < 3; i++)
    made.unshift((await by.post('/webhook-endpoints', { url: 'http://127.0.0.1:9/' })).body.id)
  const first = await by.get('/webhook-endpoints?limit=2')
  const second = await by.get(`/webhook-endpoints?limit=1&cursor=${first.body.nextCursor}`)
  const ids = [first, second].flatMap(({ body }) => (body.items as { id: string }[]).map(({ id }) => id))
  expect(ids).toEqual(made)
  expect((await by.get(`/webhook-endpoints?cursor=${crypto.randomUUID()}`)).body.code).toBe('bad-cursor')
  for (const id of made) await by.call('DELETE', `/webhook-endpoints/${id}`)
})

test.each([
  [{}, '/url'],
  [{ url: 'hooks.example.com' }, '/url'],
  [{ url: 'https://no-such-host.invalid/' }, '/url'],
  [{ url: 'https://hooks.example.com', events: ['driver.exploded'] }, '/events/0'],
  [{ url: 'https://hooks.example.com', secret: 'mine' }, '/secret'],
])('%o is refused with a pointer at the field', async (body, pointer) => {
  const refused = await (await platform(['admin'])).post('/webhook-endpoints', body)
  expect(refused).toMatchObject({ status: 422, body: { code: 'invalid-body', errors: [{ pointer }] } })
})

test('the same idempotency key makes one endpoint and shows the same secret', async () => {
  const by = await platform(['admin'])
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const make = () => by.post('/webhook-endpoints', { url: 'http://127.0.0.1:9/once' }, headers)
  const [first, again] = [await make(), await make()]
  expect(again.body).toEqual(first.body)
  await by.call('DELETE', `/webhook-endpoints/${first.body.id}`)
})

test('the OpenAPI document lists every type of event under webhooks, with the schema of its body', () => {
  const { webhooks } = JSON.parse(JSON.stringify(openApiDocument()))
  const types = feedEvent.options.map(({ shape }) => shape.type.value)
  expect(Object.keys(webhooks).sort()).toEqual([...types].sort())
  expect([...webhookBodies.keys()].sort()).toEqual([...types].sort())
  for (const type of types) {
    const { schema } = webhooks[type].post.requestBody.content['application/json']
    expect(schema.properties.type.const).toBe(type)
    expect('outcome' in schema.properties.data.properties).toBe(/^(verification\.|appeal\.decided$)/.test(type))
    expect(webhooks[type].post.parameters.map(({ name }: { name: string }) => name)).toContain('webhook-signature')
  }
  const ids = types.map((type) => webhooks[type].post.operationId)
  expect(new Set(ids).size).toBe(types.length)
})
