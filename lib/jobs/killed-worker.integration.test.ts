import { type ChildProcess, fork } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { newDriver } from '@/scripts/testing/platform'
import { deliveriesOf, happen, newEndpoint } from '@/scripts/testing/webhook-platform'
import { startReceiver } from '@/scripts/testing/webhook-receiver'

const LEASE_MS = 61_000

/** A worker process, each with a clock that is past the leases of the one before. */
async function startWorker(nth: number): Promise<ChildProcess> {
  const child = fork('scripts/testing/worker-without-matcher.ts', {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    env: { ...process.env, TEST_CLOCK_AHEAD_MS: String(nth * LEASE_MS) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await new Promise((ready, failed) => child.once('message', ready).once('exit', failed))
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((exit) => child.once('exit', exit))
  child.kill('SIGKILL')
  await gone
}

test('killed with -9 in the middle of deliveries, again and again: every event arrives, at least once and in order', {
  timeout: 180_000,
}, async () => {
  const receiver = await startReceiver()
  const endpoint = await newEndpoint(receiver.url)
  const drivers = await Promise.all([newDriver(), newDriver(), newDriver()])
  const expected = new Map(drivers.map(({ ref }) => [ref, [] as string[]]))
  const happenToAll = async () => {
    for (const { id, ref } of drivers) {
      expected.get(ref)?.push(...(await happen(id, 'challenge.issued', 'challenge.passed', 'standing.changed')))
    }
  }
  for (const nth of [0, 1, 2]) {
    const worker = await startWorker(nth)

    // each takes a few, then is silent with one under way
    let patience = nth + 2
    receiver.behave(() => patience-- <= 0)
    const before = receiver.received.length
    await happenToAll()
    await vi.waitUntil(() => receiver.received.length > before + nth + 2, { timeout: 60_000 })
    await kill(worker)
  }
  receiver.behave(() => false)

  const last = await startWorker(3)
  await vi.waitUntil(async () => (await deliveriesOf(endpoint.id)).every(({ state }) => state === 'delivered'), {
    timeout: 60_000,
    interval: 200,
  })
  await kill(last)
  for (const [ref, ids] of expected) {
    const taken = receiver.taken.filter(({ data }) => data.driver === ref).map(({ id }) => id)
    expect([...new Set(taken)]).toEqual(ids)
  }
  await receiver.close()
})
