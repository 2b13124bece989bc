import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { parkWaiting } from './lane-records'
import { lockEndpoint, updateEndpoint } from './records'

/**
 * Stops sending to an endpoint: what waits, and what happens until it is enabled again, is parked. Locks the endpoint.
 * Refuses `forbidden`, `endpoint-not-found`, `already-disabled`.
 */
export async function disableEndpoint(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<Result<{ parked: number }, 'forbidden' | 'endpoint-not-found' | 'already-disabled'>> {
  const refusal = forbidden(actor, 'webhooks.write')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, id)
    if (!endpoint) return refuse('endpoint-not-found')
    if (endpoint.disabledAt) return refuse('already-disabled')
    const by = { disabledByKind: actor.kind, disabledById: actor.id }
    await updateEndpoint(tx, id, { disabledAt: now, disabledWhy: 'person', ...by })
    const parked = await parkWaiting(tx, id, 'endpoint-disabled', now)
    const subject = { kind: 'webhook', id }
    await record(tx, { type: 'webhook.disabled', actor, subject, data: { why: 'person', parked }, occurredAt: now })
    return ok({ parked })
  })
}
