import { beforeAll, expect, test } from 'vitest'
import { record, sequenceEvents } from '@/lib/audit'
import { feedEvent } from '@/lib/audit/view'
import { database, transaction } from '@/lib/database'
import { EVENT_TYPES, ok, system } from '@/lib/vocabulary'
import { decide, newDriver, type Platform, platform } from '@/scripts/testing/api-client'
import { check, enrolledDriver, openedCase } from '@/scripts/testing/platform'

let by: Platform
beforeAll(async () => {
  by = await platform()
  await newDriver(by)
})

type Page<T> = { items: T[]; nextCursor: string | null }
const page = async <T>(address: string) => (await by.get(address)).body as Page<T>

function withParameter(address: string, name: string, value: string | null): string {
  const [path, query] = address.split('?')
  const parameters = new URLSearchParams(query)
  if (value) parameters.set(name, value)
  return `${path}?${parameters}`
}

async function all<T>(address: string, cursorName = 'cursor'): Promise<T[]> {
  const items: T[] = []
  let cursor: string | null = null
  do {
    const found: Page<T> = await page(withParameter(address, cursorName, cursor))
    items.push(...found.items)
    cursor = found.nextCursor
  } while (cursor)
  return items
}

test('drivers: every one once, page by page, by standing, by time', async () => {
  const since = new Date()
  const refs = [await newDriver(by), await newDriver(by), await newDriver(by)]
  await by.post(`/drivers/${refs[1]}/challenges`, { reason: 'before_shift' })
  const found = await all<{ ref: string }>(`/drivers?limit=2&since=${since.toISOString()}`)
  expect(found.map(({ ref }) => ref)).toEqual([...refs].sort())
  const due = await all<{ ref: string }>(`/drivers?limit=1&status=due&since=${since.toISOString()}`)
  expect(due.map(({ ref }) => ref)).toEqual([refs[1]])
  const clear = await all<{ ref: string }>(`/drivers?limit=1&status=clear&since=${since.toISOString()}`)
  expect(clear.map(({ ref }) => ref)).toEqual([refs[0], refs[2]].sort())
  expect((await page(`/drivers?driver=${refs[0]}`)).items).toHaveLength(1)
})

test('challenges: newest first, one open at a time, filtered by status', async () => {
  const ref = await newDriver(by)
  const ids: unknown[] = []
  for (let i = 0; i < 3; i++) ids.unshift((await by.post(`/drivers/${ref}/challenges`, { reason: 'risk' })).body.id)
  const found = await all<{ id: string; captureUrl?: string }>(`/challenges?driver=${ref}&limit=1`)
  expect(found.map(({ id }) => id)).toEqual(ids)
  expect(found.every(({ captureUrl }) => captureUrl === undefined)).toBe(true)
  expect((await page<{ id: string }>(`/challenges?driver=${ref}&status=issued`)).items.map(({ id }) => id)).toEqual([
    ids[0],
  ])
  expect((await page(`/challenges?driver=${ref}&since=2999-01-01T00:00:00Z`)).items).toEqual([])
  expect((await by.get(`/challenges?cursor=nonsense`)).body.code).toBe('bad-cursor')
  const noId = Buffer.from(`2027-01-01T00:00:00.000Z ${'-'.repeat(36)}`).toString('base64url')
  for (const list of ['challenges', 'verifications'])
    expect(await by.get(`/${list}?cursor=${noId}`)).toMatchObject({ status: 422, body: { code: 'bad-cursor' } })
})

test('challenges whose time has run out are listed as what they say they are, before the clock writes it down', async () => {
  const ref = await newDriver(by)
  const { id } = (await by.post(`/drivers/${ref}/challenges`, { reason: 'manual' })).body
  const past = new Date(Date.now() - 60_000)
  await database().challenge.update({ where: { id: String(id) }, data: { expiresAt: past } })
  const listed = async (status: string) =>
    (await page<{ id: string; status: string }>(`/challenges?driver=${ref}&status=${status}`)).items
  expect(await listed('issued')).toEqual([])
  expect(await listed('expired')).toMatchObject([{ id, status: 'expired' }])
})

test('a key that may not issue challenges does not see their links', async () => {
  const ref = await newDriver(by)
  const { id } = (await by.post(`/drivers/${ref}/challenges`, { reason: 'manual' })).body
  const reader = await platform(['verifications:read'])
  expect((await by.get(`/challenges/${id}`)).body).toHaveProperty('captureUrl')
  expect((await reader.get(`/challenges/${id}`)).body).not.toHaveProperty('captureUrl')
})

