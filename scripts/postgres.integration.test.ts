import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { withClient } from './postgres/databases.mjs'
import { locate } from './postgres/location.mjs'
import { readPostmaster } from './postgres/server.mjs'
import { ensurePostgres } from './postgres.mjs'

const dataDir = mkdtempSync(join(tmpdir(), 'likeness postgres '))
const place = locate(dataDir)
let server: Awaited<ReturnType<typeof ensurePostgres>> | undefined

afterEach(async () => {
  await server?.stop()
  rmSync(dataDir, { recursive: true, force: true })
  rmSync(place.cluster, { recursive: true, force: true })
})

const start = () => ensurePostgres({ dataDir, settings: { fsync: 'off' } })
const ask = (url: string, sql: string) =>
  withClient(url, async (client: import('pg').Client) => (await client.query(sql)).rows[0])

test('a server is made, reused, and comes back with its data after it was killed', async () => {
  server = await start()
  expect(server.started).toBe(true)
  expect(await ask(server.url, "select current_setting('timezone') as zone, lower('ÉLIF') as name")).toEqual({
    zone: 'UTC',
    name: 'élif',
  })
  await ask(server.url, 'create table kept as select 42 as answer')

  const second = await start()
  expect(second).toMatchObject({ url: server.url, started: false })

  await server.stop({ onlyIfIdle: true })
  expect(readPostmaster(place)).toBeDefined()

  process.kill(readPostmaster(place)?.pid ?? Number.NaN, 'SIGKILL')
  server = await start()
  expect(server.started).toBe(true)
  expect(await ask(server.url, 'select answer from kept')).toEqual({ answer: 42 })

  await server.stop()
  expect(readPostmaster(place)).toBeUndefined()
})

test('two starts at once end at one server', async () => {
  const [one, two] = await Promise.all([start(), start()])
  server = one
  expect(one.url).toBe(two.url)
  expect([one.started, two.started].filter(Boolean)).toHaveLength(1)
})

test('nobody else may read the password, and none is needed to be refused', async () => {
  server = await start()
  expect(statSync(place.connection).mode & 0o777).toBe(0o600)
  const { password } = JSON.parse(readFileSync(place.connection, 'utf8'))
  const without = server.url.replace(password, 'wrong')
  await expect(ask(without, 'select 1')).rejects.toThrow(/password authentication failed/)
})
