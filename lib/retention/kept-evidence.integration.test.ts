import { expect, test, vi } from 'vitest'
import { decideAppeal, deliverHearingPhoto, openHearing, takeAppeal } from '@/lib/appeals'
import { database, transaction } from '@/lib/database'
import { openDriver } from '@/lib/dossier'
import { lockDriver } from '@/lib/drivers'
import { readReceipt, receiptUrlOf } from '@/lib/enforcement'
import { buildTemplate } from '@/lib/matching/build-template'
import { claimCase, deliverPhoto } from '@/lib/review'
import { readObject } from '@/lib/vault'
import { ok, type StaffActor } from '@/lib/vocabulary'
import { measuredBy } from '@/prisma/seed/people'
import { appealed, heardBy, suspendedDriver } from '@/scripts/testing/appeals'
import { check, decideConsent, enrol, enrolledDriver, openedCase, platformKey, staff } from '@/scripts/testing/platform'
import { endLegalHold, eraseDriver, placeLegalHold, readCertificate, releaseEvidence } from '.'

const key = platformKey()
const by = measuredBy()
const reason = 'A court has asked for the file.'
type Driver = { id: string; ref: string }

/** Ids of the photos whose pictures can still be opened, and of those that are still measured. */
async function keptOf(driverId: string) {
  const where = { driverId }
  const rows = [
    ...(await database().referencePhoto.findMany({ where })),
    ...(await database().verification.findMany({ where })),
    ...(await database().appealPicture.findMany({ where })),
  ]
  const pictures: string[] = []
  for (const row of rows) if (row.objectId && (await readObject(row.objectId))) pictures.push(row.id)
  const measured = (await database().measurement.findMany({ where })).map((row) => row.photoId)
  return { pictures: pictures.sort(), measured: measured.sort() }
}
const comparable = async (driverId: string) => ({
  active: await database().referencePhoto.count({ where: { driverId, status: 'active' } }),
  templates: await database().driverTemplate.count({ where: { driverId } }),
  entries: await database().faceIndexEntry.count({ where: { driverId } }),
})
const NOTHING = { pictures: [], measured: [] }
const letters = (driverId: string) => database().notice.findMany({ where: { driverId, kind: 'evidence_kept' } })

