import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { picture } from '@/prisma/seed/people'
import { jpeg, newDriver, type Platform, platform } from '@/scripts/testing/api-client'
import { startWorker } from '@/scripts/testing/worker'

let worker: Awaited<ReturnType<typeof startWorker>>
let by: Platform
beforeAll(async () => {
  worker = await startWorker()
  by = await platform()
})
afterAll(() => worker.stop())

const photoOf = async (person: string, shot: number) => jpeg(await picture(person, shot))

async function enrolled(person: string, ...more: number[]): Promise<string> {
  const ref = await newDriver(by)
  const sources = ['account_photo', 'drivers_license', 'government_id']
  for (const [i, shot] of [0, ...more].entries()) {
    const source = sources[i] ?? 'account_photo'
    const answer = await by.upload(`/drivers/${ref}/reference-photos`, { photo: await photoOf(person, shot), source })
    expect(answer).toMatchObject({ status: 201, body: { source, quality: { faces: 1 } } })
  }
  return ref
}

const WAIT = { prefer: 'wait=10' }

async function submitted(ref: string, selfie: Blob, parts: Record<string, string> = {}) {
  return await by.upload('/verifications', { selfie, driver: ref, ...parts }, WAIT)
}

test('the same person is approved at once, on the template of two reference photos', async () => {
  const ref = await enrolled('p01', 1)
  const answer = await submitted(ref, await photoOf('p01', 2), {
    device: '{"installId":"i-1","model":"Pixel 8"}',
    location: '{"latitude":38.7,"longitude":-9.1,"accuracyMetres":12}',
    capturedAt: '2026-11-20T08:00:00Z',
  })
  expect(answer.status).toBe(201)
  expect(answer.headers.get('preference-applied')).toBe('wait=10')
  expect(answer.body).toMatchObject({
    driver: ref,
    status: 'approved',
    reasons: [],
    outcome: { scale: 'template', hold: 0.92, clear: 0.964, band: 'clear', references: 2, matcher: 'embedded' },
    quality: { faces: 1 },
  })
  expect(answer.body.comparisons).toHaveLength(2)
  const again = await by.get(answer.headers.get('location')?.replace('/api/v1', '') ?? '')
  expect(again.body).toEqual(answer.body)
  const driver = await by.get(`/drivers/${ref}`)
  expect(driver.body).toMatchObject({ standing: { standing: 'clear', mayWork: true }, consent: { releaseVersion: 1 } })
  expect(driver.body.referencePhotos).toHaveLength(2)
})

test('a borderline selfie goes to a person and the driver goes on working', async () => {
  const ref = await enrolled('p04')
  const answer = await submitted(ref, await photoOf('p04', 3))
  expect(answer).toMatchObject({
    status: 201,
    body: { status: 'in_review', outcome: { scale: 'single', band: 'refer', references: 1 } },
  })
  expect(answer.body.caseId).toMatch(/^[0-9a-f-]{36}$/)
  expect((await by.get(`/drivers/${ref}/standing`)).body).toMatchObject({ standing: 'clear', mayWork: true })
})

test('a stranger is held, and case, standing and events are there when the status is', async () => {
  const ref = await enrolled('p10')
  const answer = await submitted(ref, await photoOf('p44', 2))
  expect(answer).toMatchObject({ status: 201, body: { status: 'in_review', outcome: { band: 'hold' } } })
  expect((await by.get(`/drivers/${ref}/standing`)).body).toMatchObject({
    standing: 'held',
    mayWork: false,
    reasons: [{ code: 'case_hold' }],
  })
  const feed = await by.get('/events?limit=100')
  const types = (feed.body.items as { type: string; data: { driver: string } }[])
    .filter(({ data }) => data.driver === ref)
    .map(({ type }) => type)
  expect(types).toEqual(expect.arrayContaining(['case.opened', 'verification.in_review', 'standing.changed']))
  const held = await by.get(`/drivers?status=held&driver=${ref}`)
  expect(held.body.items).toHaveLength(1)
})

test('a bad capture asks again, says why and keeps no picture', async () => {
  const ref = await enrolled('p05')
  const dark = await sharp(await picture('p05', 1))
    .linear(0.2, 0)
    .jpeg()
    .toBuffer()
  expect(await submitted(ref, jpeg(dark))).toMatchObject({
    status: 201,
    body: { status: 'retake', reasons: ['too-dark'], outcome: null, comparisons: [] },
  })
  expect((await by.get(`/drivers/${ref}/standing`)).body).toMatchObject({ standing: 'clear', mayWork: true })
})

