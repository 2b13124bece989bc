import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 random bits in 43 base64url characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** SHA-256, for secrets of 256 random bits: they need no slow hash. */
export const hashSecret = (secret: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(secret).digest())
