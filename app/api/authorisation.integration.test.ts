import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/database'
import { SCOPES } from '@/lib/vocabulary'
import { picture } from '@/prisma/seed/people'
import { decide, formOf, jpeg, newDriver, type Platform, platform, type Sent, send } from '@/scripts/testing/api-client'
import { REQUESTS_PER_KEY } from './authenticate'
import { scopesOf } from './describe-operation'
import { OPERATIONS } from './operations'

let photo: Blob
let ref: string
let owner: Platform
beforeAll(async () => {
  photo = jpeg(await picture('p01', 0))
  owner = await platform()
  ref = await newDriver(owner, 'none')
  await decide(owner, ref, 'declined')
})

/** What each write takes: a request that only the missing right can refuse. */
const BODIES: Record<string, () => Sent> = {
  putDriver: () => ({ json: { name: 'Ada Ferro' } }),
  setActivity: () => ({ json: { state: 'off', at: '2026-01-01T00:00:00Z' } }),
  recordConsent: () => ({ json: { releaseVersion: 1, decision: 'declined', locale: 'en' } }),
  addReferencePhoto: () => ({ form: formOf({ photo, source: 'account_photo' }) }),
  eraseDriver: () => ({ json: {} }),
  issueChallenge: () => ({ json: { reason: 'manual' } }),
  createWebhookEndpoint: () => ({ json: { url: 'http://127.0.0.1:9/hooks' } }),
  submitVerification: () => ({ form: formOf({ selfie: photo, driver: ref }) }),
}

const closed = OPERATIONS.filter(({ permission }) => permission !== null)

describe.each(closed)('$id', (operation) => {
  const { id, method, path } = operation
  /** Whoever is asked to be erased is nobody, as the driver is needed for the other calls. */
  const about = () => (id === 'eraseDriver' ? `D-${randomUUID()}` : ref)
  const address = () => path.replace('{ref}', about()).replace('{id}', randomUUID())
  const from = `10.1.0.${closed.indexOf(operation)}`
  const sent = (headers = {}): Sent => ({ ...BODIES[id]?.(), headers: { 'x-forwarded-for': from, ...headers } })

  test.each([
    ['no key', {}],
    ['another scheme', { authorization: 'Basic YTpi' }],
    ['a key that nobody made', { authorization: `Bearer lk_${'x'.repeat(43)}` }],
  ])('%s: 401', async (_, headers) => {
    const answer = await send(method, address(), sent(headers))
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthorized' } })
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/)
  })

  test('a revoked key: 401', async () => {
    const by = await platform()
    await database().apiKey.update({ where: { id: by.id }, data: { revokedAt: new Date() } })
    expect(await by.call(method, address(), sent())).toMatchObject({ status: 401, body: { code: 'unauthorized' } })
  })

  test('a key with every other scope: 403, and it says which it needs', async () => {
    const needed = scopesOf(operation)
    const by = await platform(SCOPES.filter((scope) => !needed.includes(scope)))
    const answer = await by.call(method, address(), sent())
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    for (const scope of needed) expect(answer.body.detail).toContain(scope)
  })

  test('a key with its scope alone is let in', async () => {
    for (const scope of scopesOf(operation)) {
      const by = await platform([scope])
      const answer = await by.call(method, address(), sent())
      expect([401, 429]).not.toContain(answer.status)
      expect(answer.body?.code).not.toBe('forbidden')
    }
  })
})

test('a key without the scope learns nothing of who is there', async () => {
  const by = await platform(['events:read'])
  const [there, not] = await Promise.all([by.get(`/drivers/${ref}`), by.get(`/drivers/D-${randomUUID()}`)])
  expect(there.body).toEqual(not.body)
})

test('too many bad keys from one address are told to wait', async () => {
  const headers = { authorization: `Bearer lk_${'y'.repeat(43)}`, 'x-forwarded-for': '203.0.113.9, 198.51.100.7' }
  let answer = await send('GET', '/drivers', { headers })
  for (let i = 0; i < 60 && answer.status === 401; i++) answer = await send('GET', '/drivers', { headers })
  expect(answer).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  const elsewhere = { ...headers, 'x-forwarded-for': '198.51.100.8' }
  expect((await send('GET', '/drivers', { headers: elsewhere })).status).toBe(401)
})

test('a key that asks too often is told to wait; another goes on', async () => {
  const [busy, other] = await Promise.all([platform(['events:read']), platform(['drivers:read'])])
  let left = REQUESTS_PER_KEY + 1
  const ask = async () => {
    let answer = await busy.get('/drivers')
    while (left-- > 0 && answer.status !== 429) answer = await busy.get('/drivers')
    return answer
  }
  const limited = (await Promise.all(Array.from({ length: 20 }, ask))).find(({ status }) => status === 429)
  expect(limited).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
  expect(Number(limited?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await other.get('/drivers')).status).toBe(200)
})
