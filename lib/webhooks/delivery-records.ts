import 'server-only'
import { database, Prisma, type Tx } from '@/lib/database'
import { type Lane, wakeLanes } from './job-records'
import { isUuid } from './records'
import type { DeliveryState } from './view'

export type AttemptRow = Prisma.WebhookAttemptGetPayload<object>
export type DeliveryRow = Omit<Prisma.WebhookDeliveryGetPayload<object>, 'tries'> & {
  attempts: number
  occurredAt: Date
  data: unknown
  ref: string | null
  last: { at: string; durationMs: number; outcome: string; status: number | null; excerpt: string | null } | null
}

export type DeliveryQuery = {
  endpointId: string
  state?: DeliveryState | undefined
  type?: string | undefined
  beforePosition?: bigint | undefined
  afterPosition?: bigint | undefined
  id?: string | undefined
  limit: number
}

/** Newest event first, keyset by position. */
export async function findDeliveries(query: DeliveryQuery): Promise<DeliveryRow[]> {
  const conditions = [Prisma.sql`d.endpoint_id = ${query.endpointId}::uuid`]
  if (query.id && !isUuid(query.id)) return []
  if (query.id) conditions.push(Prisma.sql`d.id = ${query.id}::uuid`)
  if (query.state) conditions.push(Prisma.sql`d.state = ${query.state}`)
  if (query.type) conditions.push(Prisma.sql`d.type = ${query.type}`)
  if (query.beforePosition !== undefined) conditions.push(Prisma.sql`d.position < ${query.beforePosition}`)
  if (query.afterPosition !== undefined) conditions.push(Prisma.sql`d.position > ${query.afterPosition}`)
  const backwards = query.afterPosition !== undefined
  const rows = await database().$queryRaw<DeliveryRow[]>`
    select d.id::text, d.endpoint_id::text as "endpointId", d.event_id::text as "eventId", d.position, d.type,
      d.driver_id::text as "driverId", d.lane::text, d.state, d.next_attempt_at as "nextAttemptAt",
      d.leased_until as "leasedUntil", d.created_at as "createdAt", d.settled_at as "settledAt",
      d.parked_why as "parkedWhy", e.occurred_at as "occurredAt", e.data, driver.ref,
      (select count(*)::int from webhook_attempt a where a.delivery_id = d.id) as attempts,
      (select json_build_object('at', a.at, 'durationMs', a.duration_ms, 'outcome', a.outcome, 'status', a.status,
        'excerpt', a.excerpt) from webhook_attempt a where a.delivery_id = d.id order by a.id desc limit 1) as last
    from webhook_delivery d join event e on e.id = d.event_id left join driver on driver.id = d.driver_id
    where ${Prisma.join(conditions, ' and ')}
    order by d.position ${backwards ? Prisma.sql`asc` : Prisma.sql`desc`} limit ${query.limit}`
  return backwards ? rows.reverse() : rows
}

export const findAttempts = (deliveryId: string): Promise<AttemptRow[]> =>
  database().webhookAttempt.findMany({ where: { deliveryId }, orderBy: { id: 'asc' } })

const MOST_AT_ONCE = 5_000

/** Puts deliveries on their way from the start, the oldest 5,000 of those that fit. @returns how many */
async function release(tx: Tx, which: Prisma.Sql, now: Date): Promise<number> {
  const lanes = await tx.$queryRaw<Lane[]>`
    with chosen as (select id from webhook_delivery where ${which} order by position limit ${MOST_AT_ONCE} for update)
    update webhook_delivery d set state = 'waiting', tries = 0, next_attempt_at = ${now}, leased_until = null,
      settled_at = null, parked_why = null
    from chosen where d.id = chosen.id returning d.endpoint_id::text as "endpointId", d.lane::text`
  await wakeLanes(tx, lanes, now)
  return lanes.length
}

/** Puts one delivery on its way again; 0 when it is on its way already. */
export const releaseOne = (tx: Tx, endpointId: string, id: string, now: Date): Promise<number> =>
  release(tx, Prisma.sql`endpoint_id = ${endpointId}::uuid and id = ${id}::uuid and state <> 'waiting'`, now)

export const releaseParked = (tx: Tx, endpointId: string, now: Date): Promise<number> =>
  release(tx, Prisma.sql`endpoint_id = ${endpointId}::uuid and state = 'parked'`, now)

/**
 * What waits at an endpoint for a later attempt is tried from now on, the next 5,000 after a position.
 * @returns the last position of a full batch, from which to go on; null: nothing is left
 */
export async function hasten(tx: Tx, endpointId: string, after: bigint, now: Date): Promise<bigint | null> {
  const lanes = await tx.$queryRaw<(Lane & { position: bigint })[]>`
    with chosen as (
      select id from webhook_delivery
      where endpoint_id = ${endpointId}::uuid and state = 'waiting' and next_attempt_at > ${now} and position > ${after}
      order by position limit ${MOST_AT_ONCE} for update
    )
    update webhook_delivery d set next_attempt_at = ${now}
    from chosen where d.id = chosen.id returning d.endpoint_id::text as "endpointId", d.lane::text, d.position`
  await wakeLanes(tx, lanes, now)
  if (lanes.length < MOST_AT_ONCE) return null
  return lanes.toSorted((one, other) => (one.position < other.position ? -1 : 1)).at(-1)?.position ?? null
}

/** Lanes in which something has been due since `before`, with a new job where none is there or it gave up. */
export async function findStuckLanes(before: Date, limit: number): Promise<Lane[]> {
  return await database().$queryRaw<Lane[]>`
    select distinct d.endpoint_id::text as "endpointId", d.lane::text
    from webhook_delivery d join webhook_endpoint w on w.id = d.endpoint_id and w.disabled_at is null
    where d.state = 'waiting' and d.next_attempt_at < ${before}
      and (d.leased_until is null or d.leased_until < ${before})
      and not exists (select 1 from graphile_worker.jobs j
        where j.key = 'webhook ' || d.endpoint_id || ' ' || d.lane and j.attempts < j.max_attempts)
    limit ${limit}`
}

/** Settled deliveries older than `before`, with their attempts. @returns how many went */
export const deleteSettledBefore = (before: Date, limit: number): Promise<number> =>
  database().$executeRaw`
    delete from webhook_delivery where id in
      (select id from webhook_delivery where settled_at < ${before} limit ${limit})`

const DELETED_AT_ONCE = 10_000

/** All deliveries of an endpoint with their attempts, batch by batch. */
export async function deleteDeliveriesOf(endpointId: string): Promise<void> {
  for (let last = DELETED_AT_ONCE; last === DELETED_AT_ONCE; )
    last = await database().$executeRaw`
      delete from webhook_delivery where id in
        (select id from webhook_delivery where endpoint_id = ${endpointId}::uuid limit ${DELETED_AT_ONCE})`
}

export async function findDelivery(tx: Tx, endpointId: string, id: string): Promise<{ eventId: string } | null> {
  if (!isUuid(id)) return null
  return await tx.webhookDelivery.findFirst({ where: { id, endpointId }, select: { eventId: true } })
}

export const emptyExcerpts = (driverId: string): Promise<unknown> =>
  database().webhookAttempt.updateMany({
    where: { delivery: { driverId }, excerpt: { not: null } },
    data: { excerpt: null },
  })
