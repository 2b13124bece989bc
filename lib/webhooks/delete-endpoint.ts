import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { deleteDeliveriesOf } from './delivery-records'
import { countWaiting } from './lane-records'
import { lockEndpoint, removeEndpoint } from './records'
import { stopSending } from './stop-sending'

/**
 * Takes an endpoint away for good: it is disabled, its deliveries go, batch by batch, what waits among them, and then it
 * goes itself. Where that breaks off, asking again goes on. The audit record keeps how many were waiting. Locks the
 * endpoint. Refuses `forbidden`, `endpoint-not-found`.
 */
export async function deleteEndpoint(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'endpoint-not-found'>> {
  const refusal = forbidden(actor, 'webhooks.write')
  if (refusal) return refusal
  const stopped = await transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, id)
    if (!endpoint) return refuse('endpoint-not-found')
    const stop = endpoint.disabledAt ? countWaiting(tx, id) : stopSending(tx, actor, id, 'person', now)
    return ok({ host: new URL(endpoint.url).host, dropped: await stop })
  })
  if (!stopped.ok) return stopped
  await deleteDeliveriesOf(id)
  return await transaction(async (tx) => {
    if (!(await lockEndpoint(tx, id))) return refuse('endpoint-not-found')
    await removeEndpoint(tx, id)
    const subject = { kind: 'webhook', id }
    await record(tx, { type: 'webhook.deleted', actor, subject, data: stopped.value, occurredAt: now })
    return ok(null)
  })
}
