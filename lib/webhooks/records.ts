import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'

export type EndpointRow = Prisma.WebhookEndpointGetPayload<object>

/** Taken by whoever makes deliveries of the feed or adds an endpoint, so that no event falls between the two. */
const FEED_LOCK = 7_241_002

export const lockFeed = (tx: Tx): Promise<unknown> => tx.$executeRaw`select pg_advisory_xact_lock(${FEED_LOCK})`

/** False when somebody else makes deliveries just now. */
export async function tryLockFeed(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ got: boolean }[]>`select pg_try_advisory_xact_lock(${FEED_LOCK}) as got`
  return row?.got ?? false
}

/** True while there is an endpoint and an event of the feed that no delivery was made of yet. */
export async function feedIsAhead(): Promise<boolean> {
  const [row] = await database().$queryRaw<{ ahead: boolean }[]>`
    select exists (select 1 from event where position > (
      select greatest(min(starts_after), (select position from webhook_progress where id = 1))
      from webhook_endpoint having count(*) > 0
    )) as ahead`
  return row?.ahead ?? false
}

export async function lastPosition(tx: Tx): Promise<bigint> {
  const last = await tx.event.aggregate({ _max: { position: true } })
  return last._max.position ?? 0n
}

export const countEndpoints = (tx: Tx): Promise<number> => tx.webhookEndpoint.count()

export const insertEndpoint = (tx: Tx, data: Prisma.WebhookEndpointUncheckedCreateInput): Promise<EndpointRow> =>
  tx.webhookEndpoint.create({ data })

export const findEndpoints = (): Promise<EndpointRow[]> =>
  database().webhookEndpoint.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
export const isUuid = (id: string): boolean => UUID.test(id)

export const findEndpoint = async (id: string): Promise<EndpointRow | null> =>
  isUuid(id) ? await database().webhookEndpoint.findUnique({ where: { id } }) : null

/** The endpoint's row, locked until the transaction ends; null when there is none. */
export async function lockEndpoint(tx: Tx, id: string): Promise<EndpointRow | null> {
  if (!isUuid(id)) return null
  await tx.$queryRaw`select 1 from webhook_endpoint where id = ${id}::uuid for update`
  return await tx.webhookEndpoint.findUnique({ where: { id } })
}

export const updateEndpoint = (
  tx: Tx,
  id: string,
  data: Prisma.WebhookEndpointUncheckedUpdateInput,
): Promise<unknown> => tx.webhookEndpoint.update({ where: { id }, data, select: { id: true } })

/** Its deliveries and their attempts go with it. */
export const removeEndpoint = (tx: Tx, id: string): Promise<unknown> => tx.webhookEndpoint.delete({ where: { id } })

export type Counts = { waiting: number; parked: number }
const COUNTED_TO = 10_000

/** What waits and what is parked, by endpoint; each counted to 10,000. */
export async function countDeliveries(endpointIds: string[]): Promise<Map<string, Counts>> {
  const rows = await database().$queryRaw<{ id: string; waiting: number; parked: number }[]>`
    select e.id::text,
      (select count(*)::int from (select 1 from webhook_delivery d
        where d.endpoint_id = e.id and d.state = 'waiting' limit ${COUNTED_TO}) w) as waiting,
      (select count(*)::int from (select 1 from webhook_delivery d
        where d.endpoint_id = e.id and d.state = 'parked' limit ${COUNTED_TO}) p) as parked
    from webhook_endpoint e where e.id = any(${endpointIds}::uuid[])`
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}
