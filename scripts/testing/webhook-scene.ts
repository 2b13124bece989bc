import { onTestFinished } from 'vitest'
import { deleteEndpoint } from '@/lib/webhooks'
import { newDriver, platformKey } from './platform'
import { deliveriesOf, newEndpoint, privateClient, work } from './webhook-platform'
import { startReceiver } from './webhook-receiver'

const ANSWER_MS = 400

/** A receiver with its endpoint, a driver, and a clock that the test moves. Ends with the test. */
export async function scene(endpointForm: Parameters<typeof newEndpoint>[1] = {}) {
  const receiver = await startReceiver()
  const client = privateClient(ANSWER_MS)
  const endpoint = await newEndpoint(receiver.url, endpointForm)
  onTestFinished(async () => {
    await deleteEndpoint(platformKey(), endpoint.id)
    await receiver.close()
    await client.close()
  })
  const driver = await newDriver()
  let time = Date.now() + 1_000
  const sending = { client, now: () => new Date(time), random: () => 0.5 }
  return {
    receiver,
    endpoint,
    driver,
    sending,
    now: sending.now,
    later: (ms: number) => {
      time += ms
    },
    /** Makes and sends what is due at this instant, as a worker does. */
    work: () => work(endpoint.id, sending),
    deliveries: () => deliveriesOf(endpoint.id),
  }
}
