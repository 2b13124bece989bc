import { expect, test } from 'vitest'
import { database, transaction } from '@/lib/database'
import { ok } from '@/lib/vocabulary'
import { check, enrolledDriver, staff } from '@/scripts/testing/platform'
import { dropReEnrolment } from './drop-re-enrolment'

test('a re-enrolled photo that stayed as evidence is evidence no longer once its check is rejected', async () => {
  const driver = await enrolledDriver('p11')
  const selfie = await check(driver, 'p11/2.jpg')
  const where = { driverId: driver.id }
  await database().referencePhoto.updateMany({
    where,
    data: { status: 'kept', keptSince: new Date(), removedAt: new Date(), fromCheckId: selfie },
  })
  const lead = await staff('lead')
  await transaction(async (tx) => ok(await dropReEnrolment(tx, lead, selfie, new Date())))
  expect(await database().referencePhoto.findMany({ where })).toMatchObject([
    { status: 'removed', keptSince: null, objectId: null, fromCheckId: null },
  ])
})
