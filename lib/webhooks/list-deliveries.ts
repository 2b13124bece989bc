import 'server-only'
import { forbidden, recordExport } from '@/lib/access'
import { type EventType, ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { type AttemptRow, type DeliveryQuery, type DeliveryRow, findAttempts, findDeliveries } from './delivery-records'
import { bodyOf } from './message'
import { findEndpoint } from './records'
import type { AttemptEntry, DeliveryDetail, DeliveryEntry, DeliveryListQuery, DeliveryPage } from './view'

const PAGE_ROWS = 50
const EXPORT_BATCH = 500

type Filters = Pick<DeliveryListQuery, 'state' | 'type'>

/** A page of an endpoint's deliveries, newest event first. Refuses `forbidden`, `endpoint-not-found`. */
export async function listDeliveries(
  actor: StaffActor,
  endpointId: string,
  query: DeliveryListQuery,
  now = new Date(),
): Promise<Result<DeliveryPage, 'forbidden' | 'endpoint-not-found'>> {
  const refusal = forbidden(actor, 'webhooks.see')
  if (refusal) return refusal
  if (!(await findEndpoint(endpointId))) return refuse('endpoint-not-found')
  const rows = await findDeliveries({ ...toQuery(endpointId, query), limit: PAGE_ROWS + 1 })
  const upwards = query.before !== undefined && query.after === undefined
  const page = upwards ? rows.slice(-PAGE_ROWS) : rows.slice(0, PAGE_ROWS)
  const more = rows.length > PAGE_ROWS
  const [first, last] = [page.at(0), page.at(-1)]
  return ok({
    rows: page.map((row) => toEntry(row, now)),
    turns: {
      next: last && (upwards || more) ? String(last.position) : null,
      previous: first && (upwards ? more : query.after !== undefined) ? String(first.position) : null,
    },
  })
}

const toQuery = (
  endpointId: string,
  { state, type, after, before }: DeliveryListQuery,
): Omit<DeliveryQuery, 'limit'> => ({
  endpointId,
  state,
  type,
  ...(after ? { beforePosition: BigInt(after) } : before ? { afterPosition: BigInt(before) } : {}),
})

/**
 * One delivery with all of its attempts and its body, made of the event as it would be now.
 * Refuses `forbidden`, `endpoint-not-found`, `delivery-not-found`.
 */
export async function openDelivery(
  actor: StaffActor,
  endpointId: string,
  id: string,
  now = new Date(),
): Promise<Result<DeliveryDetail, 'forbidden' | 'endpoint-not-found' | 'delivery-not-found'>> {
  const refusal = forbidden(actor, 'webhooks.see')
  if (refusal) return refusal
  const endpoint = await findEndpoint(endpointId)
  if (!endpoint) return refuse('endpoint-not-found')
  const [row] = await findDeliveries({ endpointId, id, limit: 1 })
  if (!row) return refuse('delivery-not-found')
  const [attempts, body] = await Promise.all([
    findAttempts(id),
    bodyOf({ ...row, id: row.eventId }, endpoint.wantsScores),
  ])
  return ok({ ...toEntry(row, now), history: attempts.map(toAttempt), body })
}

/** The deliveries that fit, to be taken along, batch by batch; the export is written to the audit log before. */
export async function exportDeliveries(
  actor: StaffActor,
  endpointId: string,
  filters: Filters,
): Promise<Result<AsyncIterable<DeliveryEntry>, 'forbidden' | 'endpoint-not-found'>> {
  const refusal = forbidden(actor, 'webhooks.see')
  if (refusal) return refusal
  if (!(await findEndpoint(endpointId))) return refuse('endpoint-not-found')
  await recordExport(actor, 'webhook-deliveries', { endpointId, ...filters })
  return ok(readAll(endpointId, filters))
}

async function* readAll(endpointId: string, { state, type }: Filters): AsyncIterable<DeliveryEntry> {
  let beforePosition: bigint | undefined
  do {
    const rows = await findDeliveries({ endpointId, state, type, beforePosition, limit: EXPORT_BATCH })
    yield* rows.map((row) => toEntry(row, new Date()))
    beforePosition = rows.length === EXPORT_BATCH ? rows.at(-1)?.position : undefined
  } while (beforePosition !== undefined)
}

function toEntry(row: DeliveryRow, now: Date): DeliveryEntry {
  return {
    id: row.id,
    eventId: row.eventId,
    type: row.type as EventType,
    driver: row.ref,
    state: row.state as DeliveryEntry['state'],
    attempts: row.attempts,
    lastAttempt: row.last && {
      ...row.last,
      at: new Date(row.last.at).toISOString(),
      outcome: row.last.outcome as never,
    },
    nextAttemptAt: row.nextAttemptAt && row.nextAttemptAt > now ? row.nextAttemptAt.toISOString() : null,
    parkedWhy: row.parkedWhy as DeliveryEntry['parkedWhy'],
    occurredAt: row.occurredAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  }
}

const toAttempt = ({ at, durationMs, outcome, status, excerpt }: AttemptRow): AttemptEntry => ({
  at: at.toISOString(),
  durationMs,
  outcome: outcome as AttemptEntry['outcome'],
  status,
  excerpt,
})
