import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/lib/database'
import { picture } from '@/prisma/seed/people'
import { decide, jpeg, newDriver, type Platform, platform } from '@/scripts/testing/api-client'
import { startWorker } from '@/scripts/testing/worker'

let worker: Awaited<ReturnType<typeof startWorker>>
let by: Platform
let selfie: Blob
beforeAll(async () => {
  worker = await startWorker()
  by = await platform()
  selfie = jpeg(await picture('p01', 2))
})
afterAll(() => worker.stop())

/** Every file of the vault, half-written ones too. */
const files = (): string[] =>
  readdirSync(join(process.env.LIKENESS_DATA_DIR ?? '', 'vault'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()

const rowsOf = async (ref: string) => {
  const driver = await database().driver.findUniqueOrThrow({ where: { ref } })
  const where = { driverId: driver.id }
  const [checks, references, objects, measurements] = await Promise.all([
    database().verification.count({ where }),
    database().referencePhoto.count({ where: { ...where, objectId: { not: null } } }),
    database().vaultObject.count({ where }),
    database().measurement.count({ where }),
  ])
  return { checks, references, objects, measurements }
}

const NOTHING = { checks: 0, references: 0, objects: 0, measurements: 0 }

async function enrolled(): Promise<string> {
  const ref = await newDriver(by)
  const photo = jpeg(await picture('p01', 0))
  expect((await by.upload(`/drivers/${ref}/reference-photos`, { photo, source: 'account_photo' })).status).toBe(201)
  return ref
}

test.each(['missing', 'declined', 'withdrawn'] as const)('%s: 403 and nothing is stored', async (consent) => {
  await enrolled()
  const ref = await newDriver(by, 'none')
  if (consent === 'withdrawn') await decide(by, ref, 'granted')
  if (consent !== 'missing') await decide(by, ref, consent)
  const before = files()
  const refused = { status: 403, body: { code: 'consent-required' } }
  const reference = { photo: selfie, source: 'account_photo' }
  expect(await by.upload(`/drivers/${ref}/reference-photos`, reference)).toMatchObject(refused)
  expect(await by.upload('/verifications', { driver: ref, selfie })).toMatchObject(refused)
  expect(files()).toEqual(before)
  expect(await rowsOf(ref)).toEqual(NOTHING)
})

test('a withdrawal while a selfie is being measured takes its row and its files away', async () => {
  const ref = await enrolled()
  const release = worker.hold()
  const before = files()
  const taken = await by.upload('/verifications', { driver: ref, selfie })
  expect(taken.status).toBe(202)
  expect(files().length).toBe(before.length + 2)
  expect((await decide(by, ref, 'withdrawn')).status).toBe(201)
  release()
  expect((await by.get(`/verifications/${taken.body.id}`)).body.code).toBe('verification-not-found')
  await expect.poll(() => files().filter((file) => !before.includes(file)), { timeout: 10_000 }).toEqual([])
  await expect.poll(() => rowsOf(ref), { timeout: 10_000 }).toEqual(NOTHING)
  expect((await by.get(`/drivers/${ref}`)).body).toMatchObject({
    consent: null,
    referencePhotos: [],
    standing: { standing: 'due', mayWork: true, reasons: [{ code: 'check_by_person' }] },
  })
})

test('who waits for the outcome of a selfie that goes with its consent is told so', async () => {
  const ref = await enrolled()
  const release = worker.hold()
  const waiting = by.upload('/verifications', { driver: ref, selfie }, { prefer: 'wait=10' })
  await expect.poll(() => rowsOf(ref)).toMatchObject({ checks: 1 })
  await decide(by, ref, 'withdrawn')
  release()
  expect(await waiting).toMatchObject({ status: 403, body: { code: 'consent-required' } })
})

test('a selfie under a new consent is compared with photos enrolled under it', async () => {
  const ref = await enrolled()
  await decide(by, ref, 'withdrawn')
  await decide(by, ref, 'granted')
  expect(await by.upload('/verifications', { driver: ref, selfie })).toMatchObject({
    status: 409,
    body: { code: 'no-reference-photo' },
  })
})

test('consent is to a text that exists, at a time that has been', async () => {
  const ref = await newDriver(by, 'none')
  const consent = { releaseVersion: 1, decision: 'granted', locale: 'es-MX' }
  const to = `/drivers/${ref}/consents`
  expect(await by.post(to, { ...consent, releaseVersion: 99 })).toMatchObject({
    status: 404,
    body: { code: 'release-not-found' },
  })
  expect(await by.post(to, { ...consent, at: '2999-01-01T00:00:00Z' })).toMatchObject({
    status: 422,
    body: { code: 'at-in-future' },
  })
  const release = (await by.get('/releases/current?locale=es-MX')).body
  expect(release).toMatchObject({ version: 1, locale: 'es', text: expect.stringMatching(/.{200}/s) })
  expect(await by.post(to, consent)).toMatchObject({ status: 201, body: { textSha256: release.sha256 } })
})

test('a text is read and agreed to in each of the four languages, in English where there is none', async () => {
  for (const [asked, given] of [
    ['fr-CA', 'fr'],
    ['ar-EG', 'ar'],
    ['pl', 'en'],
  ]) {
    const ref = await newDriver(by, 'none')
    const { version, locale, sha256, optional } = (await by.get(`/releases/current?locale=${asked}`)).body
    expect({ version, locale, optional }).toMatchObject({
      version: 1,
      locale: given,
      optional: { acrossAccounts: { locale: given } },
    })
    const answer = { releaseVersion: 1, decision: 'granted', locale: asked }
    expect(await by.post(`/drivers/${ref}/consents`, answer)).toMatchObject({
      status: 201,
      body: { locale: given, textSha256: sha256 },
    })
  }
  const refused = await by.get('/releases/current?locale=english')
  expect(JSON.stringify(refused.body)).toContain('English (en), Spanish (es), French (fr) and Arabic (ar)')
})

test('comparison across accounts is asked for apart, with the consent or alone, and withdrawn alone', async () => {
  const ref = await newDriver(by, 'none')
  const { optional } = (await by.get('/releases/current?locale=es')).body as { optional: { acrossAccounts: object } }
  expect(optional.acrossAccounts).toMatchObject({ version: 1, locale: 'es', sha256: expect.stringMatching(/^\w{64}$/) })
  const consent = { releaseVersion: 1, decision: 'granted', locale: 'en' }
  const alone = { ...consent, purpose: 'across_accounts' }
  const inForce = async () =>
    ((await by.get(`/drivers/${ref}`)).body.consent as { optional: object } | null)?.optional ?? null
  expect(await by.post(`/drivers/${ref}/optional-consents`, alone)).toMatchObject({
    status: 403,
    body: { code: 'consent-required' },
  })
  expect((await by.post(`/drivers/${ref}/consents`, consent)).status).toBe(201)
  expect(await inForce()).toEqual({ acrossAccounts: false })
  const both = { ...consent, optional: { acrossAccounts: true } }
  expect((await by.post(`/drivers/${ref}/consents`, both)).status).toBe(201)
  expect(await inForce()).toEqual({ acrossAccounts: true })
  const withdrawn = { ...alone, decision: 'withdrawn' }
  expect(await by.post(`/drivers/${ref}/optional-consents`, withdrawn)).toMatchObject({
    status: 201,
    body: { purpose: 'across_accounts', decision: 'withdrawn', releaseVersion: 1, locale: 'en' },
  })
  expect(await inForce()).toEqual({ acrossAccounts: false })
  expect((await by.get(`/drivers/${ref}`)).body.standing).toMatchObject({ standing: 'clear', mayWork: true })
  expect(await by.post(`/drivers/${ref}/optional-consents`, { ...alone, releaseVersion: 99 })).toMatchObject({
    status: 404,
    body: { code: 'release-not-found' },
  })
  const later = { ...alone, at: '2999-01-01T00:00:00Z' }
  expect(await by.post(`/drivers/${ref}/optional-consents`, later)).toMatchObject({
    status: 422,
    body: { code: 'at-in-future' },
  })
})
