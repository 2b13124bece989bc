import 'server-only'
import { Webhook } from 'standardwebhooks'

/**
 * The headers of Standard Webhooks 1.0: id, time of this attempt, and one signature for each secret that is valid.
 * @param secrets `whsec_…`, the newest first
 */
export function signedHeaders(id: string, body: string, secrets: readonly string[], at: Date): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  }
}
