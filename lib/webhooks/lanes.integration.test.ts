import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newDriver, platformKey } from '@/scripts/testing/platform'
import { deliveriesOf, happen, newEndpoint, privateClient, work } from '@/scripts/testing/webhook-platform'
import { answer, type Received, startReceiver } from '@/scripts/testing/webhook-receiver'
import { deleteEndpoint } from '.'
import { HOLDS_UP } from './lane-records'
import { MOST_ATTEMPTS } from './retry'

const DRIVERS = 2
const MINUTE = 60_000

type Step =
  | { kind: 'happens'; driver: number; events: number }
  | { kind: 'answers'; status: number; to: number | 'all' }
  | { kind: 'passes'; ms: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('happens' as const),
    driver: fc.nat(DRIVERS - 1),
    events: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    kind: fc.constant('answers' as const),
    status: fc.constantFrom(200, 200, 404, 429, 500, 503),
    to: fc.oneof(fc.constant('all' as const), fc.nat(DRIVERS - 1)),
  }),
  fc.record({
    kind: fc.constant('passes' as const),
    ms: fc.constantFrom(1_000, 6_000, 35_000, 6 * MINUTE, 31 * MINUTE, 200 * MINUTE, 1_000 * MINUTE),
  }),
)

/** An event that failed once, and a later one of the same driver for a receiver that is well again. */
const OVERTAKING: Step[] = [
  { kind: 'answers', status: 500, to: 'all' },
  { kind: 'happens', driver: 0, events: 1 },
  { kind: 'answers', status: 200, to: 'all' },
  { kind: 'happens', driver: 0, events: 1 },
]

/** Failed attempts of each event before another of its driver was taken. */
function failuresBefore(received: readonly Received[], taken: ReadonlySet<Received>, id: string, until: Received) {
  return received.slice(0, received.indexOf(until)).filter((one) => one.id === id && !taken.has(one)).length
}

test('whatever a receiver does: nothing is lost, nothing overtakes before three failures, nobody waits for another', async () => {
  const receiver = await startReceiver()
  const client = privateClient()
  const drivers = await Promise.all(Array.from({ length: DRIVERS }, () => newDriver()))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      let time = Date.now() + 1_000
      const endpoint = await newEndpoint(receiver.url)
      const sending = { client, now: () => new Date(time), random: () => 0.5 }
      const start = receiver.received.length
      const statuses = drivers.map(() => 200)
      const ids = drivers.map(() => [] as string[])
      receiver.behave((got, response) => {
        const status = statuses[drivers.findIndex(({ ref }) => ref === got.data.driver)] ?? 200
        return status !== 200 && answer(status)(got, response)
      })
      for (const one of steps) {
        if (one.kind === 'answers') {
          for (let i = 0; i < DRIVERS; i++) if (one.to === 'all' || one.to === i) statuses[i] = one.status
        } else if (one.kind === 'happens') {
          const types = Array.from({ length: one.events }, () => 'standing.changed' as const)
          ids[one.driver]?.push(...(await happen(drivers[one.driver]?.id ?? '', ...types)))
        } else time += one.ms
        await work(endpoint.id, sending)
      }
      const received = receiver.received.slice(start)
      const taken = new Set(receiver.taken.filter((one) => received.includes(one)))
      for (const [i, own] of ids.entries()) {
        const arrivals = [...taken].filter(({ data }) => data.driver === drivers[i]?.ref)
        expect(new Set(arrivals.map(({ id }) => id)).size).toBe(arrivals.length)
        for (const [place, arrival] of arrivals.entries()) {
          const overtaken = own
            .slice(0, own.indexOf(arrival.id))
            .filter((id) => !arrivals.slice(0, place).some((earlier) => earlier.id === id))
          for (const id of overtaken)
            expect(failuresBefore(received, taken, id, arrival)).toBeGreaterThanOrEqual(HOLDS_UP)
        }
      }
      const rows = await deliveriesOf(endpoint.id)
      expect(rows.map(({ eventId }) => eventId).sort()).toEqual(ids.flat().sort())
      for (const { eventId, state, tries, attempts } of rows) {
        expect(attempts.length).toBe(received.filter(({ id }) => id === eventId).length)
        expect(tries).toBeLessThanOrEqual(MOST_ATTEMPTS)
        expect(state === 'delivered').toBe([...taken].some(({ id }) => id === eventId))
      }
      for (let i = 0; i < DRIVERS; i++) statuses[i] = 200
      for (let round = 0; round < 4; round++) {
        time += 2_000 * MINUTE
        await work(endpoint.id, sending)
      }
      const ended = await deliveriesOf(endpoint.id)
      expect(ended.filter(({ state }) => state === 'waiting')).toEqual([])
      await deleteEndpoint(platformKey(), endpoint.id)
    }),
    { numRuns: 25, examples: [[OVERTAKING]] },
  )
  await client.close()
  await receiver.close()
}, 120_000)
