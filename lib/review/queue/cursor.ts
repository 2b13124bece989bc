import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { configuration } from '@/lib/configuration'

const IV_BYTES = 12
const TAG_BYTES = 16

/** Where a page of a list goes on: the order it belongs to, the way, and the sort keys of its last row as text. */
export type Cursor = { sort: string; backwards: boolean; keys: string[] }

const cursor = z.object({ sort: z.string(), backwards: z.boolean(), keys: z.array(z.string()) })

const key = (): Buffer =>
  Buffer.from(hkdfSync('sha256', configuration().sessionSecret, '', 'likeness cursor of the queue', 32))

/** Sealed: its keys would tell a blind reader why a row stands where it does. */
export function sealCursor(at: Cursor): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key(), iv)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(at)), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Null for what was not sealed here. */
export function openCursor(text: string): Cursor | null {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length <= IV_BYTES + TAG_BYTES) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, IV_BYTES))
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    const opened = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
    return cursor.parse(JSON.parse(opened.toString()))
  } catch {
    return null
  }
}
