import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { beat, buryWorkers, sequenceEvents } from '@/lib/audit'
import { configuration } from '@/lib/configuration'
import { runTasks } from '@/lib/jobs/run-tasks'
import { tasks } from '@/lib/jobs/tasks'
import { makeDeliveries } from '@/lib/webhooks'

/**
 * The worker as `lib/jobs/worker.ts` runs it, without its matcher, as a process that a test may kill.
 * `TEST_CLOCK_AHEAD_MS`: how far its clock is ahead, so that a test need not wait for leases to end.
 */
const ahead = Number(process.env.TEST_CLOCK_AHEAD_MS)
const Clock = Date
globalThis.Date = class extends Clock {
  constructor(...given: [] | [number]) {
    super(...((given.length === 0 ? [Clock.now() + ahead] : given) as [number]))
  }
  static override now = () => Clock.now() + ahead
} as DateConstructor

const matcher = { name: 'none', version: '0', ready: true }
const pools: string[] = []
await runTasks(tasks({ ...matcher, measure: () => Promise.reject(new Error('Nothing is measured here.')) }), {
  databaseUrl: configuration().databaseUrl,
  onPool: (pool) => pools.push(pool),
  useNodeTime: true,
})
await beat(`test-${randomUUID()}`, matcher, new Date(), pools)
await buryWorkers(new Date(Date.now() - 30_000))
process.send?.('ready')
// as often as the worker does
for (;;) {
  await sequenceEvents()
  await makeDeliveries()
  await pause(250)
}
