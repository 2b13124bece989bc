import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { newDriver } from '@/scripts/testing/platform'
import { happen } from '@/scripts/testing/webhook-platform'
import { answer } from '@/scripts/testing/webhook-receiver'
import { scene } from '@/scripts/testing/webhook-scene'
import { forgetExcerpts } from './forget-excerpts'

test('after an erasure nothing is kept of what receivers answered about the driver, and how the attempts ended is', async () => {
  const { driver, receiver, work } = await scene()
  const other = await newDriver()
  receiver.behave(answer(404))
  await happen(driver.id, 'challenge.failed')
  await happen(other.id, 'challenge.failed')
  await work()
  const attempts = async (driverId: string) =>
    await database().webhookAttempt.findMany({
      where: { delivery: { driverId } },
      select: { status: true, excerpt: true },
    })
  const said = [{ status: 404, excerpt: 'no: 404' }]
  expect(await attempts(driver.id)).toEqual(said)
  for (const _ of [1, 2]) await forgetExcerpts(driver.id)
  expect(await attempts(driver.id)).toEqual([{ status: 404, excerpt: null }])
  expect(await attempts(other.id)).toEqual(said)
})