test('verifications: newest first, each once, filtered by status', async () => {
  const driver = await enrolledDriver('p01')
  const ids = [await check(driver, 'p01/1.jpg'), await check(driver, 'p01/2.jpg'), await check(driver, 'p20/2.jpg')]
  const found = await all<{ id: string }>(`/verifications?driver=${driver.ref}&limit=2`)
  expect(found.map(({ id }) => id)).toEqual([...ids].reverse())
  const approved = await all<{ id: string; status: string }>(
    `/verifications?driver=${driver.ref}&status=approved&limit=1`,
  )
  expect(approved.map(({ status }) => status)).toEqual(approved.map(() => 'approved'))
  expect(approved.length).toBeGreaterThan(0)
})

test('standing: version, reasons and until as they change', async () => {
  const driver = await enrolledDriver('p10')
  const read = async () => (await by.get(`/drivers/${driver.ref}/standing`)).body
  const before = await read()
  expect(before).toMatchObject({ version: 0, standing: 'clear', mayWork: true, reasons: [] })
  await openedCase(driver, 'p44/2.jpg')
  const held = await read()
  expect(held).toMatchObject({ version: 1, standing: 'held', mayWork: false, reasons: [{ code: 'case_hold' }] })
  expect(Date.parse(String(held.until)) - Date.parse(String(held.since))).toBe(48 * 3_600_000)
})

type Event = { id: string; type: string; occurredAt: string; data: Record<string, unknown> }

test('events: in the order of what happened, told by the platform’s own reference', async () => {
  const start = (await all<Event>('/events?limit=100', 'after')).at(-1)?.id
  const ref = await newDriver(by)
  const { id } = (await by.post(`/drivers/${ref}/challenges`, { reason: 'before_shift' })).body
  await decide(by, ref, 'withdrawn')
  const later = await all<Event>(`/events?limit=1&after=${start}`, 'after')
  const found = later.filter(({ data }) => data.driver === ref)
  expect(found.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['consent.granted', 'challenge.issued', 'standing.changed', 'consent.withdrawn']),
  )
  expect(found[0]).toMatchObject({ type: 'consent.granted', data: { driver: ref, releaseVersion: 1, locale: 'en' } })
  expect(found.find(({ type }) => type === 'challenge.issued')?.data).toMatchObject({ challengeId: id })
  const standings = found.filter(({ type }) => type === 'standing.changed').map(({ data }) => data.version)
  expect(standings).toEqual([...standings].sort())
  expect(JSON.stringify(found)).not.toContain('driverId')
  expect((await by.get(`/events?after=${crypto.randomUUID()}`)).body.code).toBe('unknown-event')
})

test('events: a reader that follows while writers commit late misses none and reads none twice', async () => {
  const driver = await enrolledDriver('p05')
  const seen: Event[] = []
  let after = (await all<Event>('/events?limit=100', 'after')).at(-1)?.id
  let writing = true
  const follow = async () => {
    for (let last = false; !last; ) {
      last = !writing
      const { items } = await page<Event>(`/events?limit=7${after ? `&after=${after}` : ''}`)
      seen.push(...items)
      after = items.at(-1)?.id ?? after
      last &&= items.length === 0
    }
  }
  const write = (place: number) =>
    transaction(async (tx) => {
      const subject = { kind: 'challenge', id: crypto.randomUUID() }
      await record(tx, { type: 'challenge.passed', actor: system('test'), driverId: driver.id, subject })
      await tx.$executeRaw`select pg_sleep(${place % 3 === 0 ? 0.05 : 0})`
      return ok(subject.id)
    })
  const writers = Promise.all(
    Array.from({ length: 4 }, async (_, lane) => {
      const written: string[] = []
      for (let i = 0; i < 25; i++) written.push((await write(i + lane)).value)
      return written
    }),
  ).finally(() => {
    writing = false
  })
  const [written] = await Promise.all([writers, follow(), Promise.all([sequenceEvents(3), sequenceEvents(5)])])
  const read = seen.filter(({ data }) => data.driver === driver.ref).map(({ data }) => data.challengeId)
  expect(read.sort()).toEqual(written.flat().sort())
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
})

test('every type of event has its schema', () => {
  expect(feedEvent.options.map(({ shape }) => shape.type.value).sort()).toEqual([...EVENT_TYPES].sort())
})
