import 'server-only'
import { forbidden } from '@/lib/access'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { parkWaiting } from './lane-records'
import { lockEndpoint } from './records'
import { stopSending } from './stop-sending'

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
  const stopped = await transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, id)
    if (!endpoint) return refuse('endpoint-not-found')
    if (endpoint.disabledAt) return refuse('already-disabled')
    return ok({ parked: await stopSending(tx, actor, id, 'person', now) })
  })
  if (stopped.ok) await parkWaiting(id, now)
  return stopped
}
