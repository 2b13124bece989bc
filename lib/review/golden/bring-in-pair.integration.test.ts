import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { eyesOf } from '@/lib/matching'
import { destroyFiles } from '@/lib/vault'
import type { StaffActor } from '@/lib/vocabulary'
import { decideHeld, decisionForm } from '@/scripts/testing/decide-case'
import { insertCases } from '@/scripts/testing/open-cases'
import { decideConsent, enrolledDriver, newDriver, photoOf, recordedMatcher, staff } from '@/scripts/testing/platform'
import { benchLandmarks } from '../bench/bench-landmarks'
import { deliverPhoto } from '../bench/deliver-photo'
import { openCase } from '../bench/open-case'
import { claimNext } from '../claims/claims'
import { releaseClaim } from '../claims/keep-claim'
import { recordFirstFinding } from '../decisions/record-first-finding'
import { bringInPair } from './bring-in-pair'
import { retireGoldenPair } from './golden-pairs'
import { listGoldenPairs } from './list-golden-pairs'
import { measureGolden } from './measure-golden'

const right = 'Both signed for their use in training, file 12/2026.'
const GOLDEN = 0

/** Brings a pair in while measuring it, as a worker would. */
async function bringIn(lead: StaffActor, driver: { ref: string }, of: { ref: string }, files: [string, string]) {
  const [selfie, reference] = [await photoOf(files[0]), await photoOf(files[1])]
  let ended = false
  const asked = bringInPair(lead, { driver: driver.ref, selfieOf: of.ref, right }, { selfie, reference }).finally(
    () => {
      ended = true
    },
  )
  while (!ended) {
    const waiting = await database().goldenPair.findFirst({
      where: { measuredAt: null, refusal: null, retiredAt: null },
    })
    if (waiting?.broughtInAt) await measureGolden(recordedMatcher, waiting.id)
    else await Promise.race([asked.catch(() => undefined), new Promise((next) => setImmediate(next))])
  }
  return await asked
}
async function broughtIn(files: [string, string] = ['p03/1.jpg', 'p03/0.jpg'], other?: { ref: string }) {
  const [lead, driver] = [await staff('lead'), await enrolledDriver('p03')]
  const answer = await bringIn(lead, driver, other ?? driver, files)
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.detail}`)
  return { lead, driver, pairId: answer.value.pairId }
}
const pair = (id: string) => database().goldenPair.findUniqueOrThrow({ where: { id }, include: { photos: true } })
const stored = (ids: string[]) => {
  const vault = join(process.env.LIKENESS_DATA_DIR ?? '', 'vault')
  const names = existsSync(vault) ? readdirSync(vault, { recursive: true, encoding: 'utf8' }) : []
  return names.filter((name) => ids.some((id) => name.includes(id))).length
}
const objectsOf = async (id: string) => (await pair(id)).photos.flatMap((photo) => [photo.objectId, photo.thumbnailId])

test('two photos of a consenting driver become a pair of one person that touches no history, template or figure', async () => {
  const { lead, driver, pairId } = await broughtIn()
  const row = await pair(pairId)
  expect(row).toMatchObject({ truth: 'same_person', caseId: null, madeById: lead.id, matcher: 'embedded' })
  expect(Buffer.from(row.sealedRight ?? []).toString()).not.toContain('signed')
  const where = { driverId: driver.id }
  expect(await database().verification.count({ where })).toBe(0)
  expect(await database().referencePhoto.count({ where })).toBe(1)
  expect(await database().reviewCase.count({ where })).toBe(0)
  expect(await database().driverTemplate.findFirst({ where })).toMatchObject({ selfieIds: [] })
  expect((await eyesOf(row.photos.map((photo) => photo.id))).size).toBe(2)
  const listed = await listGoldenPairs(lead)
  expect(listed.ok && listed.value.pairs.find((one) => one.id === pairId)).toMatchObject({
    number: 'Brought in',
    driverRef: driver.ref,
  })
})

test('on the bench nothing tells where it came from; whoever brought it in never gets it', async () => {
  await database().goldenPair.updateMany({ data: { retiredAt: new Date() }, where: { retiredAt: null } })
  const other = await enrolledDriver('p36')
  const { lead, driver, pairId } = await broughtIn(['p36/1.jpg', 'p03/0.jpg'], other)
  expect(await pair(pairId)).toMatchObject({ truth: 'different_people' })
  const waiting = await insertCases(1)
  expect(await claimNext(lead, new Date(), GOLDEN)).toEqual({ ok: true, value: { caseId: waiting[0] } })
  await releaseClaim(lead, waiting[0] ?? '')
  const reviewer = await staff('reviewer')
  const claimed = await claimNext(reviewer, new Date(), GOLDEN)
  const caseId = claimed.ok ? claimed.value.caseId : ''
  const opened = await openCase(reviewer, caseId)
  const bench = opened.ok ? opened.value : null
  expect(bench).toMatchObject({
    driver: { ref: driver.ref },
    blind: true,
    score: null,
    selfie: { label: 'Selfie', eyes: expect.anything(), quality: expect.anything() },
    references: [{ source: 'account_photo', eyes: expect.anything() }],
  })
  expect(JSON.stringify(bench)).not.toMatch(/golden|brought|different|signed/i)
  expect(JSON.stringify(bench)).not.toContain(other.ref)
  for (const photo of [bench?.selfie, bench?.references[0]]) {
    const asked = { photoId: photo?.id ?? '', size: 'full' as const, caseId }
    expect(await deliverPhoto(reviewer, asked)).toMatchObject({ ok: true })
    expect(await deliverPhoto(await staff('reviewer'), asked)).toMatchObject({ code: 'forbidden' })
    expect((await benchLandmarks(reviewer, caseId, asked.photoId)).ok).toBe(true)
    const delivered = { type: 'photo.delivered', actorId: reviewer.id, subjectId: asked.photoId }
    expect(
      await database().auditRecord.count({ where: { ...delivered, data: { path: ['size'], equals: 'full' } } }),
    ).toBe(1)
  }
  await recordFirstFinding(reviewer, caseId, { finding: 'different_people', features: {} })
  const after = await openCase(reviewer, caseId)
  expect(after.ok && after.value.score).toMatchObject({ scale: 'single', comparisons: [{ label: 'Account photo' }] })
  expect(await decideHeld(reviewer, caseId, decisionForm('different_people'))).toMatchObject({ ok: true })
})

test.each(['driver', 'selfie'] as const)(
  'a withdrawal of the %s’s driver takes pair, photos and what was measured',
  async (whose) => {
    const other = await enrolledDriver('p36')
    const { driver, pairId } = await broughtIn(['p36/1.jpg', 'p03/0.jpg'], other)
    const { photos } = await pair(pairId)
    const objects = await objectsOf(pairId)
    await decideConsent(whose === 'driver' ? driver.ref : other.ref, 'withdrawn')
    expect(await pair(pairId)).toMatchObject({ retiredWhy: 'consent', photos: [] })
    expect(await database().measurement.count({ where: { photoId: { in: photos.map((photo) => photo.id) } } })).toBe(0)
    const jobs = await database().$queryRaw<{ payload: { objectIds?: string[] } }[]>`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'destroy-objects'`
    const told = jobs.flatMap((job) => job.payload.objectIds ?? [])
    for (const id of objects) expect(told).toContain(id)
    await destroyFiles(told)
    expect(stored(objects)).toBe(0)
  },
)

test('a pair that is retired takes its photos along', async () => {
  const { lead, pairId } = await broughtIn()
  expect(await retireGoldenPair(lead, pairId)).toMatchObject({ ok: true })
  expect(await pair(pairId)).toMatchObject({ retiredWhy: 'by_lead', photos: [] })
})

test('what is refused leaves nothing: no consent, no driver, no right, no picture, a blank one', async () => {
  const [lead, driver, silent] = [await staff('lead'), await enrolledDriver('p05'), await newDriver()]
  const photo = await photoOf('p05/1.jpg')
  const both = { selfie: photo, reference: photo }
  const form = { driver: driver.ref, selfieOf: driver.ref, right }
  const before = await database().vaultObject.count()
  expect(await bringInPair(lead, { ...form, selfieOf: silent.ref }, both)).toMatchObject({ code: 'consent-required' })
  expect(await bringInPair(lead, { ...form, driver: 'nobody' }, both)).toMatchObject({ code: 'driver-not-found' })
  expect(await bringInPair(lead, { ...form, right: 'mine' }, both)).toMatchObject({ code: 'invalid' })
  const none = { selfie: photo, reference: Buffer.from('no picture') }
  expect(await bringInPair(lead, form, none)).toMatchObject({ code: 'unsupported-image' })
  expect(await bringInPair(await staff('reviewer'), form, both)).toMatchObject({ code: 'forbidden' })
  expect(await database().vaultObject.count()).toBe(before)
  expect(await database().goldenPair.count({ where: { driverId: driver.id } })).toBe(0)
})
