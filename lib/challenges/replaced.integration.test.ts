import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { setActivity } from '@/lib/drivers'
import { standingOf } from '@/lib/standing'
import type { ChallengeReason } from '@/lib/vocabulary'
import { decideCase } from '@/scripts/testing/decide-case'
import { enrolledDriver, newDriver, openedCase, platformKey, staff } from '@/scripts/testing/platform'
import { askByHand, findChallenge, issueChallenge } from '.'

const HOUR = 3_600_000
const key = platformKey()
const later = (at: Date, ms: number) => new Date(at.getTime() + ms)

async function ask(driverId: string, reason: ChallengeReason, now: Date) {
  const issued = await issueChallenge(key, { driverId, reason }, now)
  if (!issued.ok) throw new Error(issued.code)
  return issued.value.challenge
}

test('a check before a shift goes on blocking when another takes its place, however often, until that is done', async () => {
  const now = new Date()
  const driver = await newDriver()
  const first = await ask(driver.id, 'before_shift', now)
  expect(await standingOf(driver.id, now)).toMatchObject({ mayWork: false })
  await ask(driver.id, 'risk', later(now, HOUR))
  const byHand = await askByHand(
    await staff('reviewer'),
    { driverId: driver.id, reason: 'manual' },
    later(now, 2 * HOUR),
  )
  expect(byHand).toMatchObject({ ok: true })
  expect(await findChallenge(first.id)).toMatchObject({ status: 'cancelled' })
  const after = await standingOf(driver.id, later(now, 2 * HOUR))
  expect(after).toMatchObject({ standing: 'due', mayWork: false, reasons: [{ code: 'challenge_open' }] })
})

test('one that let the driver work is replaced by one that does, too', async () => {
  const now = new Date()
  const driver = await newDriver()
  await setActivity(key, driver.ref, { state: 'on_shift', at: now.toISOString() }, now)
  await ask(driver.id, 'before_shift', now)
  await ask(driver.id, 'manual', later(now, HOUR))
  expect(await standingOf(driver.id, later(now, HOUR))).toMatchObject({ standing: 'due', mayWork: true })
})

test('nor does the new selfie that a person asks for instead of a bad one let the driver work', async () => {
  const now = new Date()
  const driver = await enrolledDriver('p10')
  const challenge = await ask(driver.id, 'before_shift', later(now, -HOUR))
  const row = await openedCase(driver, 'p44/2.jpg', { challenge: challenge.id }, now)
  // the platform let the driver begin all the same: that is no reason to stop asking
  await setActivity(key, driver.ref, { state: 'on_shift', at: now.toISOString() }, now)
  const at = later(now, 60_000)
  expect(await decideCase(await staff('reviewer'), row.id, 'new_selfie', '', at)).toMatchObject({ ok: true })
  const newest = await database().challenge.findFirstOrThrow({ where: { followsId: challenge.id } })
  const open = await database().restriction.findMany({
    where: { driverId: driver.id, cause: 'challenge_open', endedAt: null },
  })
  expect(open).toMatchObject([{ sourceId: newest.id, blocksFrom: at }])
})
