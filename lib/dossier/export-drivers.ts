import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import type { DriverRow, DriversQuery } from '@/lib/drivers/view'
import { type Actor, ok, type Result } from '@/lib/vocabulary'
import { listDrivers } from './list-drivers'

const BATCH = 100

/**
 * Every driver that fits the filters, in the order asked for, in batches that are read as they are taken; holds what
 * the reader sees in the list. Recorded in the audit log before the first row leaves. Refuses `forbidden`.
 */
export async function exportDrivers(
  actor: Actor,
  query: Omit<Partial<DriversQuery>, 'cursor' | 'limit'>,
  now = new Date(),
): Promise<Result<AsyncIterable<DriverRow[]>, 'forbidden' | 'bad-cursor'>> {
  const asked = { ...query, limit: BATCH }
  const first = await listDrivers(actor, asked, now)
  if (!first.ok) return first
  await transaction((tx) =>
    record(tx, {
      type: 'export.read',
      actor,
      subject: { kind: 'export', id: 'drivers' },
      data: { standing: query.standing ?? null, due: query.due ?? null, rows: first.value.total },
      occurredAt: now,
    }),
  )
  return ok(batches(first.value.rows, first.value.nextCursor))

  async function* batches(rows: DriverRow[], next: string | null) {
    yield rows
    for (let cursor = next; cursor !== null; ) {
      const page = await listDrivers(actor, { ...asked, cursor }, now)
      if (!page.ok) throw new Error(`The list ended early: ${page.code}.`)
      yield page.value.rows
      cursor = page.value.nextCursor
    }
  }
}