async function decided(appealId: string): Promise<void> {
  const lead = await staff('lead')
  await heardBy(lead, appealId, 'different_people')
  const answer = await decideAppeal(lead, { appealId, outcome: 'upheld', reasons: ['differences_remain'] })
  if (!answer.ok) throw new Error(answer.code)
}
const jobs = async (driverId: string) =>
  await database().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'release-evidence' and j.payload ->> 'driverId' = ${driverId}`

test('a withdrawal under an open appeal keeps what that appeal rests on, nothing else, until it is answered', async () => {
  const { driver, appeal, row } = await appealed()
  const other = await check(driver, 'p10/2.jpg')
  await buildTemplate(by, driver.id)
  await database().driver.update({ where: { id: driver.id }, data: { locale: 'es' } })
  const references = await database().referencePhoto.findMany({ where: { driverId: driver.id, status: 'active' } })
  const picture = await database().appealPicture.findFirstOrThrow({ where: { appealId: appeal.id } })
  const evidence = [row.verificationId, picture.id, ...references.map((photo) => photo.id)].sort()

  for (const _ of [1, 2]) await decideConsent(driver.ref, 'withdrawn')
  expect(await keptOf(driver.id)).toEqual({ pictures: evidence, measured: evidence })
  expect(evidence).not.toContain(other)
  await buildTemplate(by, driver.id)
  expect(await comparable(driver.id)).toEqual({ active: 0, templates: 0, entries: 0 })

  const [letter, ...more] = await letters(driver.id)
  expect(more).toEqual([])
  const told = letter && (await readReceipt(receiptUrlOf(letter).split('/').at(-1) ?? ''))
  expect(told).toMatchObject({ locale: 'es', appealUrl: null })
  expect(told?.body).toContain('recurso')

  const lead = await staff('lead')
  await takeAppeal(lead, appeal.id)
  expect(await openHearing(lead, appeal.id)).toMatchObject({ value: { references: [{ id: references[0]?.id }] } })
  const request = { appealId: appeal.id, photoId: references[0]?.id ?? '', size: 'full' } as const
  expect((await deliverHearingPhoto(lead, request)).ok).toBe(true)
  const seen = { type: 'photo.delivered', actorId: lead.id, subjectId: request.photoId }
  expect(await database().auditRecord.count({ where: seen })).toBe(1)
  await releaseEvidence(driver.id)
  expect((await keptOf(driver.id)).pictures).toEqual(evidence)

  await database().appeal.update({ where: { id: appeal.id }, data: { hearerId: null, takenAt: null, status: 'filed' } })
  await decided(appeal.id)
  expect(await jobs(driver.id)).toEqual([{ count: 1 }])
  for (const _ of [1, 2]) await releaseEvidence(driver.id)
  expect(await keptOf(driver.id)).toEqual(NOTHING)
  expect(await database().referencePhoto.count({ where: { driverId: driver.id, status: 'kept' } })).toBe(0)
})

test('without an appeal or a hold a withdrawal takes the evidence too, though the suspension could still be appealed', async () => {
  const { driver } = await suspendedDriver()
  await decideConsent(driver.ref, 'withdrawn')
  expect(await keptOf(driver.id)).toEqual(NOTHING)
  expect(await letters(driver.id)).toEqual([])
})

test('under a legal hold decided cases keep their photos; what was undecided or cleared by the matcher goes', async () => {
  const { driver, row } = await suspendedDriver()
  await check(driver, 'p10/2.jpg')
  const undecided = await openedCase(driver, 'p44/2.jpg')
  const lead = await staff('lead')
  await placeLegalHold(lead, { ref: driver.ref, reason })
  const references = await database().referencePhoto.findMany({ where: { driverId: driver.id, status: 'active' } })
  const evidence = [row.verificationId, ...references.map((photo) => photo.id)].sort()

  await decideConsent(driver.ref, 'withdrawn')
  expect(await keptOf(driver.id)).toEqual({ pictures: evidence, measured: evidence })
  expect(await database().reviewCase.findUnique({ where: { id: undecided.id } })).toMatchObject({ status: 'cancelled' })
  const photo = { photoId: row.verificationId, size: 'full', caseId: row.id } as const
  expect((await deliverPhoto(await staff('lead'), photo)).ok).toBe(true)

  // a consent given anew brings nothing back that was withdrawn
  await decideConsent(driver.ref, 'granted')
  await buildTemplate(by, driver.id)
  expect(await comparable(driver.id)).toEqual({ active: 0, templates: 0, entries: 0 })
  await endLegalHold(lead, { ref: driver.ref, reason: 'The court is done with it.' })
  expect(await jobs(driver.id)).toEqual([{ count: 1 }])
  await releaseEvidence(driver.id)
  expect(await keptOf(driver.id)).toEqual(NOTHING)
})

test('the answer to an appeal destroys nothing while a legal hold is in force; the end of the hold does', async () => {
  const { driver, appeal, row } = await appealed()
  const lead = await staff('lead')
  await placeLegalHold(lead, { ref: driver.ref, reason })
  await decideConsent(driver.ref, 'withdrawn')
  const before = await keptOf(driver.id)
  await decided(appeal.id)
  await releaseEvidence(driver.id)
  const after = await keptOf(driver.id)
  expect(after.pictures).toContain(row.verificationId)
  expect(after).toEqual(before)
  await endLegalHold(lead, { ref: driver.ref, reason })
  await releaseEvidence(driver.id)
  expect(await keptOf(driver.id)).toEqual(NOTHING)
})

/** Starts each deed while the driver is locked by somebody else, the next once the one before waits: they go in this order. */
async function inTurn(driver: Driver, deeds: (() => Promise<unknown>)[]): Promise<void> {
  const begun: Promise<unknown>[] = []
  await transaction(async (tx) => {
    await lockDriver(tx, driver.id)
    for (const deed of deeds) {
      begun.push(deed())
      await vi.waitFor(async () => {
        const [found] = await database().$queryRaw<{ waiting: number }[]>`
          select count(*)::int as waiting from pg_stat_activity a
          where datname = current_database() and wait_event_type = 'Lock' and query ilike '%from driver where id%for update%'
            and exists (select 1 from pg_locks l where l.pid = a.pid and not l.granted)`
        expect(found?.waiting).toBeGreaterThanOrEqual(begun.length)
      })
    }
    return ok(null)
  })
  await Promise.all(begun)
}

test('a hold placed while a withdrawal runs: whichever comes first, the other sees all of it', async () => {
  const [first, second] = [await suspendedDriver(), await suspendedDriver()]
  const lead = await staff('lead')
  const hold = (driver: Driver) => () => placeLegalHold(lead, { ref: driver.ref, reason })
  const withdraw = (driver: Driver) => () => decideConsent(driver.ref, 'withdrawn')
  await inTurn(first.driver, [hold(first.driver), withdraw(first.driver)])
  expect((await keptOf(first.driver.id)).pictures).toContain(first.row.verificationId)
  await inTurn(second.driver, [withdraw(second.driver), hold(second.driver)])
  expect(await keptOf(second.driver.id)).toEqual(NOTHING)
  expect(await database().legalHold.count({ where: { driverId: second.driver.id, endedAt: null } })).toBe(1)
})

test('an erasure under an open appeal takes everything else at once and completes by itself when it is answered', async () => {
  const { driver, appeal, row } = await appealed()
  const asked = await eraseDriver(key, driver.ref, {})
  if (!asked.ok) throw new Error(asked.code)
  expect(asked.value).toMatchObject({ erasedAt: null, completedAt: null })
  expect((await eraseDriver(key, driver.ref, {})).ok).toBe(true)
  expect(await database().erasure.count({ where: { driverId: driver.id } })).toBe(1)
  expect((await keptOf(driver.id)).pictures).toContain(row.verificationId)
  expect(await comparable(driver.id)).toEqual({ active: 0, templates: 0, entries: 0 })
  expect(await database().verification.count({ where: { driverId: driver.id, NOT: { installId: null } } })).toBe(0)
  expect(await readCertificate(key, asked.value.id)).toMatchObject({ code: 'not-complete' })
  expect(await decideConsent(driver.ref, 'granted')).toMatchObject({ ok: false, code: 'erasure-under-way' })
  expect(await letters(driver.id)).toHaveLength(1)

  // a hold that comes meanwhile is obeyed
  const lead = await staff('lead')
  await placeLegalHold(lead, { ref: driver.ref, reason })
  await decided(appeal.id)
  await releaseEvidence(driver.id)
  expect((await keptOf(driver.id)).pictures).toContain(row.verificationId)
  await endLegalHold(lead, { ref: driver.ref, reason })
  await releaseEvidence(driver.id)
  const after = await database().driver.findUniqueOrThrow({ where: { id: driver.id } })
  expect(after).toMatchObject({ name: 'Erased driver', email: null })
  expect(after.erasedAt).not.toBeNull()
  expect(await keptOf(driver.id)).toEqual(NOTHING)
  expect(await database().auditRecord.count({ where: { type: 'erasure.requested', driverId: driver.id } })).toBe(1)
})

test('a driver who has appealed against nothing is erased at once', async () => {
  const driver = await enrolledDriver('p24')
  expect(await eraseDriver(key, driver.ref, {})).toMatchObject({ ok: true, value: { completedAt: null } })
  expect(await keptOf(driver.id)).toEqual(NOTHING)
})

test('a driver page says what stays and why, and nothing of it to who may still decide a case of the driver', async () => {
  const { driver, row } = await appealed()
  await decideConsent(driver.ref, 'withdrawn')
  const page = async (reader: StaffActor) => {
    const read = await openDriver(reader, driver.ref)
    if (!read.ok) throw new Error(read.code)
    return read.value
  }
  const told = await page(await staff('lead'))
  expect(told.rights.evidence).toMatchObject({ photos: 3, hold: false, appeal: true })
  expect(told.references).toMatchObject([{ kept: true, active: false, url: expect.any(String) }])
  const said = ({ timeline }: { timeline: { title: string; detail: string | null }[] }) =>
    timeline
      .filter(({ title }) => title.startsWith('Reference photo'))
      .map(({ title, detail }) => `${title}: ${detail}`)
  expect(said(told)[0]).toMatch(/^Reference photo out of use: .*, kept as evidence until the appeal is answered$/)
  await placeLegalHold(await staff('lead'), { ref: driver.ref, reason })
  expect(said(await page(await staff('lead')))[0]).toMatch(/until the appeal is answered and the legal hold has ended$/)

  await decideConsent(driver.ref, 'granted')
  await enrol(driver, 'p10/1.jpg')
  const again = await openedCase(driver, 'p45/1.jpg')
  const reviewer = await staff('reviewer')
  expect((await claimCase(reviewer, again.id)).ok).toBe(true)
  const untold = await page(reviewer)
  expect(untold).toMatchObject({ blind: true, rights: { evidence: null } })
  expect(said(untold).join()).not.toContain('evidence')
  expect(said(untold).join()).toContain('Reference photo removed')
  expect(untold.references.map((photo) => [photo.kept, photo.url !== null])).toEqual([
    [false, true],
    [false, false],
  ])
  expect(untold.selfies.find((selfie) => selfie.id === row.verificationId)?.thumbnailUrl).toBeNull()
})
