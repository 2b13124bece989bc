import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { parkWaiting } from './lane-records'
import { lockEndpoint, removeEndpoint } from './records'

/**
 * Takes an endpoint away for good: what waits for it is dropped, its deliveries go with it. The audit record keeps how
 * many were waiting. Locks the endpoint. Refuses `forbidden`, `endpoint-not-found`.
 */
export async function deleteEndpoint(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'endpoint-not-found'>> {
  const refusal = forbidden(actor, 'webhooks.write')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, id)
    if (!endpoint) return refuse('endpoint-not-found')
    const dropped = await parkWaiting(tx, id, 'endpoint-disabled', now)
    await removeEndpoint(tx, id)
    await record(tx, {
      type: 'webhook.deleted',
      actor,
      subject: { kind: 'webhook', id },
      data: { host: new URL(endpoint.url).host, dropped },
      occurredAt: now,
    })
    return ok(null)
  })
}
