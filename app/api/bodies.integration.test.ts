import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/database'
import { picture } from '@/prisma/seed/people'
import { formOf, jpeg, newDriver, type Platform, platform } from '@/scripts/testing/api-client'
import { enrolledDriver } from '@/scripts/testing/platform'

let by: Platform
let ref: string
let selfie: Blob
beforeAll(async () => {
  by = await platform()
  await newDriver(by)
  ref = (await enrolledDriver('p01')).ref
  selfie = jpeg(await picture('p01', 2))
})

const asJson = { 'content-type': 'application/json' }
const put = (json: unknown) => by.put('/drivers/D-77', json)
const pointers = ({ body }: { body: Record<string, unknown> }) =>
  (body.errors as { pointer: string }[]).map(({ pointer }) => pointer).sort()

describe('JSON bodies', () => {
  test('every wrong field is named by its pointer', async () => {
    const answer = await put({ email: 'nobody', groups: { 'a/b~c': 1 }, timeZone: 'Mars/Olympus', nick: 'Ada' })
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-body' } })
    expect(pointers(answer)).toEqual(['/email', '/groups/a~1b~0c', '/name', '/nick', '/timeZone'])
    expect(answer.body.errors).toContainEqual({ pointer: '/nick', detail: 'This field is not known.' })
    expect(answer.body.errors).toContainEqual({ pointer: '/name', detail: 'This is required.' })
  })

  test.each([
    ['a list', []],
    ['a text', 'Ada'],
    ['nothing', null],
  ])('%s in place of an object is refused at the root', async (_, json) => {
    expect(pointers(await put(json))).toEqual([''])
  })

  test.each([
    ['NUL', 'Ada\u0000'],
    ['half a surrogate pair', 'Ada \ud800'],
  ])('a text with %s is refused, also as a key', async (_, name) => {
    expect(await put({ name })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/name' }] } })
    expect(await put({ name: 'Ada', groups: { [name]: 'x' } })).toMatchObject({ status: 422 })
  })

  test.each([
    ['0000-01-01T00:00:00Z', '/at'],
    ['9999-12-31T23:59:59-23:59', '/at'],
    ['tomorrow', '/at'],
  ])('a time that no calendar keeps, %s, is refused', async (at, pointer) => {
    expect(pointers(await by.put(`/drivers/${ref}/activity`, { state: 'off', at }))).toEqual([pointer])
  })

  test('a time later than now is refused where something was so, naming field, limit and remedy', async () => {
    const late = new Date(Date.now() + 6 * 60_000).toISOString()
    for (const [call, path, body] of [
      ['POST', `/drivers/${ref}/erasure`, { requestedAt: late }],
      ['POST', `/drivers/${ref}/erasure`, { requestedAt: '2999-01-01T00:00:00Z' }],
      ['PUT', `/drivers/${ref}/activity`, { state: 'off', at: late }],
    ] as const) {
      const answer = await by.call(call, path, { json: body })
      expect(answer).toMatchObject({ status: 422, body: { code: 'at-in-future' } })
      expect(answer.body.detail).toMatch(/^`(requestedAt|at)` may be at most 5 minutes ahead.*give/)
    }
    expect((await by.get(`/drivers/${ref}/standing`)).body.standing).not.toBe('removed')
  })

  test('a selfie by a phone whose clock is ahead was taken now', async () => {
    const form = formOf({ driver: ref, selfie, capturedAt: '2999-01-01T00:00:00Z' })
    const { status, body } = await by.call('POST', '/verifications', { form })
    expect(status).toBe(202)
    const row = await database().verification.findUniqueOrThrow({ where: { id: String(body.id) } })
    expect(row.capturedAt).toEqual(row.createdAt)
  })

  test('a shift that ends before it starts is refused', async () => {
    const at = new Date().toISOString()
    const shift = (shiftStartsAt: string, shiftEndsAt: string) =>
      by.put(`/drivers/${ref}/activity`, { state: 'on_shift', at, shiftStartsAt, shiftEndsAt })
    for (const to of ['2026-11-26T07:59:59Z', '2026-11-26T08:00:00Z', '2026-11-26T09:30:00+02:00']) {
      const answer = await shift('2026-11-26T08:00:00Z', to)
      expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-body' } })
      expect(pointers(answer)).toEqual(['/shiftEndsAt'])
    }
    expect(await shift('2026-11-26T08:00:00Z', '2026-11-26T11:00:01+03:00')).toMatchObject({ status: 204 })
  })

  test('a shift that is too long or too far ahead is refused, naming field, limit and remedy', async () => {
    const at = Date.now()
    const hours = (count: number, ms = 0) => new Date(at + count * 3_600_000 + ms).toISOString()
    const tell = (shift: { shiftStartsAt?: string; shiftEndsAt?: string }) =>
      by.put(`/drivers/${ref}/activity`, { state: 'on_shift', at: hours(0), ...shift })
    const month = 31 * 24
    for (const [shift, field, said] of [
      [{ shiftStartsAt: hours(-1), shiftEndsAt: hours(23, 1) }, 'shiftEndsAt', /at most 24 hours.*give an earlier end/],
      [{ shiftStartsAt: hours(month, 1) }, 'shiftStartsAt', /at most 31 days ahead.*leave it out/],
      [{ shiftEndsAt: hours(month, 1) }, 'shiftEndsAt', /at most 31 days ahead.*leave it out/],
    ] as const) {
      const answer = await tell(shift)
      expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-body' } })
      expect(pointers(answer)).toEqual([`/${field}`])
      expect(JSON.stringify(answer.body.errors)).toMatch(said)
    }
    expect(await tell({ shiftStartsAt: hours(-1), shiftEndsAt: hours(23) })).toMatchObject({ status: 204 })
    expect(await tell({ shiftStartsAt: hours(month - 8), shiftEndsAt: hours(month) })).toMatchObject({ status: 204 })
  })

  test.each(['1e2', '0x10', '+5', ' 5', '5.0', '', '-1', '0', '101', '1000', 'ten', '٥'])(
    'a limit written %j is refused, whatever the list',
    async (limit) => {
      for (const list of ['/drivers', '/verifications', '/challenges', '/events', '/webhook-endpoints']) {
        const answer = await by.get(`${list}?limit=${encodeURIComponent(limit)}`)
        expect(answer, list).toMatchObject({ status: 422, body: { code: 'invalid-query' } })
        expect(JSON.stringify(answer.body.errors)).toContain('from 1 to 100')
      }
    },
  )

  test('numbers that no column keeps are refused', async () => {
    const to = `/drivers/${ref}/consents`
    const consent = { decision: 'granted', locale: 'en' }
    for (const releaseVersion of [0, -1, 1.5, 2 ** 53 - 1, 1e300]) {
      expect(pointers(await by.post(to, { ...consent, releaseVersion }))).toEqual(['/releaseVersion'])
    }
  })

  test.each([
    ['half an object', '{"name":"Ada"'],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
    ['nothing', ''],
  ])('%s is malformed', async (_, raw) => {
    const answer = await by.call('PUT', '/drivers/D-77', { raw, headers: asJson })
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed-json' } })
  })

  test('another content type is refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const answer = await by.call('PUT', '/drivers/D-77', { raw: '{"name":"Ada"}', headers: { 'content-type': type } })
      expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } })
    }
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    expect((await by.call('PUT', '/drivers/D-77', { raw: '{"name":"Ada"}', headers })).status).toBe(201)
  })

  test('more than 64 KB is refused by what is said and by what comes', async () => {
    const raw = JSON.stringify({ name: 'A'.repeat(65 * 1024) })
    const tooLarge = { status: 413, body: { code: 'too-large' } }
    expect(await by.call('PUT', '/drivers/D-77', { raw, headers: asJson })).toMatchObject(tooLarge)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent++
        controller.enqueue(new Uint8Array(16 * 1024).fill(0x20))
      },
    })
    expect(await by.call('PUT', '/drivers/D-77', { raw: endless, headers: asJson })).toMatchObject(tooLarge)
    expect(sent).toBeLessThan(10)
  })
})

