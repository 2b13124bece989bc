import { beforeAll, expect, test } from 'vitest'
import { database } from '@/lib/database'
import { measureVerification } from '@/lib/matching'
import { settleMeasured } from '@/lib/review'
import { picture } from '@/prisma/seed/people'
import { jpeg, newDriver, type Platform, platform } from '@/scripts/testing/api-client'
import { enrolledDriver, photoOf, recordedMatcher } from '@/scripts/testing/platform'

let by: Platform
beforeAll(async () => {
  by = await platform()
  await newDriver(by)
})

const newKey = () => crypto.randomUUID()
const issue = (ref: string, key: string, json: unknown = { reason: 'manual' }, caller = by) =>
  caller.post(`/drivers/${ref}/challenges`, json, { 'idempotency-key': key })
const challengesOf = async (ref: string) =>
  ((await by.get(`/challenges?driver=${ref}&limit=100`)).body.items as unknown[]).length

test('a thousand replays, fifty at once, have one effect and one answer', async () => {
  const ref = await newDriver(by)
  const key = newKey()
  const answers: Awaited<ReturnType<typeof issue>>[] = []
  let left = 1_000
  const replay = async () => {
    while (left-- > 0) answers.push(await issue(ref, key))
  }
  await Promise.all(Array.from({ length: 50 }, replay))
  const done = answers.filter(({ status }) => status === 201)
  const underWay = answers.filter(({ body }) => body.code === 'request-under-way')
  expect(done.length + underWay.length).toBe(1_000)
  expect(new Set(done.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(done.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1)
  expect(new Set(done.map(({ headers }) => headers.get('location'))).size).toBe(1)
  expect(await challengesOf(ref)).toBe(1)
}, 120_000)

test('another body, address or method with the same key is refused and does nothing', async () => {
  const [ref, other] = [await newDriver(by), await newDriver(by)]
  const key = newKey()
  expect((await issue(ref, key)).status).toBe(201)
  const mismatch = { status: 422, body: { code: 'idempotency-mismatch' } }
  expect(await issue(ref, key, { reason: 'risk' })).toMatchObject(mismatch)
  expect(await issue(other, key)).toMatchObject(mismatch)
  const headers = { 'idempotency-key': key }
  expect(await by.call('PUT', `/drivers/${ref}`, { json: { name: 'Bo' }, headers })).toMatchObject(mismatch)
  expect(await challengesOf(ref)).toBe(1)
  expect(await challengesOf(other)).toBe(0)
})

test('the same key of another platform key is another request', async () => {
  const ref = await newDriver(by)
  const key = newKey()
  const other = await platform()
  const answers = [await issue(ref, key), await issue(ref, key, undefined, other)]
  expect(answers.map(({ status }) => status)).toEqual([201, 201])
  expect(answers[0]?.body.id).not.toBe(answers[1]?.body.id)
})

test('a refusal is repeated, too, and an empty answer', async () => {
  const key = newKey()
  const twice = [await issue('nobody', key), await issue('nobody', key)]
  expect(twice.map(({ status }) => status)).toEqual([404, 404])
  expect(twice[1]?.headers.get('idempotency-replayed')).toBe('true')
  const ref = await newDriver(by)
  const sent = { json: { state: 'off', at: '2026-01-01T00:00:00Z' }, headers: { 'idempotency-key': newKey() } }
  const activity = [
    await by.call('PUT', `/drivers/${ref}/activity`, sent),
    await by.call('PUT', `/drivers/${ref}/activity`, sent),
  ]
  expect(activity.map(({ status, body }) => [status, body])).toEqual([
    [204, null],
    [204, null],
  ])
})

test.each(['', ' ', 'a b', 'ü', 'x'.repeat(201)])('the key %j is refused', async (key) => {
  const headers = { 'idempotency-key': Buffer.from(key).toString('latin1') }
  const answer = await by.call('PUT', '/drivers/D-1', { json: { name: 'Ada' }, headers })
  expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-idempotency-key' } })
})

test('a selfie sent again is one check, though boundary and order of parts differ', async () => {
  const { ref } = await enrolledDriver('p01')
  const selfie = jpeg(await photoOf('p01/2.jpg'))
  const headers = { 'idempotency-key': newKey() }
  const first = await by.upload('/verifications', { selfie, driver: ref }, headers)
  const again = await by.upload('/verifications', { driver: ref, selfie }, headers)
  expect([first.status, again.status]).toEqual([202, 202])
  expect(again.body).toEqual(first.body)
  const other = jpeg(await picture('p01', 3))
  expect(await by.upload('/verifications', { driver: ref, selfie: other }, headers)).toMatchObject({ status: 422 })
  expect((await by.get(`/verifications?driver=${ref}`)).body.items).toHaveLength(1)
  const id = String(first.body.id)
  await measureVerification(recordedMatcher, id)
  await settleMeasured(id)
  expect((await by.get(`/verifications/${id}`)).body.status).toBe('approved')
  expect((await by.upload('/verifications', { selfie, driver: ref }, headers)).body).toEqual(first.body)
})

test('what is kept for a replay can not be read in the database', async () => {
  const key = newKey()
  const headers = { 'idempotency-key': key }
  await by.call('PUT', `/drivers/D-${key}`, { json: { name: 'Grazyna Unmistakable' }, headers })
  const row = await database().idempotencyReceipt.findFirstOrThrow({ where: { key } })
  expect(JSON.stringify(row.body)).not.toContain('Unmistakable')
  const again = await by.call('PUT', `/drivers/D-${key}`, { json: { name: 'Grazyna Unmistakable' }, headers })
  expect(again).toMatchObject({ status: 201, body: { name: 'Grazyna Unmistakable' } })
})

test('a passing fault is not kept: the same key may try again', async () => {
  const ref = await newDriver(by)
  const key = newKey()
  await database().$executeRaw`alter table challenge rename to challenge_away`
  const fault = await issue(ref, key).finally(
    () => database().$executeRaw`alter table challenge_away rename to challenge`,
  )
  expect(fault).toMatchObject({ status: 500, body: { code: 'internal-error' } })
  expect(fault.body.requestId).toBe(fault.headers.get('x-request-id'))
  expect((await issue(ref, key)).status).toBe(201)
})

test('a process that dies after the effect and before its answer is kept: the same key makes nothing twice', async () => {
  const ref = await newDriver(by)
  const key = newKey()
  const fn = 'die_before_answer'
  await database().$executeRawUnsafe(`create function ${fn}() returns trigger language plpgsql as
    $$ begin if new.key = '${key}' and new.status is not null then raise 'the process is gone'; end if; return new; end $$`)
  await database().$executeRawUnsafe(
    `create trigger ${fn} before update on idempotency_receipt for each row execute function ${fn}()`,
  )
  try {
    expect((await issue(ref, key)).status).toBe(500)
  } finally {
    await database().$executeRawUnsafe(`drop function ${fn} cascade`)
  }
  expect(await challengesOf(ref)).toBe(1)
  expect(await issue(ref, key)).toMatchObject({ status: 409, body: { code: 'request-under-way' } })
  const where = { key }
  await database().idempotencyReceipt.updateMany({ where, data: { createdAt: new Date(Date.now() - 61_000) } })
  expect(await issue(ref, key)).toMatchObject({ status: 409, body: { code: 'answer-lost' } })
  expect(await challengesOf(ref)).toBe(1)
})

test('a process that dies before the effect: the same key may try again after a minute', async () => {
  const ref = await newDriver(by)
  const key = newKey()
  expect((await issue(ref, key)).status).toBe(201)
  const lost = { status: null, effectAt: null, createdAt: new Date(Date.now() - 61_000) }
  await database().idempotencyReceipt.updateMany({ where: { key }, data: lost })
  expect((await issue(ref, key)).headers.get('idempotency-replayed')).toBeNull()
})
