import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result } from '@/lib/vocabulary'
import type { SuspensionRow, SuspensionsPage } from './desk-view'
import { listSuspensions } from './list-suspensions'
import type { DeskQuery } from './view'

const BATCH = 100

/**
 * The list of a tab to be taken along, in batches that are read as they are taken; written to the audit log before the
 * first row leaves. Refuses `forbidden`.
 */
export async function exportSuspensions(
  actor: Actor,
  query: Omit<Partial<DeskQuery>, 'cursor' | 'limit'>,
  now = new Date(),
): Promise<Result<AsyncIterable<SuspensionRow[]>, 'forbidden'>> {
  const first = await listSuspensions(actor, { ...query, limit: BATCH }, now)
  if (!first.ok) return first
  const subject = { kind: 'export', id: 'suspensions' }
  await transaction((tx) => record(tx, { type: 'export.read', actor, subject, data: { tab: query.tab ?? 'now' } }))
  return ok(batches(first.value))

  async function* batches({ rows, nextCursor }: SuspensionsPage) {
    yield rows
    for (let cursor = nextCursor; cursor !== null; ) {
      const page = await listSuspensions(actor, { ...query, limit: BATCH, cursor }, now)
      if (!page.ok) throw new Error(`The list ended early: ${page.code}.`)
      yield page.value.rows
      cursor = page.value.nextCursor
    }
  }
}
