import 'server-only'
import { randomUUID } from 'node:crypto'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { findEndpoint } from './records'
import { secretsOf } from './secret'
import { type Client, webhookClient } from './sending/client'
import { signedHeaders } from './sending/sign'
import { TEST_TYPE, type TestAnswer } from './view'

/**
 * Sends one signed message of the type `webhook.test`, of no driver, and answers what came of it. It is made once,
 * also for a disabled endpoint, and stands in the audit log alone. Refuses `forbidden`, `endpoint-not-found`.
 */
export async function testEndpoint(
  actor: Actor,
  id: string,
  client: Client = webhookClient(),
  now = new Date(),
): Promise<Result<TestAnswer, 'forbidden' | 'endpoint-not-found'>> {
  const refusal = forbidden(actor, 'webhooks.write')
  if (refusal) return refusal
  const endpoint = await findEndpoint(id)
  if (!endpoint) return refuse('endpoint-not-found')
  const messageId = randomUUID()
  const body = JSON.stringify({ id: messageId, type: TEST_TYPE, occurredAt: now.toISOString(), data: {} })
  const headers = signedHeaders(messageId, body, secretsOf(id, endpoint, now), now)
  const { outcome, status, durationMs } = await client.post({ url: endpoint.url, headers, body })
  await transaction((tx) =>
    record(tx, { type: 'webhook.tested', actor, subject: { kind: 'webhook', id }, data: { outcome, status } }),
  )
  return ok({ id: messageId, delivered: outcome === 'delivered', outcome, status, durationMs })
}
