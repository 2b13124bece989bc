import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { RETENTION_LIMITS } from '@/lib/policy'
import { readObject } from '@/lib/vault'
import { appealed } from '@/scripts/testing/appeals'
import { check, enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { keepTerms, placeLegalHold, readRetention, setTerm, tryTerm } from '.'
import { findDueDrivers } from './due-records'
import { type Ending, keepTerms as keepWith } from './keep-terms'

const DAY = 86_400_000
const inDays = (days: number, from = Date.now()) => new Date(from + days * DAY)
const device = { installId: 'a-phone', model: 'Pixel 9' }
const there = async (driverId: string) => ({
  photos: await database().referencePhoto.count({ where: { driverId, objectId: { not: null } } }),
  selfies: await database().verification.count({ where: { driverId, objectId: { not: null } } }),
  measured: await database().measurement.count({ where: { driverId } }),
  places: await database().verification.count({ where: { driverId, installId: { not: null } } }),
})
const admin = await staff('admin')
const classOf = async (kind: string, now?: Date) => {
  const page = await readRetention(admin, now)
  if (!page.ok) throw new Error(page.code)
  return page.value.classes.find((one) => one.kind === kind)
}

test('a selfie goes at the end of its term in its region; the photos on file and other regions stay', async () => {
  const [here, elsewhere] = [await enrolledDriver('p11'), await enrolledDriver('p12')]
  await database().driver.update({ where: { id: here.id }, data: { region: 'Quay' } })
  const selfie = await check(here, 'p11/2.jpg', { device })
  await check(elsewhere, 'p12/2.jpg', { device })
  const undecided = await openedCase(here, 'p44/2.jpg')
  const { objectId } = await database().verification.findUniqueOrThrow({ where: { id: selfie } })
  const form = { kind: 'selfies', region: 'Quay', days: 40 } as const
  const trial = await tryTerm(admin, form, inDays(41))
  expect(trial).toMatchObject({ value: { asIs: { now: 0 }, tried: { now: 1 } } })
  expect((await setTerm(admin, form)).ok).toBe(true)
  expect(await setTerm(admin, form)).toMatchObject({ code: 'nothing-changed' })
  expect(await classOf('selfies', inDays(39))).toMatchObject({ due: { now: 0, week: 1, month: 1 } })

  await keepTerms(inDays(39))
  expect(await there(here.id)).toMatchObject({ selfies: 2 })
  expect(await keepTerms(inDays(41))).toMatchObject({ selfies: 1, identity: 0, failed: 0 })
  expect(await keepTerms(inDays(41))).toMatchObject({ selfies: 0 })
  expect(await there(here.id)).toMatchObject({ photos: 1, selfies: 1, measured: 2, places: 1 })
  expect(await there(elsewhere.id)).toMatchObject({ selfies: 1, places: 1 })
  expect(await readObject(objectId ?? '')).toBeNull()
  expect(await database().verification.findUnique({ where: { id: undecided.verificationId } })).toMatchObject({
    status: 'in_review',
  })
  const record = await database().auditRecord.findFirst({ where: { type: 'photo.forgotten', subjectId: selfie } })
  expect(record?.data).toMatchObject({ why: 'term' })
})

test('places and phones go on their own, and the record says of how many checks', async () => {
  const driver = await enrolledDriver('p13')
  await check(driver, 'p13/2.jpg', { device, location: { latitude: 1, longitude: 2, accuracyMetres: 5 } })
  await database().driver.update({ where: { id: driver.id }, data: { region: 'Pier' } })
  await setTerm(admin, { kind: 'places', region: 'Pier', days: 7 })
  expect(await keepTerms(inDays(8))).toMatchObject({ places: 1 })
  expect(await there(driver.id)).toMatchObject({ photos: 1, selfies: 1, places: 0 })
  const record = await database().auditRecord.findFirst({ where: { type: 'places.forgotten', driverId: driver.id } })
  expect(record?.data).toMatchObject({ checks: 1 })
})

test('three years after the last check all identity data goes; a hold and an open appeal make it wait', async () => {
  const [driver, held, contesting] = [await enrolledDriver('p14'), await enrolledDriver('p15'), await appealed()]
  for (const one of [driver, held]) await check(one, `${one === driver ? 'p14' : 'p15'}/2.jpg`)
  await placeLegalHold(await staff('lead'), { ref: held.ref, reason: 'A court has asked for the file.' })
  const { first } = RETENTION_LIMITS.identity
  await keepTerms(inDays(first - 1))
  expect(await there(driver.id)).toMatchObject({ photos: 1 })
  await keepTerms(inDays(first + 1))
  expect(await there(driver.id)).toEqual({ photos: 0, selfies: 0, measured: 0, places: 0 })
  for (const one of [held, contesting.driver]) expect((await there(one.id)).photos).toBe(1)
  expect(await database().notice.count({ where: { driverId: driver.id } })).toBe(0)
})

test('with whom it fails is noted and tried again, and the others go on', async () => {
  const [ill, well] = [await enrolledDriver('p11'), await enrolledDriver('p12')]
  for (const one of [ill, well]) {
    await database().driver.update({ where: { id: one.id }, data: { region: 'Jetty' } })
    await check(one, `${one === ill ? 'p11' : 'p12'}/2.jpg`, { device })
  }
  await setTerm(admin, { kind: 'places', region: 'Jetty', days: 20 })
  const nothing: Ending = async () => 0
  const places: Ending = async (tx, driverId) => {
    if (driverId === ill.id) throw new RangeError('Out of reach.')
    return await tx.verification
      .updateMany({ where: { driverId }, data: { installId: null, deviceModel: null } })
      .then((done) => done.count)
  }
  const now = inDays(21)
  expect(await keepWith(now, { identity: nothing, selfies: nothing, places })).toMatchObject({ places: 1, failed: 1 })
  const page = async () => {
    const read = await readRetention(admin, now)
    return read.ok ? read.value : null
  }
  const failed = await page()
  expect(failed?.failures[0]).toMatchObject({ what: expect.stringContaining(ill.ref), tries: 1 })
  expect(failed?.failures[0]?.what).toContain('RangeError')
  expect(failed?.runs.find((run) => run.startedAt === now.toISOString())).toMatchObject({ places: 1, failed: 1 })
  expect(await keepTerms(now)).toMatchObject({ places: 1, failed: 0 })
  expect((await page())?.failures).toEqual([])
  expect(await findDueDrivers('places', { everywhere: 20, regions: [] }, now, [], 10)).not.toContain(ill.id)
})

test('a failure is forgotten by the next run where nothing of the driver is due any more', async () => {
  const driver = await enrolledDriver('p13')
  await check(driver, 'p13/2.jpg', { device })
  await database().driver.update({ where: { id: driver.id }, data: { region: 'Mole' } })
  await setTerm(admin, { kind: 'places', region: 'Mole', days: 20 })
  const nothing: Ending = async () => 0
  const places: Ending = async () => {
    throw new RangeError('Out of reach.')
  }
  await keepWith(inDays(21), { identity: nothing, selfies: nothing, places })
  const failed = () => database().retentionFailure.count({ where: { driverId: driver.id } })
  expect(await failed()).toBe(1)
  await placeLegalHold(await staff('lead'), { ref: driver.ref, reason: 'A court has asked for the file.' })
  expect(await keepTerms(inDays(22))).toMatchObject({ places: 0, failed: 0 })
  expect(await failed()).toBe(0)
})

test('the page says how many there are in all, also where it lists the first 50', async () => {
  const counted = async () => {
    const read = await readRetention(admin)
    if (!read.ok) throw new Error(read.code)
    return read.value
  }
  const before = (await counted()).counts
  const ids = Array.from({ length: 51 }, () => randomUUID())
  await database().driver.createMany({ data: ids.map((id) => ({ id, ref: `D-${id}`, name: 'Ada Ferro' })) })
  const by = { erasedByKind: 'staff', erasedById: admin.id, objectIds: [] }
  await database().erasure.createMany({ data: ids.map((driverId) => ({ driverId, requestedAt: new Date(), ...by })) })
  await database().legalHold.createMany({
    data: ids.map((driverId) => ({ driverId, placedAt: new Date(), placedById: admin.id })),
  })
  const page = await counted()
  expect([page.holds.length, page.erasures.length]).toEqual([50, 50])
  expect(page.counts).toEqual({
    ...before,
    holds: before.holds + 51,
    openErasures: before.openErasures + 51,
  })
})

test.each([
  [{ kind: 'identity', region: '', days: 1_096 }, 'Between 30 and 1,095 days'],
  [{ kind: 'selfies', region: 'Quay', days: 29 }, 'Between 30 and 1,095 days'],
  [{ kind: 'places', region: '', days: null }, 'has to be given in days'],
] as const)('a term outside of what was promised is refused: %o', async (form, words) => {
  const answer = await setTerm(admin, form)
  expect(answer).toMatchObject({ ok: false, code: 'invalid', detail: expect.stringContaining(words) })
})
