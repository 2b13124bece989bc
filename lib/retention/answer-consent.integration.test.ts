import { expect, test } from 'vitest'
import { findDuePersonCheck, issueChallenge } from '@/lib/challenges'
import { database } from '@/lib/database'
import { recordPersonCheck } from '@/lib/enforcement'
import { standingOf } from '@/lib/standing'
import { decideConsent, enrolledDriver, newDriver, platformKey, staff } from '@/scripts/testing/platform'

const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY)

test('who declines and then grants has no check by a person due', async () => {
  const driver = await newDriver()
  await decideConsent(driver.ref, 'declined')
  expect(await findDuePersonCheck(driver.id)).toMatchObject({ cause: 'declined' })
  await decideConsent(driver.ref, 'granted')
  expect(await findDuePersonCheck(driver.id)).toBeNull()
  expect(await standingOf(driver.id, inDays(8))).toMatchObject({ standing: 'clear', mayWork: true })
  const off = await database().auditRecord.count({ where: { driverId: driver.id, type: 'check.called-off' } })
  expect(off).toBe(1)
})

test('a selfie that was asked for when the driver declined is asked for anew: a no and a yes avoid no check', async () => {
  const driver = await enrolledDriver('p25')
  await issueChallenge(platformKey(), { driverId: driver.id, reason: 'risk' })
  await decideConsent(driver.ref, 'withdrawn')
  await decideConsent(driver.ref, 'granted')
  const challenges = await database().challenge.findMany({
    where: { driverId: driver.id },
    orderBy: { issuedAt: 'asc' },
  })
  expect(challenges.map((row) => [row.status, row.reason])).toEqual([
    ['waived', 'risk'],
    ['issued', 'risk'],
  ])
  expect(await findDuePersonCheck(driver.id)).toBeNull()
  expect(await standingOf(driver.id, inDays(0))).toMatchObject({ standing: 'due', mayWork: true })
  expect(await standingOf(driver.id, inDays(2))).toMatchObject({ standing: 'due', mayWork: false })
})

test('a check that repeats one which did not confirm the driver stays due after a yes', async () => {
  const driver = await newDriver()
  await decideConsent(driver.ref, 'declined')
  const due = await findDuePersonCheck(driver.id)
  const form = {
    checkId: due?.id ?? '',
    result: 'not_confirmed',
    way: 'video_call',
    reason: 'The document shows somebody else.',
  } as const
  expect(await recordPersonCheck(await staff('lead'), form)).toMatchObject({ ok: true })
  await decideConsent(driver.ref, 'granted')
  expect(await findDuePersonCheck(driver.id)).not.toBeNull()
  expect(await standingOf(driver.id)).toMatchObject({ standing: 'due', mayWork: false })
})
