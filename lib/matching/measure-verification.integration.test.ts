import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findVerification } from '@/lib/capture'
import { configuration } from '@/lib/configuration'
import { database } from '@/lib/database'
import { findCaseOfVerification, settleMeasured } from '@/lib/review'
import { standingOf } from '@/lib/standing'
import { check, decideConsent, enrol, enrolledDriver, recordedMatcher, submit } from '@/scripts/testing/platform'
import { measureVerification } from './measure-verification'

const broken = { ...recordedMatcher, measure: () => Promise.reject(new Error('The thread was killed.')) }

async function filesOf(objectIds: (string | null)[]): Promise<string[]> {
  const files = await readdir(join(configuration().dataDir, 'vault'), { recursive: true })
  return files.filter((file) => objectIds.some((id) => id && file.includes(id)))
}

test('decides on the template of several references and keeps the score against each', async () => {
  const driver = await enrolledDriver('p02')
  await enrol(driver, 'p02/4.jpg', 'drivers_license')
  const id = await check(driver, 'p02/2.jpg')
  const row = await findVerification(id)
  expect(row).toMatchObject({
    status: 'approved',
    scale: 'template',
    band: 'clear',
    referenceCount: 2,
    matcher: 'embedded',
    policyVersion: 1,
  })
  const comparisons = await database().comparison.findMany({ where: { verificationId: id } })
  expect(comparisons).toHaveLength(2)
  expect(row?.score).toBeGreaterThan(Math.min(...comparisons.map((one) => one.score)))
})

test('a matcher that fails sends the check to a person and clears nothing', async () => {
  const driver = await enrolledDriver('p01')
  const submitted = await submit(driver, 'p01/1.jpg')
  if (!submitted.ok) throw new Error(submitted.code)
  await measureVerification(broken, submitted.value.id)
  await settleMeasured(submitted.value.id)
  expect(await findVerification(submitted.value.id)).toMatchObject({ status: 'in_review', score: null, band: 'refer' })
  expect(await findCaseOfVerification(submitted.value.id)).toMatchObject({
    reason: 'matcher_failed',
    blockedSince: null,
  })
  expect(await standingOf(driver.id)).toMatchObject({ standing: 'clear', mayWork: true })
})

test('until case, standing and event are there together the check stays measuring; running the jobs again changes nothing', async () => {
  const driver = await enrolledDriver('p01')
  const submitted = await submit(driver, 'p15/1.jpg')
  if (!submitted.ok) throw new Error(submitted.code)
  const { id } = submitted.value
  await measureVerification(recordedMatcher, id)
  expect(await findVerification(id)).toMatchObject({ status: 'measuring', band: 'hold' })
  expect(await standingOf(driver.id)).toMatchObject({ standing: 'clear' })
  await Promise.all([settleMeasured(id), settleMeasured(id), measureVerification(recordedMatcher, id)])
  expect(await findVerification(id)).toMatchObject({ status: 'in_review' })
  expect(await database().reviewCase.count({ where: { verificationId: id } })).toBe(1)
  expect(await database().event.count({ where: { driverId: driver.id, type: 'case.opened' } })).toBe(1)
  expect(await standingOf(driver.id)).toMatchObject({ standing: 'held', mayWork: false })
})

test('a supplied score of an unknown model always goes to a person and nothing is computed', async () => {
  const driver = await enrolledDriver('p01')
  const id = await check(driver, 'p01/1.jpg', { comparison: { provider: 'acme', model: 'faces-9', score: 99.2 } })
  expect(await findVerification(id)).toMatchObject({
    status: 'in_review',
    scale: 'supplied',
    score: 99.2,
    matcher: 'acme',
    matcherVersion: 'faces-9',
  })
  expect(await database().measurement.count({ where: { photoId: id } })).toBe(0)
})

test('withdrawn while the selfie waits: no row, no template, no case, and the file goes with the job', async () => {
  const driver = await enrolledDriver('p01')
  const submitted = await submit(driver, 'p01/1.jpg')
  if (!submitted.ok) throw new Error(submitted.code)
  const before = await findVerification(submitted.value.id)
  expect(await filesOf([before?.objectId ?? null])).toHaveLength(1)
  await decideConsent(driver.ref, 'withdrawn')
  expect(await findVerification(submitted.value.id)).toBeNull()
  await measureVerification(recordedMatcher, submitted.value.id)
  await settleMeasured(submitted.value.id)
  expect(await database().measurement.count({ where: { driverId: driver.id } })).toBe(0)
  expect(await database().reviewCase.count({ where: { driverId: driver.id } })).toBe(0)
  expect(await database().vaultObject.count({ where: { driverId: driver.id } })).toBe(0)
  const jobs = await database().$queryRaw<{ payload: { objectIds: string[] } }[]>`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'destroy-objects'`
  expect(jobs.flatMap((job) => job.payload.objectIds)).toContain(before?.objectId)
})

test('withdrawn while the selfie is being measured: the outcome is dropped', async () => {
  const driver = await enrolledDriver('p01')
  const submitted = await submit(driver, 'p01/1.jpg')
  if (!submitted.ok) throw new Error(submitted.code)
  const slow = {
    ...recordedMatcher,
    measure: async (jpeg: Uint8Array) => {
      await decideConsent(driver.ref, 'withdrawn')
      return await recordedMatcher.measure(jpeg)
    },
  }
  await measureVerification(slow, submitted.value.id)
  expect(await findVerification(submitted.value.id)).toBeNull()
  expect(await database().measurement.count({ where: { driverId: driver.id } })).toBe(0)
})

test('without a consent nothing is stored, not even a file', async () => {
  const driver = await enrolledDriver('p01')
  await decideConsent(driver.ref, 'declined')
  const files = await readdir(join(configuration().dataDir, 'vault'), { recursive: true })
  expect(await submit(driver, 'p01/1.jpg')).toMatchObject({ ok: false, code: 'consent-required' })
  expect(await readdir(join(configuration().dataDir, 'vault'), { recursive: true })).toEqual(files)
  expect(await database().verification.count({ where: { driverId: driver.id } })).toBe(0)
})
