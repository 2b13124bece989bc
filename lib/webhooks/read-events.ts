import 'server-only'
import { forbidden } from '@/lib/access'
import { findEvents } from '@/lib/audit'
import type { FeedEvent } from '@/lib/audit/view'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { placeEvents } from './place-events'
import { told } from './told'

/**
 * The feed: events after the one named, in the order of their positions, with the driver's reference joined now.
 * Everything committed before the call has its position when it answers. `nextCursor` is null when nothing is left.
 * Refuses `forbidden`, `unknown-event`.
 */
export async function readEvents(
  actor: Actor,
  query: { after?: string; limit: number },
): Promise<Result<{ items: FeedEvent[]; nextCursor: string | null }, 'forbidden' | 'unknown-event'>> {
  const refusal = forbidden(actor, 'events.read')
  if (refusal) return refusal
  await placeEvents()
  const rows = await findEvents(query.after, query.limit + 1)
  if (!rows) return refuse('unknown-event', 'There is no event with this id: take one from the feed.')
  const page = rows.slice(0, query.limit)
  return ok({
    items: page.map(told),
    nextCursor: rows.length > query.limit ? (page.at(-1)?.id ?? null) : null,
  })
}
