import 'server-only'
import { createHash } from 'node:crypto'
import { alsoWriting, type Tx } from '@/lib/database'
import {
  deleteReceiptsAbout,
  deleteReceiptsBefore,
  findReceipt,
  finishReceipt,
  insertReceipt,
  noteEffect,
  removeReceipt,
} from './records'

/** How long the same key gives the same answer (contract: 24 h). */
export const RECEIPT_LIFE_MS = 24 * 3_600_000
/** A write that began this long ago and never ended died with its process; without an effect the key may try again. */
const ABANDONED_MS = 60_000

export type Answer = { status: number; body: unknown }
export type Replay =
  | { kind: 'first' }
  | { kind: 'replay'; answer: Answer }
  | { kind: 'mismatch' }
  | { kind: 'under-way' }
  | { kind: 'answer-lost' }

const hashOf = (body: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(body).digest())

/**
 * Asks whether a write with this key was made: `first` reserves the key for the caller, who then must call
 * `withReservation`, then `keepAnswer` or `dropReservation`; `replay` has the answer that was given; `mismatch`: the key
 * came with another method, path or body; `under-way`: the first call has not ended; `answer-lost`: it had an effect and
 * its process died before the answer was kept, so that it must not be made again.
 */
export async function reserve(
  request: { keyId: string; key: string; method: string; path: string; body: Uint8Array },
  now = new Date(),
): Promise<Replay> {
  const row = {
    keyId: request.keyId,
    key: request.key,
    method: request.method,
    path: request.path,
    bodyHash: hashOf(request.body),
    createdAt: now,
  }
  if (await insertReceipt(row)) return { kind: 'first' }
  const found = await findReceipt(request.keyId, request.key)
  if (!found) return { kind: 'under-way' }
  const age = now.getTime() - found.createdAt.getTime()
  const died = found.status === null && age > ABANDONED_MS
  const over = age > RECEIPT_LIFE_MS || (died && found.effectAt === null)
  if (over && (await removeReceipt(request.keyId, request.key, found.createdAt))) return await reserve(request, now)
  const same =
    found.method === row.method &&
    found.path === row.path &&
    Buffer.from(found.bodyHash).equals(Buffer.from(row.bodyHash))
  if (!same) return { kind: 'mismatch' }
  if (found.status === null) return { kind: died ? 'answer-lost' : 'under-way' }
  const { body } = (found.body as { body: unknown } | null) ?? { body: null }
  return { kind: 'replay', answer: { status: found.status, body } }
}

/** Does the write of a reserved key: that it had an effect is written in the transaction of the effect. */
export const withReservation = <T>(keyId: string, key: string, write: () => Promise<T>): Promise<T> =>
  alsoWriting((tx) => noteEffect(tx, keyId, key, new Date()), write)

export const keepAnswer = (keyId: string, key: string, answer: Answer): Promise<void> =>
  finishReceipt(keyId, key, answer.status, answer.body)

/** For an answer that must not be kept, such as a passing fault. What had an effect stays reserved. */
export const dropReservation = async (keyId: string, key: string): Promise<void> => {
  await removeReceipt(keyId, key)
}

/** Deletes receipts older than 24 h. @returns how many */
export const forgetOldReceipts = (now = new Date()): Promise<number> =>
  deleteReceiptsBefore(new Date(now.getTime() - RECEIPT_LIFE_MS))

/** At erasure: answers that were kept of calls about a driver repeat name and contact, so they go before their time. */
export const forgetAnswersAbout = (ref: string, tx?: Tx): Promise<unknown> =>
  deleteReceiptsAbout(`/api/v1/drivers/${ref}`, tx)
