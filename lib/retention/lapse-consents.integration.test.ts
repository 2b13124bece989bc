import { expect, test } from 'vitest'
import { consentOf } from '@/lib/consent'
import { database } from '@/lib/database'
import { searchFaces } from '@/lib/matching'
import { buildTemplate } from '@/lib/matching/build-template'
import { faceIndexOf } from '@/lib/matching/face-indexes'
import { gatherSignals } from '@/lib/sharing'
import type { ConsentDecision } from '@/lib/vocabulary'
import { measuredBy } from '@/prisma/seed/people'
import { check, enrolledDriver, platformKey } from '@/scripts/testing/platform'
import { answerConsent, answerOption, lapseConsents } from '.'
import { forgetDriver } from './forget-driver'
import { lapseConsents as lapseWith } from './lapse-consents'

const key = platformKey()
const by = measuredBy()
const HOUR = 3_600_000

async function textWithDate(version: number, answerBy: Date): Promise<void> {
  const text = { locale: 'en', text: `Text ${version}`, sha256: `${version}`, covers: [] }
  await database().consentRelease.create({ data: { version, ...text, answerBy, publishedAt: new Date(0) } })
}
const answer = async (ref: string, releaseVersion: number, decision: ConsentDecision) => {
  const given = await answerConsent(key, ref, { releaseVersion, decision, locale: 'en' })
  if (!given.ok) throw new Error(given.code)
}
async function comparedDriver(person: string): Promise<{ id: string; ref: string }> {
  const driver = await enrolledDriver(person)
  await answerOption(key, driver.ref, {
    purpose: 'across_accounts',
    releaseVersion: 1,
    decision: 'granted',
    locale: 'en',
  })
  await buildTemplate(by, driver.id)
  return driver
}
const entries = (driverId: string) => database().faceIndexEntry.count({ where: { driverId } })

test('a consent that lapses at its answer-by date leaves search and cohort at that instant, and everything else by the clock', async () => {
  const answerBy = new Date(Date.now() + 10 * HOUR)
  const [before, after] = [new Date(answerBy.getTime() - 1), new Date(answerBy.getTime())]
  const [seeker, driver, stays] = [
    await comparedDriver('p11'),
    await comparedDriver('p11'),
    await comparedDriver('p11'),
  ]
  await textWithDate(7, answerBy)
  await answer(driver.ref, 7, 'declined')
  await answer(stays.ref, 7, 'granted')
  const selfie = await check(driver, 'p11/2.jpg')
  await gatherSignals(selfie)
  const probe = await check(seeker, 'p11/1.jpg')
  const found = async (now: Date) => (await searchFaces(probe, now)).map((hit) => hit.driverId).sort()
  expect(await found(before)).toEqual([driver.id, stays.id].sort())
  expect((await faceIndexOf(by, before)).index.size).toBe(3)
  await lapseConsents(before)
  expect(await entries(driver.id)).toBe(1)

  expect(await consentOf(driver.id, after)).toBeNull()
  expect((await faceIndexOf(by, after)).index.size).toBe(2)
  expect(await entries(driver.id)).toBe(0)
  expect(await found(after)).toEqual([stays.id])

  for (const _ of [1, 2]) await lapseConsents(after)
  const where = { driverId: driver.id }
  expect(await database().measurement.count({ where })).toBe(0)
  expect(await database().sharingTrace.count({ where })).toBe(0)
  expect(await database().referencePhoto.count({ where: { ...where, status: 'active' } })).toBe(0)
  expect(await database().verification.count({ where: { ...where, objectId: { not: null } } })).toBe(0)
  const newest = await database().optionDecision.findMany({ where, orderBy: { recordedAt: 'desc' } })
  expect(newest.map((row) => row.decision)).toEqual(['withdrawn', 'granted'])
  expect(await entries(stays.id)).toBe(1)
})

test('who grants the new text after having declined it keeps everything when the date comes', async () => {
  const answerBy = new Date(Date.now() + 20 * HOUR)
  const driver = await comparedDriver('p13')
  await textWithDate(8, answerBy)
  await answer(driver.ref, 8, 'declined')
  await answer(driver.ref, 8, 'granted')
  await lapseConsents(new Date(answerBy.getTime() + HOUR))
  expect(await database().referencePhoto.count({ where: { driverId: driver.id, status: 'active' } })).toBe(1)
  expect(await entries(driver.id)).toBe(1)
})

test('each lapsed consent is followed once: the next minute finds nothing to do, a later answer is followed anew', async () => {
  const [first, second] = [new Date(Date.now() + 30 * HOUR), new Date(Date.now() + 40 * HOUR)]
  const driver = await enrolledDriver('p14')
  await textWithDate(9, first)
  await answer(driver.ref, 9, 'declined')
  const followed = async () =>
    await database().consent.findMany({ where: { driverId: driver.id, lapseFollowedAt: { not: null } } })
  await lapseConsents(new Date(first.getTime() - 1))
  expect(await followed()).toEqual([])
  // however long the worker was away
  const late = new Date(first.getTime() + 30 * 24 * HOUR)
  expect(await lapseConsents(late)).toBeGreaterThanOrEqual(1)
  expect(await database().referencePhoto.count({ where: { driverId: driver.id, status: 'active' } })).toBe(0)
  const [once] = await followed()
  expect(await lapseConsents(new Date(late.getTime() + 60_000))).toBe(0)
  expect(await followed()).toEqual([once])

  await answer(driver.ref, 9, 'granted')
  await textWithDate(10, second)
  await answer(driver.ref, 10, 'declined')
  expect(await lapseConsents(late)).toBe(1)
  expect(await followed()).toHaveLength(2)
})

test('a driver with whom it fails holds up none of the others, and is followed at the next run', async () => {
  const answerBy = new Date(Date.now() + 50 * HOUR)
  const [ill, well] = [await enrolledDriver('p11'), await enrolledDriver('p12')]
  await textWithDate(11, answerBy)
  for (const driver of [ill, well]) await answer(driver.ref, 11, 'declined')
  const active = (driver: { id: string }) =>
    database().referencePhoto.count({ where: { driverId: driver.id, status: 'active' } })
  const forget: typeof forgetDriver = (tx, actor, driverId, now) => {
    if (driverId === ill.id) throw new RangeError('Out of reach.')
    return forgetDriver(tx, actor, driverId, now)
  }
  expect(await lapseWith(answerBy, forget)).toBe(1)
  expect([await active(ill), await active(well)]).toEqual([1, 0])
  expect(await lapseConsents(answerBy)).toBe(1)
  expect(await active(ill)).toBe(0)
})
