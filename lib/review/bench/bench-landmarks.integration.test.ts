import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { beginInspection } from '@/lib/vault'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { claimCase } from '../claims/claims'
import { releaseClaim } from '../claims/keep-claim'
import { benchLandmarks } from './bench-landmarks'
import { deliverPhoto } from './deliver-photo'
import { openCase } from './open-case'

test('landmarks go to whoever may see the photo in this case, and to nobody else', async () => {
  const driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/1.jpg')
  const [holder, other, auditor, manager] = await Promise.all([
    staff('reviewer'),
    staff('reviewer'),
    staff('auditor'),
    staff('manager'),
  ])
  expect(await benchLandmarks(holder, opened.id, opened.verificationId)).toMatchObject({ code: 'forbidden' })
  await claimCase(holder, opened.id)
  const read = await benchLandmarks(holder, opened.id, opened.verificationId)
  expect(read.ok && read.value).toHaveLength(2 * 468)
  for (const actor of [other, auditor, manager])
    expect(await benchLandmarks(actor, opened.id, opened.verificationId)).toMatchObject({ code: 'forbidden' })
  await releaseClaim(holder, opened.id)
  expect(await benchLandmarks(holder, opened.id, opened.verificationId)).toMatchObject({ code: 'forbidden' })
})

test('each photo whose landmarks went out has one record for the claim', async () => {
  const opened = await openedCase(await enrolledDriver('p01'), 'p15/1.jpg')
  const holder = await staff('reviewer')
  await claimCase(holder, opened.id)
  for (let times = 0; times < 2; times++) await benchLandmarks(holder, opened.id, opened.verificationId)
  const records = await database().auditRecord.findMany({
    where: { type: 'photo.delivered', actorId: holder.id, subjectId: opened.verificationId },
  })
  expect(records.map(({ data }) => data)).toEqual([expect.objectContaining({ size: 'landmarks', caseId: opened.id })])
})

test('a photo of another driver is not found, and neither is one that is nowhere', async () => {
  const opened = await openedCase(await enrolledDriver('p01'), 'p15/1.jpg')
  const stranger = await openedCase(await enrolledDriver('p02'), 'p16/1.jpg')
  const holder = await staff('reviewer')
  await claimCase(holder, opened.id)
  for (const photoId of [stranger.verificationId, randomUUID()])
    expect(await benchLandmarks(holder, opened.id, photoId)).toMatchObject({ code: 'not-found' })
  expect(await benchLandmarks(holder, randomUUID(), opened.verificationId)).toMatchObject({ code: 'not-found' })
})

test('an auditor who said why has photos and landmarks of the case for an hour, each time on record', async () => {
  const driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/1.jpg')
  const [auditor, began] = [await staff('auditor'), new Date()]
  const later = (minutes: number) => new Date(began.getTime() + minutes * 60_000)
  const opens = async (now: Date) => {
    const bench = await openCase(auditor, opened.id, now)
    if (!bench.ok) throw new Error(bench.code)
    return [bench.value.photos, bench.value.selfie?.url !== null]
  }
  expect(await opens(began)).toEqual(['reason', false])
  await beginInspection(auditor, { driverIds: [driver.id], reason: 'Complaint 4711 of the driver' }, began)
  expect(await opens(later(1))).toEqual(['open', true])
  const photo = { photoId: opened.verificationId, caseId: opened.id, size: 'full' } as const
  expect(await deliverPhoto(auditor, photo, later(1))).toMatchObject({ ok: true })
  for (const minute of [2, 3])
    expect(await benchLandmarks(auditor, opened.id, opened.verificationId, later(minute))).toMatchObject({ ok: true })
  const records = await database().auditRecord.findMany({
    where: { type: 'photo.delivered', actorId: auditor.id },
    orderBy: { id: 'asc' },
  })
  expect(records.map(({ data }) => (data as { size: string }).size)).toEqual(['full', 'landmarks', 'landmarks'])
  expect(await opens(later(61))).toEqual(['reason', false])
  expect(await benchLandmarks(auditor, opened.id, opened.verificationId, later(61))).toMatchObject({
    code: 'forbidden',
  })
})
