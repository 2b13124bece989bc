import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { lockEndpoint, updateEndpoint } from './records'
import { newSecret } from './secret'
import { ROTATION_HOURS } from './view'

/**
 * Gives an endpoint a new secret, which is in this answer alone. For 24 hours the one before signs beside it, so that
 * a receiver can change over without losing anything; one that is older still ends at once. Locks the endpoint.
 * Refuses `forbidden`, `endpoint-not-found`.
 */
export async function rotateSecret(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<Result<{ secret: string; oldSecretUntil: string }, 'forbidden' | 'endpoint-not-found'>> {
  const refusal = forbidden(actor, 'webhooks.write')
  if (refusal) return refusal
  const { secret, sealed } = newSecret(id)
  const oldSecretUntil = new Date(now.getTime() + ROTATION_HOURS * 3_600_000)
  return await transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, id)
    if (!endpoint) return refuse('endpoint-not-found')
    await updateEndpoint(tx, id, { secret: sealed, secretMadeAt: now, oldSecret: endpoint.secret, oldSecretUntil })
    await record(tx, { type: 'webhook.secret-rotated', actor, subject: { kind: 'webhook', id }, occurredAt: now })
    return ok({ secret, oldSecretUntil: oldSecretUntil.toISOString() })
  })
}
