import { expect, test } from 'vitest'
import { findVerification } from '@/lib/capture'
import { database, transaction } from '@/lib/database'
import { FIRST_POLICY } from '@/lib/policy'
import { answerConsent, answerOption } from '@/lib/retention'
import { settleMeasured } from '@/lib/review'
import { driverKey } from '@/lib/vault'
import { ok } from '@/lib/vocabulary'
import { measuredBy, measurementOf } from '@/prisma/seed/people'
import {
  check,
  decideConsent,
  enrol,
  enrolledDriver,
  platformKey,
  recordedMatcher,
  submit,
} from '@/scripts/testing/platform'
import { buildTemplate } from './build-template'
import { measureVerification } from './measure-verification'
import { score } from './score'
import { openTemplate } from './sealed-template'
import { searchFaces } from './search-faces'
import { deleteMeasurements, findTemplateComparison } from './template-records'

const key = platformKey()
const by = measuredBy()

const choose = async (ref: string, decision: 'granted' | 'declined' | 'withdrawn') => {
  const answer = await answerOption(key, ref, { purpose: 'across_accounts', releaseVersion: 1, decision, locale: 'en' })
  if (!answer.ok) throw new Error(answer.code)
}
const rowOf = (driverId: string) => database().driverTemplate.findFirst({ where: { driverId } })
const entries = (driverId: string) => database().faceIndexEntry.count({ where: { driverId } })

async function vectorsOf(driverId: string) {
  const row = await rowOf(driverId)
  const secret = await driverKey(driverId)
  if (!row || !secret) throw new Error('There is no template.')
  return openTemplate(secret, driverId, by, row.sealed, row.selfieIds.length > 0)
}

const descriptor = (file: string): number[] => {
  const face = measurementOf(file)
  if (!('descriptor' in face)) throw new Error(`no face in ${file}`)
  return face.descriptor
}

test('is built with the first reference, grows by approved selfies, and shrinks again when an approval is reversed', async () => {
  const driver = await enrolledDriver('p03')
  expect(await rowOf(driver.id)).toMatchObject({ version: 1, selfieIds: [] })
  expect(score((await vectorsOf(driver.id)).references, descriptor('p03/0.jpg'))).toBeCloseTo(1, 6)
  const first = await check(driver, 'p03/1.jpg')
  await buildTemplate(by, driver.id)
  expect(await rowOf(driver.id)).toMatchObject({ version: 2, selfieIds: [first] })
  const { references, grown } = await vectorsOf(driver.id)
  expect(score(grown ?? [], descriptor('p03/1.jpg'))).toBeGreaterThan(score(references, descriptor('p03/1.jpg')))
  await buildTemplate(by, driver.id)
  expect(await rowOf(driver.id)).toMatchObject({ version: 2 })
  // a reversal, as a later stage writes it
  await database().verification.update({ where: { id: first }, data: { status: 'rejected' } })
  await buildTemplate(by, driver.id)
  expect(await rowOf(driver.id)).toMatchObject({ version: 3, selfieIds: [] })
  expect((await vectorsOf(driver.id)).grown).toBeNull()
})

test('an approval and a choice each enqueue the building', async () => {
  const driver = await enrolledDriver('p05')
  await check(driver, 'p05/1.jpg')
  await choose(driver.ref, 'granted')
  const jobs = await database().$queryRaw<{ payload: { driverId: string } }[]>`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'build-template'`
  expect(jobs.filter((job) => job.payload.driverId === driver.id)).toHaveLength(2)
})

