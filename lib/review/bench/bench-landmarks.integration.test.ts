import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { claimCase } from '../claims/claims'
import { releaseClaim } from '../claims/keep-claim'
import { benchLandmarks } from './bench-landmarks'

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
