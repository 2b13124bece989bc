import 'server-only'
import { database, Prisma, queryDirectly, type Tx } from '@/lib/database'

const asJson = (data: Record<string, unknown>): Prisma.InputJsonObject => JSON.parse(JSON.stringify(data))

const SEQUENCER_LOCK = 7_241_001

/**
 * Gives every committed event without a position the next ones, in order of time. One sequencer at a time
 * (advisory lock), after commit, so that a reader of the feed never misses a late commit.
 * @returns how many it placed; at most `batch`
 */
export async function sequenceEvents(batch = 1_000): Promise<number> {
  return await database().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${SEQUENCER_LOCK})`
    return await tx.$executeRaw`
      with last as (select coalesce(max(position), 0) as position from event),
      waiting as (
        select id, row_number() over (order by occurred_at, id) as place from event
        where position is null order by occurred_at, id limit ${batch}
      )
      update event set position = last.position + waiting.place from waiting, last where event.id = waiting.id`
  })
}

export type AuditQuery = {
  types?: string[]
  actorId?: string
  driverIds?: string[]
  subjectId?: string
  from?: Date
  to?: Date
  beforeId?: bigint
  /** Records that came after this one; the ones next to it. */
  afterId?: bigint
  limit: number
}

export type AuditRow = Prisma.AuditRecordGetPayload<object>

/** Newest first, keyset by id. */
export async function findAuditRecords(query: AuditQuery): Promise<AuditRow[]> {
  const found = await database().auditRecord.findMany({
    where: {
      ...(query.types ? { type: { in: query.types } } : {}),
      ...(query.actorId ? { actorId: query.actorId } : {}),
      ...(query.driverIds ? { driverId: { in: query.driverIds } } : {}),
      ...(query.subjectId ? { subjectId: query.subjectId } : {}),
      ...(query.beforeId === undefined ? {} : { id: { lt: query.beforeId } }),
      ...(query.afterId === undefined ? {} : { id: { gt: query.afterId } }),
      ...(query.from || query.to
        ? { occurredAt: { ...(query.from ? { gte: query.from } : {}), ...(query.to ? { lt: query.to } : {}) } }
        : {}),
    },
    orderBy: { id: query.afterId === undefined ? 'desc' : 'asc' },
    take: query.limit,
  })
  return query.afterId === undefined ? found : found.reverse()
}

export type EventRow = {
  id: string
  type: string
  occurredAt: Date
  driverId: string | null
  data: unknown
  ref: string | null
}

/** Placed events after the one with id `after`, in order; null when there is no such event. */
export async function findEvents(after: string | undefined, limit: number): Promise<EventRow[] | null> {
  let position = 0n
  if (after) {
    const found = await database().event.findUnique({ where: { id: after }, select: { position: true } })
    if (!found) return null
    position = found.position ?? 0n
  }
  return await database().$queryRaw<EventRow[]>`
    select event.id, event.type, event.occurred_at as "occurredAt", event.driver_id as "driverId", event.data, driver.ref
    from event left join driver on driver.id = event.driver_id
    where event.position > ${position} order by event.position limit ${limit}`
}

export type ReceiptRow = Prisma.IdempotencyReceiptGetPayload<object>

/** False when the key is taken. */
export async function insertReceipt(data: Prisma.IdempotencyReceiptUncheckedCreateInput): Promise<boolean> {
  const { count } = await database().idempotencyReceipt.createMany({ data: [data], skipDuplicates: true })
  return count === 1
}

export const findReceipt = (keyId: string, key: string): Promise<ReceiptRow | null> =>
  database().idempotencyReceipt.findUnique({ where: { keyId_key: { keyId, key } } })

export async function finishReceipt(keyId: string, key: string, status: number, body: unknown): Promise<void> {
  await database().idempotencyReceipt.update({
    where: { keyId_key: { keyId, key } },
    data: { status, body: body === null || body === undefined ? Prisma.DbNull : asJson({ body }) },
  })
}

/** In the transaction of what the request does. */
export const noteEffect = (tx: Tx, keyId: string, key: string, effectAt: Date): Promise<unknown> =>
  tx.idempotencyReceipt.updateMany({ where: { keyId, key }, data: { effectAt } })

export async function removeReceipt(keyId: string, key: string, createdAt?: Date): Promise<boolean> {
  const { count } = await database().idempotencyReceipt.deleteMany({
    where: { keyId, key, ...(createdAt ? { createdAt } : { effectAt: null }) },
  })
  return count === 1
}

/** Finished ones alone: whoever is still writing one finds it. A colon of the reference may be written as it is or escaped. */
export const deleteReceiptsAbout = (path: string, client: Tx = database()): Promise<unknown> => client.$executeRaw`
  with written as (select key_id, key, replace(replace(path, '%3A', ':'), '%3a', ':') as path from idempotency_receipt
    where status is not null)
  delete from idempotency_receipt r using written w where w.key_id = r.key_id and w.key = r.key
    and (w.path = ${path} or starts_with(w.path, ${`${path}/`}) or starts_with(w.path, ${`${path}?`}))`

export async function deleteReceiptsBefore(before: Date): Promise<number> {
  const { count } = await database().idempotencyReceipt.deleteMany({ where: { createdAt: { lt: before } } })
  return count
}

/** Notes that a worker lives, whether its matcher is loaded, and the names under which it locks jobs. */
export async function beat(
  id: string,
  matcher: { name: string; version: string; ready: boolean },
  now: Date,
  pools: string[] = [],
): Promise<void> {
  const state = {
    seenAt: now,
    matcher: matcher.name,
    matcherVersion: matcher.version,
    matcherReady: matcher.ready,
    pools,
  }
  await database().workerHeartbeat.upsert({ where: { id }, create: { id, startedAt: now, ...state }, update: state })
}

/** Workers that have not been seen since `before`; their rows go, their jobs may be unlocked. */
export async function buryWorkers(before: Date): Promise<string[]> {
  const dead = await database().workerHeartbeat.findMany({
    where: { seenAt: { lt: before } },
    select: { id: true, pools: true },
  })
  const ids = dead.map((row) => row.id)
  if (ids.length === 0) return []
  const pools = dead.flatMap((row) => row.pools)
  await database().$executeRaw`select graphile_worker.force_unlock_workers(${pools}::text[])`
  await database().workerHeartbeat.deleteMany({ where: { id: { in: ids } } })
  return ids
}

export const buryWorker = (id: string): Promise<unknown> => database().workerHeartbeat.deleteMany({ where: { id } })

export type Health = {
  database: boolean
  workers: number
  matcher: boolean
  waitingJobs: number
  oldestJobMs: number | null
}

/** What is alive at an instant; a worker counts while its last beat is younger than `maxAgeMs`. */
export async function findHealth(now: Date, maxAgeMs: number): Promise<Health> {
  const seenAfter = new Date(now.getTime() - maxAgeMs)
  const rows = await queryDirectly<{ workers: string; matcher: boolean; waiting: string; oldest: Date | null }>(
    Prisma.sql`select (select count(*) from worker_heartbeat where seen_at > ${seenAfter}) as workers,
      exists (select 1 from worker_heartbeat where seen_at > ${seenAfter} and matcher_ready) as matcher,
      count(*) as waiting, min(run_at) as oldest
      from graphile_worker.jobs where run_at <= now() and attempts < max_attempts`,
  )
  const row = rows[0]
  return {
    database: true,
    workers: Number(row?.workers ?? 0),
    matcher: row?.matcher ?? false,
    waitingJobs: Number(row?.waiting ?? 0),
    oldestJobMs: row?.oldest ? Math.max(0, now.getTime() - row.oldest.getTime()) : null,
  }
}