test('until the grown template was evaluated the references decide, and its score is kept beside', async () => {
  const driver = await enrolledDriver('p01')
  await enrol(driver, 'p01/1.jpg', 'drivers_license')
  await check(driver, 'p01/2.jpg')
  await buildTemplate(by, driver.id)
  const second = await check(driver, 'p01/3.jpg')
  const taken = await findTemplateComparison(second)
  expect(taken).toMatchObject({
    referenceCount: 2,
    grownSelfies: 1,
    decidedBy: 'references',
    normalised: null,
    cohortSize: null,
  })
  expect(taken?.grown).not.toBe(taken?.raw)
  expect(await findVerification(second)).toMatchObject({ scale: 'template', score: taken?.raw })
  const submitted = await submit(driver, 'p01/2.jpg')
  if (!submitted.ok) throw new Error(submitted.code)
  const decidesWith = { template: { hold: 0.99, clear: 1 }, normalised: { hold: 9, clear: 10 } }
  await buildTemplate(by, driver.id)
  await measureVerification(recordedMatcher, submitted.value.id, new Date(), {
    ...FIRST_POLICY,
    grownTemplate: { ...FIRST_POLICY.grownTemplate, decidesWith },
  })
  await settleMeasured(submitted.value.id)
  const decided = await findTemplateComparison(submitted.value.id)
  expect(decided).toMatchObject({ decidedBy: 'grown' })
  expect(await findVerification(submitted.value.id)).toMatchObject({
    score: decided?.grown,
    holdBelow: 0.99,
    clearFrom: 1,
  })
})

test('a measurement or template of another matcher version is never compared', async () => {
  const driver = await enrolledDriver('p09')
  await choose(driver.ref, 'granted')
  await buildTemplate(by, driver.id)
  const other = { ...recordedMatcher, version: '2.0.0' }
  await buildTemplate(other, driver.id)
  expect(await database().driverTemplate.findMany({ where: { driverId: driver.id } })).toHaveLength(1)
  const submitted = await submit(driver, 'p09/1.jpg')
  if (!submitted.ok) throw new Error(submitted.code)
  await measureVerification(other, submitted.value.id)
  // the reference was measured anew by the other version; its old measurement stays beside it
  const where = { driverId: driver.id, photoId: { not: submitted.value.id } }
  expect((await database().measurement.findMany({ where })).map((row) => row.matcherVersion).sort()).toEqual([
    by.version,
    '2.0.0',
  ])
  expect(await findTemplateComparison(submitted.value.id)).toMatchObject({ matcherVersion: '2.0.0', grown: null })
})

test('finds the same face under another account, only between those who chose it', async () => {
  const one = await enrolledDriver('p11')
  const other = await enrolledDriver('p11')
  const bystander = await enrolledDriver('p11')
  const id = await check(one, 'p11/1.jpg')
  await buildTemplate(by, bystander.id)
  await choose(other.ref, 'granted')
  await buildTemplate(by, other.id)
  expect(await searchFaces(id)).toEqual([])
  await choose(one.ref, 'granted')
  const found = await searchFaces(id)
  expect(found.map((hit) => hit.driverId)).toEqual([other.id])
  expect(found[0]?.score).toBeCloseTo(score(descriptor('p11/1.jpg'), descriptor('p11/0.jpg')), 5)
  const rule = FIRST_POLICY.acrossAccounts
  const search = (acrossAccounts: typeof rule) => searchFaces(id, new Date(), { acrossAccounts })
  expect(await search({ ...rule, search: false })).toEqual([])
  expect(await search({ ...rule, offInRegions: ['Harbour'] })).toEqual([])
  expect(await search({ ...rule, offInRegions: ['Elsewhere'] })).toHaveLength(1)
  expect(await search({ ...rule, threshold: 1 })).toEqual([])
})

test('who withdraws the choice alone leaves at once and keeps everything else', async () => {
  const [one, other] = [await enrolledDriver('p13'), await enrolledDriver('p13')]
  const id = await check(one, 'p13/1.jpg')
  for (const driver of [one, other]) {
    await choose(driver.ref, 'granted')
    await buildTemplate(by, driver.id)
  }
  expect((await searchFaces(id)).map((hit) => hit.driverId)).toEqual([other.id])
  await choose(other.ref, 'withdrawn')
  expect(await entries(other.id)).toBe(0)
  expect(await searchFaces(id)).toEqual([])
  expect(await rowOf(other.id)).not.toBeNull()
  expect(await database().referencePhoto.count({ where: { driverId: other.id, status: 'active' } })).toBe(1)
  await choose(other.ref, 'granted')
  await buildTemplate(by, other.id)
  expect(await searchFaces(id)).toHaveLength(1)
})

