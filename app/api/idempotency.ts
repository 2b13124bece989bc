import { hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { dropReservation, keepAnswer, reserve, withReservation } from '@/lib/audit'
import { openBytes, sealBytes } from '@/lib/vault'
import { refuse } from '@/lib/vocabulary'
import { problem } from './problem'
import type { Reply } from './reply'

export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/

export type Write = {
  keyId: string
  /** The Authorization header: answers are kept so that only its owner can read them. */
  secret: string
  key: string
  method: string
  path: string
  fingerprint: Uint8Array
}

/**
 * Runs a write once per idempotency key: the same request with the same key gets the same answer for 24 h. Answers
 * of 500 and above are not kept. Refuses `request-under-way` while the first has not ended, `answer-lost` where it had
 * an effect and died before its answer was kept, `idempotency-mismatch` for another method, address or body.
 */
export async function once(write: Write, run: () => Promise<Reply>, now: Date): Promise<Reply> {
  const { keyId, key, method, path, fingerprint } = write
  const replay = await reserve({ keyId, key, method, path, body: fingerprint }, now)
  if (replay.kind === 'mismatch') return problem(refuse('idempotency-mismatch'))
  if (replay.kind === 'under-way') return problem({ ...refuse('request-under-way'), headers: { 'retry-after': '1' } })
  if (replay.kind === 'answer-lost') return problem(refuse('answer-lost'))
  if (replay.kind === 'replay') return opened(write, replay.answer.status, replay.answer.body)
  try {
    const reply = await withReservation(keyId, key, run)
    if (reply.status >= 500) await dropReservation(keyId, key)
    else await keepAnswer(keyId, key, { status: reply.status, body: { sealed: sealed(write, reply) } })
    return reply
  } catch (error) {
    await dropReservation(keyId, key).catch(() => undefined)
    throw error
  }
}

const keptReply = z.object({ body: z.unknown(), headers: z.record(z.string(), z.string()) })
const keptBody = z.object({ sealed: z.string() })

const about = ({ keyId, key }: Write): string => `idempotency receipt ${keyId} ${key}`

/** An answer may hold a name or a capture link: it is sealed with what only the platform's key gives (RFC 5869). */
const keyOf = ({ secret }: Write): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), 'idempotency receipt', 32))

const sealed = (write: Write, { body, headers = {} }: Reply): string =>
  Buffer.from(sealBytes(keyOf(write), about(write), Buffer.from(JSON.stringify({ body, headers })))).toString('base64')

function opened(write: Write, status: number, kept: unknown): Reply {
  const bytes = Buffer.from(keptBody.parse(kept).sealed, 'base64')
  const { body, headers } = keptReply.parse(JSON.parse(openBytes(keyOf(write), about(write), bytes).toString()))
  return { status, body, headers: { ...headers, 'idempotency-replayed': 'true' } }
}