describe('multipart bodies', () => {
  const submit = (parts: Record<string, string | Blob>) =>
    by.upload('/verifications', { driver: ref, selfie, ...parts })

  test('JSON in a part is checked like any other field', async () => {
    const answer = await submit({
      device: '{"installId":"","brand":"x"}',
      location: '{"latitude":91,"longitude":0}',
      comparison: 'score 0.9',
      capturedAt: 'now',
      selfies: 'x',
    })
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-body' } })
    expect(new Set(pointers(answer))).toEqual(
      new Set(['/capturedAt', '/comparison', '/device/brand', '/device/installId', '/location/latitude', '/selfies']),
    )
  })

  test('a missing file, a text in its place and a file in place of a text are named', async () => {
    expect(pointers(await by.call('POST', '/verifications', { form: formOf({ driver: ref }) }))).toEqual(['/selfie'])
    expect(pointers(await submit({ selfie: 'x' }))).toEqual(['/selfie'])
    expect(pointers(await submit({ driver: selfie }))).toEqual(['/driver'])
    expect(
      pointers(await by.upload(`/drivers/${ref}/reference-photos`, { photo: selfie, source: 'passport' })),
    ).toEqual(['/source'])
  })

  test('a part sent twice is refused', async () => {
    const form = formOf({ driver: ref, selfie })
    form.append('driver', 'another')
    expect(await by.call('POST', '/verifications', { form })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/driver', detail: 'Send this part once.' }] },
    })
  })

  test('no multipart at all, and broken multipart', async () => {
    expect(await by.post('/verifications', { driver: ref })).toMatchObject({ status: 415 })
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await by.call('POST', '/verifications', { raw: '--x\r\nnonsense', headers })).toMatchObject({
      status: 400,
      body: { code: 'malformed-multipart' },
    })
    const without = { 'content-type': 'multipart/form-data' }
    expect(await by.call('POST', '/verifications', { raw: '--x--', headers: without })).toMatchObject({ status: 400 })
  })

  test.each([
    ['a text that says so', new Blob(['not a picture'], { type: 'text/plain' }), 415],
    ['a document', new Blob(['%PDF-1.7'], { type: 'application/pdf' }), 415],
    ['a text that says JPEG', new Blob(['not a picture'], { type: 'image/jpeg' }), 422],
    ['a GIF', new Blob(['GIF89a'], { type: 'image/gif' }), 422],
    ['bytes that say nothing', new Blob([new Uint8Array(100)]), 422],
    ['an empty file', new Blob([], { type: 'image/png' }), 422],
  ])('%s is no picture', async (_, blob, status) => {
    expect(await submit({ selfie: blob })).toMatchObject({ status, body: { code: 'unsupported-image' } })
    const photo = { photo: blob, source: 'account_photo' }
    expect(await by.upload(`/drivers/${ref}/reference-photos`, photo)).toMatchObject({
      status,
      body: { code: 'unsupported-image' },
    })
  })

  test('the content decides, not what the part says', async () => {
    const bytes = await picture('p01', 2)
    expect(
      (await submit({ selfie: new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }) })).status,
    ).toBe(202)
  })

  test('a picture of more than 15 MB and a body of more than 16 MB are refused', async () => {
    const tooLarge = { status: 413, body: { code: 'too-large' } }
    expect(
      await submit({ selfie: new Blob([new Uint8Array(15 * 1024 * 1024 + 1)], { type: 'image/jpeg' }) }),
    ).toMatchObject(tooLarge)
    expect(
      await submit({ selfie: new Blob([new Uint8Array(17 * 1024 * 1024)], { type: 'image/jpeg' }) }),
    ).toMatchObject(tooLarge)
  })

  test('a driver and a challenge that are not there', async () => {
    expect(await submit({ driver: 'nobody' })).toMatchObject({ status: 404, body: { code: 'driver-not-found' } })
    expect(await submit({ challenge: crypto.randomUUID() })).toMatchObject({
      status: 409,
      body: { code: 'challenge-not-open' },
    })
  })
})

