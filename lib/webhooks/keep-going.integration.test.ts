import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { happen } from '@/scripts/testing/webhook-platform'
import { answer } from '@/scripts/testing/webhook-receiver'
import { scene } from '@/scripts/testing/webhook-scene'
import { forgetDeliveries, wakeStuckLanes } from './keep-going'

const DAY = 86_400_000

const jobsOf = (endpointId: string) =>
  database().$queryRaw<{ runAt: Date }[]>`
    select run_at as "runAt" from graphile_worker.jobs where key like ${`webhook ${endpointId} %`}`

test('a lane whose job gave up gets another within two minutes; one with a job keeps its own', async () => {
  const { receiver, endpoint, driver, now, later, work, deliveries } = await scene()
  receiver.behave(answer(503))
  await happen(driver.id, 'challenge.passed')
  await work()
  const [planned] = await jobsOf(endpoint.id)
  expect(planned?.runAt.getTime()).toBe(now().getTime() + 5_000)
  later(2 * 60_000)
  await wakeStuckLanes(now())
  expect(await jobsOf(endpoint.id)).toEqual([planned])
  await database().$executeRaw`update graphile_worker._private_jobs set attempts = max_attempts
    where key like ${`webhook ${endpoint.id} %`}`
  expect(await wakeStuckLanes(now())).toBe(1)
  expect((await jobsOf(endpoint.id))[0]?.runAt.getTime()).toBe(now().getTime())
  receiver.behave(() => false)
  await work()
  expect(await deliveries()).toMatchObject([{ state: 'delivered' }])
  expect(await wakeStuckLanes(now())).toBe(0)
})

test('what was settled more than 30 days ago is forgotten, with its attempts; what waits is not', async () => {
  const { receiver, driver, now, later, work, deliveries } = await scene()
  await happen(driver.id, 'challenge.issued')
  await work()
  const [old] = await deliveries()
  later(2 * DAY)
  receiver.behave(answer(503))
  await happen(driver.id, 'challenge.passed')
  await work()
  await forgetDeliveries(new Date(now().getTime() + 28 * DAY - 1))
  expect(await deliveries()).toHaveLength(2)
  await forgetDeliveries(new Date(now().getTime() + 28 * DAY + 1))
  expect((await deliveries()).map(({ state }) => state)).toEqual(['waiting'])
  expect(await database().webhookAttempt.count({ where: { deliveryId: old?.id ?? '' } })).toBe(0)
})
