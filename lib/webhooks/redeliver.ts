import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { findDelivery, releaseOne, releaseParked } from './delivery-records'
import { lockEndpoint } from './records'

type Refused = 'forbidden' | 'endpoint-not-found' | 'endpoint-disabled'

/**
 * Puts one delivery, parked or delivered, on its way again with ten new attempts. Locks the endpoint.
 * Refuses `forbidden`, `endpoint-not-found`, `endpoint-disabled`, `delivery-not-found`, `already-waiting`.
 */
export async function redeliver(
  actor: Actor,
  endpointId: string,
  deliveryId: string,
  now = new Date(),
): Promise<Result<null, Refused | 'delivery-not-found' | 'already-waiting'>> {
  const refusal = forbidden(actor, 'webhooks.write')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, endpointId)
    if (!endpoint) return refuse('endpoint-not-found')
    if (endpoint.disabledAt) return refuse('endpoint-disabled')
    const delivery = await findDelivery(tx, endpointId, deliveryId)
    if (!delivery) return refuse('delivery-not-found')
    if ((await releaseOne(tx, endpointId, deliveryId, now)) === 0) return refuse('already-waiting')
    const subject = { kind: 'webhook', id: endpointId }
    const data = { deliveries: 1, eventId: delivery.eventId }
    await record(tx, { type: 'webhook.redelivered', actor, subject, data, occurredAt: now })
    return ok(null)
  })
}

/**
 * Puts what is parked on its way again, the oldest 5,000 first, 50 drivers a second. Locks the endpoint.
 * Refuses `forbidden`, `endpoint-not-found`, `endpoint-disabled`.
 * @returns how many; 0 when nothing was parked
 */
export async function redeliverParked(
  actor: Actor,
  endpointId: string,
  now = new Date(),
): Promise<Result<{ deliveries: number }, Refused>> {
  const refusal = forbidden(actor, 'webhooks.write')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, endpointId)
    if (!endpoint) return refuse('endpoint-not-found')
    if (endpoint.disabledAt) return refuse('endpoint-disabled')
    const deliveries = await releaseParked(tx, endpointId, now)
    const subject = { kind: 'webhook', id: endpointId }
    await record(tx, { type: 'webhook.redelivered', actor, subject, data: { deliveries }, occurredAt: now })
    return ok({ deliveries })
  })
}