test('a score from another vendor is taken as it is: nothing is computed, a person decides', async () => {
  const ref = await enrolled('p07')
  const comparison = JSON.stringify({ provider: 'another', model: 'v2', score: 61.5 })
  expect(await submitted(ref, await photoOf('p07', 1), { comparison })).toMatchObject({
    status: 201,
    body: {
      status: 'in_review',
      outcome: { scale: 'supplied', score: 61.5, band: 'refer', matcher: 'another', matcherVersion: 'v2' },
      comparisons: [],
    },
  })
})

test('a challenge is passed by the selfie that answers it, and takes no second', async () => {
  const ref = await enrolled('p03', 1)
  const issued = await by.post(`/drivers/${ref}/challenges`, { reason: 'before_shift', expiresInSeconds: 600 })
  expect(issued).toMatchObject({ status: 201, body: { status: 'issued' } })
  expect(issued.body.captureUrl).toMatch(/^http:\/\/localhost:4290\/capture\/[\w-]{43}$/)
  const challenge = String(issued.body.id)
  expect((await by.get(`/drivers/${ref}/standing`)).body).toMatchObject({ standing: 'due', mayWork: false })
  const answer = await submitted(ref, await photoOf('p03', 2), { challenge })
  expect(answer.body).toMatchObject({ status: 'approved', challenge })
  expect((await by.get(`/challenges/${challenge}`)).body).toMatchObject({ driver: ref, status: 'passed' })
  expect((await by.get(`/drivers/${ref}/standing`)).body).toMatchObject({ standing: 'clear', mayWork: true })
  expect(await submitted(ref, await photoOf('p03', 3), { challenge })).toMatchObject({
    status: 409,
    body: { code: 'challenge-not-open' },
  })
})

test('without a wish to wait the answer is 202, and the outcome follows', async () => {
  const ref = await enrolled('p20')
  const answer = await by.upload('/verifications', { selfie: await photoOf('p20', 1), driver: ref })
  expect(answer).toMatchObject({ status: 202, body: { status: 'measuring' } })
  expect(answer.headers.get('preference-applied')).toBeNull()
  await expect
    .poll(async () => (await by.get(`/verifications/${answer.body.id}`)).body.status, { timeout: 10_000 })
    .not.toBe('measuring')
})

test('a reference photo is refused with its reason and leaves nothing behind', async () => {
  const ref = await newDriver(by)
  const two = await sharp({ create: { width: 480, height: 300, channels: 3, background: '#888' } })
    .composite([
      {
        input: await sharp(await picture('p05', 1))
          .resize(240)
          .toBuffer(),
        left: 0,
        top: 0,
      },
      {
        input: await sharp(await picture('p14', 1))
          .resize(240)
          .toBuffer(),
        left: 240,
        top: 0,
      },
    ])
    .jpeg()
    .toBuffer()
  const nobody = await sharp({ create: { width: 480, height: 600, channels: 3, background: '#89a' } })
    .jpeg()
    .toBuffer()
  const small = await sharp({ create: { width: 480, height: 600, channels: 3, background: '#888' } })
    .composite([
      {
        input: await sharp(await picture('p01', 1))
          .resize(120)
          .toBuffer(),
      },
    ])
    .jpeg()
    .toBuffer()
  for (const [photo, code] of [
    [two, 'several-faces'],
    [nobody, 'no-face'],
    [small, 'face-too-small'],
  ] as const) {
    const answer = await by.upload(`/drivers/${ref}/reference-photos`, { photo: jpeg(photo), source: 'account_photo' })
    expect(answer).toMatchObject({ status: 422, body: { code } })
  }
  expect((await by.get(`/drivers/${ref}`)).body.referencePhotos).toEqual([])
})

test('a removed reference photo is compared no more', async () => {
  const ref = await enrolled('p18')
  const [photo] = (await by.get(`/drivers/${ref}`)).body.referencePhotos as { id: string }[]
  expect((await by.call('DELETE', `/drivers/${ref}/reference-photos/${photo?.id}`)).status).toBe(204)
  expect(await by.call('DELETE', `/drivers/${ref}/reference-photos/${photo?.id}`)).toMatchObject({
    status: 404,
    body: { code: 'reference-not-found' },
  })
  expect(await submitted(ref, await photoOf('p18', 1))).toMatchObject({
    status: 409,
    body: { code: 'no-reference-photo' },
  })
})
