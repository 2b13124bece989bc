import { expect, test } from 'vitest'
import { beat, buryWorkers } from '@/lib/audit'
import { configuration } from '@/lib/configuration'
import { database, disconnect } from '@/lib/database'
import { platform, send } from '@/scripts/testing/api-client'

const matcher = { name: 'embedded', version: '1.0.0', ready: true }

test('live whatever happens; ready while a worker with its matcher was seen', async () => {
  expect(await send('GET', '/health/live')).toMatchObject({ status: 200, body: { status: 'live' } })
  const without = { status: 503, body: { status: 'not-ready', database: true, matcher: false, workers: 0 } }
  expect(await send('GET', '/health/ready')).toMatchObject(without)
  await beat('loading', { ...matcher, ready: false }, new Date())
  expect(await send('GET', '/health/ready')).toMatchObject({ status: 503, body: { matcher: false, workers: 1 } })
  await beat('loading', matcher, new Date())
  expect(await send('GET', '/health/ready')).toMatchObject({ status: 200, body: { status: 'ready', workers: 1 } })
  await beat('loading', matcher, new Date(Date.now() - 16_000))
  expect(await send('GET', '/health/ready')).toMatchObject(without)
  await buryWorkers(new Date())
})

test('a database that does not answer is not there after 2 s', async () => {
  await database().$transaction(
    async (tx) => {
      await tx.$executeRaw`lock table worker_heartbeat in access exclusive mode`
      const started = performance.now()
      const answer = await send('GET', '/health/ready')
      expect(performance.now() - started).toBeLessThan(10_000)
      expect(answer).toMatchObject({ status: 503, body: { database: false, matcher: false, workers: 0 } })
    },
    { timeout: 20_000 },
  )
})

test('while the database is away every call says so, and the next one after it is back is answered', async () => {
  const by = await platform()
  await disconnect()
  const config = configuration()
  const there = config.databaseUrl
  config.databaseUrl = 'postgresql://nobody@127.0.0.1:1/away'
  const answer = await by.get('/drivers')
  expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } })
  expect(answer.headers.get('retry-after')).toBe('5')
  expect(await send('GET', '/health/ready')).toMatchObject({ status: 503, body: { database: false } })
  expect((await send('GET', '/health/live')).status).toBe(200)
  config.databaseUrl = there
  await disconnect()
  expect((await by.get('/drivers')).status).toBe(200)
})
