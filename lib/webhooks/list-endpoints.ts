import 'server-only'
import { forbidden, recordExport } from '@/lib/access'
import { type Actor, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { describeEndpoint } from './describe-endpoint'
import { countDeliveries, type EndpointRow, findEndpoint, findEndpoints } from './records'
import type { EndpointView } from './view'

/** Every endpoint, newest first, with how it is doing. Refuses `forbidden`. */
export async function listEndpoints(actor: Actor, now = new Date()): Promise<Result<EndpointView[], 'forbidden'>> {
  const refusal = forbidden(actor, 'webhooks.see')
  if (refusal) return refusal
  return ok(await described(await findEndpoints(), now))
}

/** A page of them for the API; `cursor` is the id of the last one before it. Refuses `forbidden`, `bad-cursor`. */
export async function pageOfEndpoints(
  actor: Actor,
  query: { cursor?: string; limit: number },
  now = new Date(),
): Promise<Result<{ items: EndpointView[]; nextCursor: string | null }, 'forbidden' | 'bad-cursor'>> {
  const all = await listEndpoints(actor, now)
  if (!all.ok) return all
  const last = query.cursor === undefined ? -1 : all.value.findIndex(({ id }) => id === query.cursor)
  if (query.cursor !== undefined && last < 0) return refuse('bad-cursor', 'Take the cursor from nextCursor.')
  const items = all.value.slice(last + 1, last + 1 + query.limit)
  const more = last + 1 + items.length < all.value.length
  return ok({ items, nextCursor: more ? (items.at(-1)?.id ?? null) : null })
}

/** One endpoint. Refuses `forbidden`, `endpoint-not-found`. */
export async function readEndpoint(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<Result<EndpointView, 'forbidden' | 'endpoint-not-found'>> {
  const refusal = forbidden(actor, 'webhooks.see')
  if (refusal) return refusal
  const row = await findEndpoint(id)
  const [endpoint] = row ? await described([row], now) : []
  return endpoint ? ok(endpoint) : refuse('endpoint-not-found')
}

/** The list to be taken along; the export is written to the audit log. Refuses `forbidden`. */
export async function exportEndpoints(actor: StaffActor): Promise<Result<EndpointView[], 'forbidden'>> {
  const answer = await listEndpoints(actor)
  if (answer.ok) await recordExport(actor, 'webhooks', { rows: answer.value.length })
  return answer
}

async function described(rows: EndpointRow[], now: Date): Promise<EndpointView[]> {
  const counts = await countDeliveries(rows.map(({ id }) => id))
  return rows.map((row) => describeEndpoint(row, counts.get(row.id) ?? { waiting: 0, parked: 0 }, now))
}
