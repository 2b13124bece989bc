import 'server-only'
import { createHash, createHmac } from 'node:crypto'
import { configuration } from '@/lib/configuration'

/**
 * The key of a capture link: 256 bits derived from the master key and the challenge, so that the platform can ask for
 * the link again while it is open and only a hash of it is stored.
 */
export const tokenOf = (challengeId: string): string =>
  createHmac('sha256', configuration().masterKey).update(`capture-link ${challengeId}`).digest('base64url')

export const hashToken = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest())

/** The address a driver opens. It is a secret: never logged, handed only to keys that may issue challenges. */
export const captureUrlOf = (challengeId: string): string =>
  `${configuration().baseUrl}/capture/${tokenOf(challengeId)}`
