import 'server-only'
import { findDriverByRef } from '@/lib/drivers'
import { ok, type Result, refuse } from '@/lib/vocabulary'
import { keyset, readKeyset } from './keyset'

/** What the lists of the API are asked by. */
export type ListAsked<Status> = { driver?: string; status?: Status; since?: string; cursor?: string; limit: number }

type Query = { driverId?: string; status?: string; since?: Date; before?: { at: Date; id: string }; limit: number }

/**
 * One page of a list, newest first, and the cursor of the next one; null: it is the last.
 * Refuses `driver-not-found`, `bad-cursor`.
 */
export async function listPage<Row extends { id: string }>(
  { driver: ref, status, since, cursor, limit }: ListAsked<string>,
  find: (query: Query) => Promise<Row[]>,
  timeOf: (row: Row) => Date,
): Promise<Result<{ rows: Row[]; nextCursor: string | null }, 'driver-not-found' | 'bad-cursor'>> {
  const driver = ref ? await findDriverByRef(ref) : undefined
  if (driver === null) return refuse('driver-not-found')
  const before = cursor ? readKeyset(cursor) : undefined
  if (before === null) return refuse('bad-cursor', 'Take the cursor from nextCursor of the page before.')
  const rows = await find({
    ...(driver ? { driverId: driver.id } : {}),
    ...(status ? { status } : {}),
    ...(since ? { since: new Date(since) } : {}),
    ...(before ? { before } : {}),
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return ok({ rows: page, nextCursor: rows.length > limit && last ? keyset(timeOf(last), last.id) : null })
}
