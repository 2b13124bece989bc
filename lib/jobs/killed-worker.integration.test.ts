import { type ChildProcess, fork } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { database } from '@/lib/database'
import { approveSuspension } from '@/lib/enforcement'
import { askShadowRun, draftPolicy } from '@/lib/policy'
import { decideCase } from '@/scripts/testing/decide-case'
import { enrolledDriver, newDriver, openedCase, staff } from '@/scripts/testing/platform'
import { workerAnswers } from '@/scripts/testing/run-over-the-month'
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

test('killed between a decision and what follows: one proposal, one suspension, each told once and in order', {
  timeout: 180_000,
}, async () => {
  const receiver = await startReceiver()
  const endpoint = await newEndpoint(receiver.url)
  const driver = await enrolledDriver('p10')
  const row = await openedCase(driver, 'p44/2.jpg')
  for (const one of await Promise.all([staff('reviewer'), staff('reviewer')]))
    await decideCase(one, row.id, 'different_people')
  const proposals = () => database().suspension.findMany({ where: { driverId: driver.id } })
  expect(await proposals()).toEqual([])

  // the decision is committed; this worker takes up what follows and dies in the middle of telling it
  receiver.behave(() => true)
  const first = await startWorker(4)
  await vi.waitUntil(async () => receiver.received.length > 0 && (await proposals()).length > 0, { timeout: 60_000 })
  await kill(first)
  const [proposal] = await proposals()
  const lead = await staff('lead')
  const afterwards = new Date(Date.now() + 4.5 * LEASE_MS)
  const approved = await approveSuspension(lead, { suspensionId: proposal?.id ?? '', step: 'first' }, afterwards)
  expect(approved.ok).toBe(true)

  // the approval is committed and nobody is there to tell it; the next worker does
  receiver.behave(() => false)
  const second = await startWorker(5)
  await vi.waitUntil(async () => (await deliveriesOf(endpoint.id)).every(({ state }) => state === 'delivered'), {
    timeout: 90_000,
    interval: 200,
  })
  await kill(second)
  expect(await proposals()).toHaveLength(1)
  const letters = await database().notice.findMany({ where: { driverId: driver.id }, orderBy: { composedAt: 'asc' } })
  expect(letters.map((letter) => letter.kind)).toEqual(['rejection', 'suspension'])
  const told = new Map(
    receiver.taken
      .filter(({ data }) => data.driver === driver.ref)
      .map((event) => [event.id, `${event.type} ${event.data.standing ?? event.data.kind ?? ''}`.trim()]),
  )
  expect([...told.values()].slice(-4)).toEqual([
    'notice.issued rejection',
    'suspension.started',
    'notice.issued suspension',
    'standing.changed suspended',
  ])
  await receiver.close()
})

test('killed in the middle of a shadow run: the next worker takes it up, and what it finds is noted once', {
  timeout: 180_000,
}, async () => {
  const lead = await staff('lead')
  const begun = await draftPolicy(lead, { basedOn: 1, note: 'A run that is interrupted.' })
  if (!begun.ok) throw new Error(begun.code)
  await workerAnswers()
  const asked = await askShadowRun(lead, begun.value.number)
  if (!asked.ok) throw new Error(asked.code)
  const { runId } = asked.value
  const run = () => database().policyShadowRun.findUniqueOrThrow({ where: { id: runId } })

  // the worker has counted a day and waits to keep it: it dies there
  const waits = async () => {
    const [row] = await database().$queryRaw<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query ilike '%update%policy_shadow_run%'`
    return (row?.count ?? 0) > 0
  }
  await database().$transaction(
    async (tx) => {
      await tx.$queryRaw`select id from policy_shadow_run where id = ${runId}::uuid for update`
      const first = await startWorker(6)
      await vi.waitUntil(waits, { timeout: 60_000, interval: 100 })
      await kill(first)
    },
    { timeout: 120_000 },
  )
  expect((await run()).finishedAt).toBeNull()

  const second = await startWorker(7)
  await vi.waitUntil(async () => (await run()).finishedAt !== null, { timeout: 60_000, interval: 200 })
  await kill(second)
  const version = await database().policyVersion.findUniqueOrThrow({ where: { number: begun.value.number } })
  expect(version.shadowedAt).not.toBeNull()
  const told = await database().auditRecord.count({
    where: { type: 'policy.shadowed', subjectId: String(begun.value.number) },
  })
  expect(told).toBe(1)
})
