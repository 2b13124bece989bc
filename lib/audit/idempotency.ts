import 'server-only'
import { createHash } from 'node:crypto'
import { deleteReceiptsBefore, findReceipt, finishReceipt, insertReceipt, removeReceipt } from './records'

/** How long the same key gives the same answer (contract: 24 h). */
export const RECEIPT_LIFE_MS = 24 * 3_600_000
/** A write that began this long ago and never ended died with its process; the key may try again. */
const ABANDONED_MS = 60_000

export type Answer = { status: number; body: unknown }
export type Replay =
  | { kind: 'first' }
  | { kind: 'replay'; answer: Answer }
  | { kind: 'mismatch' }
  | { kind: 'under-way' }

const hashOf = (body: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(body).digest())

/**
 * Asks whether a write with this key was made: `first` reserves the key for the caller, who then must call
 * `keepAnswer` or `dropReservation`; `replay` has the answer that was given; `mismatch`: the key came with another
 * method, path or body; `under-way`: the first call has not ended.
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
  const stale = now.getTime() - found.createdAt.getTime() > (found.status === null ? ABANDONED_MS : RECEIPT_LIFE_MS)
  if (stale && (await removeReceipt(request.keyId, request.key, found.createdAt))) return await reserve(request, now)
  const same =
    found.method === row.method &&
    found.path === row.path &&
    Buffer.from(found.bodyHash).equals(Buffer.from(row.bodyHash))
  if (!same) return { kind: 'mismatch' }
  return found.status === null
    ? { kind: 'under-way' }
    : { kind: 'replay', answer: { status: found.status, body: (found.body as { body: unknown } | null)?.body ?? null } }
}

export const keepAnswer = (keyId: string, key: string, answer: Answer): Promise<void> =>
  finishReceipt(keyId, key, answer.status, answer.body)

/** For an answer that must not be kept, such as a passing fault. */
export const dropReservation = async (keyId: string, key: string): Promise<void> => {
  await removeReceipt(keyId, key)
}

/** Deletes receipts older than 24 h. @returns how many */
export const forgetOldReceipts = (now = new Date()): Promise<number> =>
  deleteReceiptsBefore(new Date(now.getTime() - RECEIPT_LIFE_MS))