describe('addresses', () => {
  test.each([
    ['/drivers/nobody', 'driver-not-found'],
    ['/drivers/no%20body', 'driver-not-found'],
    ['/drivers/nobody/standing', 'driver-not-found'],
    ['/verifications/1', 'verification-not-found'],
    [`/verifications/${crypto.randomUUID()}`, 'verification-not-found'],
    ['/challenges/1', 'challenge-not-found'],
    ['/verifications?driver=nobody', 'driver-not-found'],
    ['/challenges?driver=nobody', 'driver-not-found'],
    ['/drivers?driver=nobody', 'driver-not-found'],
  ])('%s: %s', async (address, code) => {
    expect(await by.get(address)).toMatchObject({ status: 404, body: { code } })
  })

  test('a reference that can not be one is refused when it would be made', async () => {
    expect(await by.put('/drivers/no%20body', { name: 'Ada' })).toMatchObject({
      status: 422,
      body: { code: 'invalid-path', errors: [{ pointer: '/ref' }] },
    })
  })

  test.each([
    ['/verifications?limit=101', '/limit'],
    ['/verifications?limit=0', '/limit'],
    ['/challenges?limit=ten', '/limit'],
    ['/drivers?status=gone', '/status'],
    ['/verifications?since=yesterday', '/since'],
    ['/verifications?colour=red', '/colour'],
    ['/verifications?limit=1&limit=2', '/limit'],
    ['/events?after=1', '/after'],
    ['/releases/current?locale=english', '/locale'],
    ['/health/live?deep=1', '/deep'],
  ])('%s is refused at %s', async (address, pointer) => {
    const answer = await by.get(address)
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-query', errors: [{ pointer }] } })
  })

  test('a method that an address does not take is a problem that says which it takes', async () => {
    const answer = await by.call('DELETE', '/drivers')
    expect(answer).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } })
    expect(answer.headers.get('allow')).toBe('GET')
  })
})