test('a withdrawn consent takes measurements, template, entry and the choice in its transaction; a rollback takes none', async () => {
  const driver = await enrolledDriver('p15')
  await choose(driver.ref, 'granted')
  await buildTemplate(by, driver.id)
  expect(await entries(driver.id)).toBe(1)
  const failing = transaction(async (tx) => {
    await deleteMeasurements(tx, driver.id)
    throw new Error('The rest of it failed.')
  })
  await expect(failing).rejects.toThrow('The rest')
  expect(await entries(driver.id)).toBe(1)
  await decideConsent(driver.ref, 'withdrawn')
  const where = { driverId: driver.id }
  expect([await entries(driver.id), await rowOf(driver.id), await database().measurement.count({ where })]).toEqual([
    0,
    null,
    0,
  ])
  await buildTemplate(by, driver.id)
  expect(await rowOf(driver.id)).toBeNull()
  // a new consent does not bring the choice back
  await decideConsent(driver.ref, 'granted')
  await enrol(driver, 'p15/0.jpg')
  expect(await entries(driver.id)).toBe(0)
  const newest = await database().optionDecision.findFirst({ where, orderBy: { recordedAt: 'desc' } })
  expect(newest).toMatchObject({ decision: 'withdrawn' })
})

test('an entry that commits late is not missed, nor one that goes meanwhile', async () => {
  const [late, early] = [await enrolledDriver('p17'), await enrolledDriver('p17')]
  const seeker = await enrolledDriver('p17')
  const id = await check(seeker, 'p17/1.jpg')
  await choose(seeker.ref, 'granted')
  for (const driver of [late, early]) await choose(driver.ref, 'granted')
  await Promise.all([buildTemplate(by, late.id), searchFaces(id), buildTemplate(by, early.id), searchFaces(id)])
  expect((await searchFaces(id)).map((hit) => hit.driverId).sort()).toEqual([late.id, early.id].sort())
  await Promise.all([choose(late.ref, 'withdrawn'), searchFaces(id), searchFaces(id)])
  expect((await searchFaces(id)).map((hit) => hit.driverId)).toEqual([early.id])
})

test('the answer with the consent itself counts too, and no is no', async () => {
  const driver = await enrolledDriver('p19')
  const answer = { releaseVersion: 1, decision: 'granted', locale: 'es' } as const
  expect((await answerConsent(key, driver.ref, { ...answer, optional: { acrossAccounts: true } })).ok).toBe(true)
  await buildTemplate(by, driver.id)
  expect(await entries(driver.id)).toBe(1)
  await answerConsent(key, driver.ref, answer)
  expect(await entries(driver.id)).toBe(1)
  await answerConsent(key, driver.ref, { ...answer, optional: { acrossAccounts: false } })
  expect(await entries(driver.id)).toBe(0)
  const decisions = await database().optionDecision.findMany({
    where: { driverId: driver.id },
    orderBy: { recordedAt: 'asc' },
  })
  expect(decisions.map((row) => [row.decision, row.locale])).toEqual([
    ['granted', 'es'],
    ['withdrawn', 'es'],
  ])
  const refused = { ...answer, decision: 'withdrawn', optional: { acrossAccounts: true } } as const
  expect(await answerConsent(key, driver.ref, refused)).toMatchObject({ ok: false, code: 'consent-required' })
  expect(
    await transaction(async (tx) =>
      ok(await tx.consent.count({ where: { driverId: driver.id, decision: 'withdrawn' } })),
    ),
  ).toEqual({ ok: true, value: 0 })
})
