import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { recordFirstFinding } from '@/lib/review'
import { check, enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { claimCase } from '../claims/claims'
import { openCase } from './open-case'

const HARBOUR = { latitude: 38.7, longitude: -9.14, accuracyMetres: 10 }
const device = (installId: string) => ({ installId, model: 'Pixel 7a', os: 'Android 15', appVersion: '6.1' })

test('earlier outcomes and other accounts on the device are told after the first finding, place and number before', async () => {
  const phone = device(randomUUID())
  const [driver, other] = await Promise.all([enrolledDriver('p01'), enrolledDriver('p03')])
  const at = (day: number) => new Date(Date.now() - (30 - day) * 86_400_000)
  for (const day of [1, 2, 3]) await check(driver, 'p01/2.jpg', { device: phone, location: HARBOUR }, at(day))
  await check(other, 'p03/2.jpg', { device: phone })
  const opened = await openedCase(driver, 'p15/1.jpg', { device: phone, location: { ...HARBOUR, latitude: 38.718 } })
  const reviewer = await staff('reviewer')
  await claimCase(reviewer, opened.id)

  const blind = await openCase(reviewer, opened.id)
  if (!blind.ok) throw new Error(blind.code)
  expect(blind.value.facts).toMatchObject({
    checks: 4,
    device: { model: 'Pixel 7a', checks: 4, otherAccounts: 0 },
    outcomes: null,
  })
  expect(blind.value.facts.place?.kmFromUsual).toBeCloseTo(2, 1)
  expect(blind.value.score).toBeNull()
  expect(JSON.stringify(blind.value)).not.toMatch(/curves|"near"|approved_by/)

  await recordFirstFinding(reviewer, opened.id, { finding: 'different_people', features: {} })
  const after = await openCase(reviewer, opened.id)
  if (!after.ok) throw new Error(after.code)
  expect(after.value.facts).toMatchObject({ device: { otherAccounts: 1 }, outcomes: { approved_by_matcher: 3 } })
  expect(after.value.score?.curves).toMatchObject({ days: 90, near: { within: 0.01 } })
})

test('the strip holds every earlier selfie that still has a picture, oldest first', async () => {
  const driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/1.jpg')
  const subject = await database().verification.findUniqueOrThrow({ where: { id: opened.verificationId } })
  const { id: _, ...fields } = subject
  const rows = Array.from({ length: 45 }, (_unused, day) => ({
    ...fields,
    id: randomUUID(),
    quality: undefined,
    status: 'approved',
    objectId: day % 9 === 8 ? null : randomUUID(),
    createdAt: new Date(subject.createdAt.getTime() - (day + 1) * 86_400_000),
  }))
  await database().verification.createMany({ data: rows })
  const reviewer = await staff('reviewer')
  await claimCase(reviewer, opened.id)
  const bench = await openCase(reviewer, opened.id)
  if (!bench.ok) throw new Error(bench.code)
  expect(bench.value.earlierSelfies.map((photo) => photo.id)).toEqual(
    rows.flatMap((row) => (row.objectId ? [row.id] : [])).reverse(),
  )
})
