import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { policyAt } from '@/lib/policy'
import { type Actor, ok, type Result } from '@/lib/vocabulary'
import type { QueueQuery, QueueRow } from '../view'
import { isBlindReader, listQueue } from './list-queue'

const BATCH = 100

/**
 * The open cases as the reader's list shows them, in batches, from the first row on; that the list was taken is written
 * to the audit log before its first row leaves. `blind`: the columns that would tell are empty. Refuses `forbidden`.
 */
export async function exportQueue(
  actor: Actor,
  query: QueueQuery,
  now = new Date(),
): Promise<Result<{ blind: boolean; batches: AsyncIterable<QueueRow[]> }, 'forbidden' | 'bad-cursor'>> {
  const first = await listQueue(actor, { ...query, cursor: undefined, limit: BATCH }, now)
  if (!first.ok) return first
  await transaction((tx) =>
    record(tx, {
      type: 'export.read',
      actor,
      subject: { kind: 'export', id: 'queue' },
      data: { lane: query.lane, rows: first.value.total },
    }),
  )
  return ok({ blind: isBlindReader(actor, (await policyAt(now)).review), batches: batches(actor, query, now) })
}

async function* batches(actor: Actor, query: QueueQuery, now: Date): AsyncGenerator<QueueRow[]> {
  let cursor: string | undefined
  do {
    const page = await listQueue(actor, { ...query, cursor, limit: BATCH }, now)
    if (!page.ok) throw new Error(`The queue could not be read on: ${page.code}`)
    yield page.value.rows
    cursor = page.value.nextCursor ?? undefined
  } while (cursor)
}
