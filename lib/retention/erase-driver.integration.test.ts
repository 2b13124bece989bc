import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { submitSelfie } from '@/lib/capture'
import { issueChallenge } from '@/lib/challenges'
import { database } from '@/lib/database'
import { putDriver } from '@/lib/drivers'
import { addNote, claimCase, deliverPhoto, listNotes, openCase } from '@/lib/review'
import { readStanding } from '@/lib/standing'
import { driverKey } from '@/lib/vault'
import { decideCase } from '@/scripts/testing/decide-case'
import {
  check,
  decideConsent,
  enrolledDriver,
  openedCase,
  photoOf,
  platformKey,
  staff,
} from '@/scripts/testing/platform'
import { completeErasure, endLegalHold, eraseDriver, placeLegalHold, readCertificate, readErasure } from '.'

const key = platformKey()
const vault = () => join(process.env.LIKENESS_DATA_DIR ?? '', 'vault')
const filesOf = (ids: string[]) =>
  existsSync(vault())
    ? readdirSync(vault(), { recursive: true, encoding: 'utf8' }).filter((name) => ids.some((id) => name.includes(id)))
    : []
const objectsOf = async (driverId: string) =>
  (await database().vaultObject.findMany({ where: { driverId } })).map((row) => row.id)

async function erased(ref: string) {
  const answer = await eraseDriver(key, ref, {})
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

test('nothing of a driver can be read any more; files follow, then the certificate and the event', async () => {
  const driver = await enrolledDriver('p21')
  await check(driver, 'p21/1.jpg', { device: { installId: 'phone-of-one-who-goes', model: 'Pixel 9' } })
  const objects = await objectsOf(driver.id)
  expect(filesOf(objects).length).toBe(objects.length)

  const erasure = await erased(driver.ref)
  expect(await driverKey(driver.id)).toBeNull()
  expect(await objectsOf(driver.id)).toEqual([])
  const where = { driverId: driver.id }
  expect(await database().measurement.count({ where })).toBe(0)
  expect(await database().driverTemplate.count({ where })).toBe(0)
  expect(await database().verification.count({ where: { ...where, NOT: { installId: null } } })).toBe(0)
  const row = await database().driver.findUniqueOrThrow({ where: { id: driver.id } })
  expect(row).toMatchObject({ name: 'Erased driver', email: null, groups: {}, locale: 'en', timeZone: 'UTC' })
  expect(row.region).toBe('Harbour')
  expect(await readStanding(key, driver.ref)).toMatchObject({ value: { standing: 'removed', mayWork: false } })
  expect(await readErasure(key, erasure.id)).toMatchObject({ value: { status: 'erasing', driver: driver.ref } })
  expect(await readCertificate(key, erasure.id)).toMatchObject({ ok: false, code: 'not-complete' })

  for (const _ of [1, 2]) await completeErasure(erasure.id)
  expect(filesOf(objects)).toEqual([])
  const certificate = { erasure: erasure.id, keyDestroyed: true, filesDestroyed: objects.length }
  expect(await readCertificate(key, erasure.id)).toMatchObject({ value: certificate })
  const said = await readCertificate(key, erasure.id)
  expect(said.ok && said.value.kept.join()).toContain('region')
  expect(await database().auditRecord.count({ where: { ...where, type: 'driver.erased' } })).toBe(1)
})

test('erased while the case lies on a bench: it closes, its holder is told, and nothing more is written', async () => {
  const driver = await enrolledDriver('p22')
  const { id } = await openedCase(driver, 'p15/2.jpg')
  const reviewer = await staff('reviewer')
  const lead = await staff('lead')
  await addNote(lead, id, { text: 'The scar above the left brow is gone.' })
  expect((await claimCase(reviewer, id)).ok).toBe(true)
  const opened = await openCase(reviewer, id)
  const photoId = opened.ok ? (opened.value.selfie?.id ?? '') : ''
  expect((await deliverPhoto(reviewer, { photoId, size: 'full', caseId: id })).ok).toBe(true)

  await erased(driver.ref)
  expect(await deliverPhoto(reviewer, { photoId, size: 'full', caseId: id })).toMatchObject({ ok: false })
  expect(await decideCase(reviewer, id, 'same_person')).toMatchObject({ ok: false, code: 'cancelled' })
  expect(await addNote(reviewer, id, { text: 'Still here?' })).toMatchObject({ ok: false, code: 'cancelled' })
  expect(await openCase(reviewer, id)).toMatchObject({
    value: { status: 'cancelled', selfie: { url: null, thumbnailUrl: null } },
  })
  expect(await listNotes(lead, id)).toMatchObject({ value: { entries: [{ text: null }] } })
})

test('a legal hold keeps the data; without it the driver goes, once, and nothing more is taken in', async () => {
  const driver = await enrolledDriver('p23')
  const lead = await staff('lead')
  const form = { ref: driver.ref, reason: 'A court has asked for the file.' }
  expect((await placeLegalHold(lead, form)).ok).toBe(true)
  expect(await placeLegalHold(lead, form)).toMatchObject({ ok: false, code: 'held-already' })
  expect(await eraseDriver(key, driver.ref, {})).toMatchObject({ ok: false, code: 'legal-hold' })
  expect((await endLegalHold(lead, { ...form, reason: 'The court is done with it.' })).ok).toBe(true)
  expect(await endLegalHold(lead, form)).toMatchObject({ ok: false, code: 'no-hold' })

  const [first, second] = await Promise.all([erased(driver.ref), erased(driver.ref)])
  expect(second.id).toBe(first.id)
  const selfie = await photoOf('p23/1.jpg')
  expect(await submitSelfie(key, { driver: driver.ref }, selfie)).toMatchObject({ ok: false })
  expect(await decideConsent(driver.ref, 'granted')).toMatchObject({ ok: false, code: 'driver-not-found' })
  expect(await putDriver(key, driver.ref, { name: 'Ada Ferro' })).toMatchObject({ ok: false, code: 'driver-erased' })
  expect(await issueChallenge(key, { driverId: driver.id, reason: 'manual' })).toMatchObject({ ok: false })
  expect(await driverKey(driver.id)).toBeNull()
})
