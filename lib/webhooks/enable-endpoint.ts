import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { lockEndpoint, updateEndpoint } from './records'

/**
 * Sends to an endpoint again, from now on: what was parked meanwhile stays so until somebody sends it. Locks the
 * endpoint. Refuses `forbidden`, `endpoint-not-found`, `already-enabled`.
 */
export async function enableEndpoint(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'endpoint-not-found' | 'already-enabled'>> {
  const refusal = forbidden(actor, 'webhooks.write')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, id)
    if (!endpoint) return refuse('endpoint-not-found')
    if (!endpoint.disabledAt) return refuse('already-enabled')
    const nobody = { disabledAt: null, disabledWhy: null, disabledByKind: null, disabledById: null }
    await updateEndpoint(tx, id, { ...nobody, failingSince: null })
    await record(tx, { type: 'webhook.enabled', actor, subject: { kind: 'webhook', id }, occurredAt: now })
    return ok(null)
  })
}
