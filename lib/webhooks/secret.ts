import 'server-only'
import { randomBytes } from 'node:crypto'
import { configuration } from '@/lib/configuration'
import { openBytes, sealBytes } from '@/lib/vault'

/** Standard Webhooks asks for 24 to 64 bytes. */
const SECRET_BYTES = 32

const about = (endpointId: string): string => `webhook-secret ${endpointId}`

/** A secret as receivers keep it, and what is stored of it: sealed with the master key, for this endpoint alone. */
export function newSecret(endpointId: string): { secret: string; sealed: Uint8Array<ArrayBuffer> } {
  const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`
  return { secret, sealed: sealBytes(configuration().masterKey, about(endpointId), Buffer.from(secret)) }
}

type Sealed = { secret: Uint8Array; oldSecret: Uint8Array | null; oldSecretUntil: Date | null }

/** The secrets by which an endpoint is signed for at a time, the newest first. */
export function secretsOf(endpointId: string, { secret, oldSecret, oldSecretUntil }: Sealed, at: Date): string[] {
  const open = (sealed: Uint8Array) => openBytes(configuration().masterKey, about(endpointId), sealed).toString()
  const old = oldSecret && oldSecretUntil && oldSecretUntil > at ? [open(oldSecret)] : []
  return [open(secret), ...old]
}
