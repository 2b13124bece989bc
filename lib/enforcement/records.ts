import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'

export type SuspensionRecord = Prisma.SuspensionGetPayload<object>

export const insertSuspension = (tx: Tx, data: Prisma.SuspensionUncheckedCreateInput): Promise<SuspensionRecord> =>
  tx.suspension.create({ data })

export const findSuspension = (id: string, client: Tx = database()): Promise<SuspensionRecord | null> =>
  client.suspension.findUnique({ where: { id } })

/** Suspensions of a driver that are neither lifted nor run out, planned ones included. */
export const findStandingSuspension = (tx: Tx, driverId: string, now: Date): Promise<SuspensionRecord | null> =>
  tx.suspension.findFirst({ where: { driverId, liftedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] } })

/** Ends a suspension once; false when somebody else did meanwhile. */
export async function liftRow(tx: Tx, id: string, data: Prisma.SuspensionUncheckedUpdateInput): Promise<boolean> {
  const { count } = await tx.suspension.updateMany({ where: { id, liftedAt: null }, data })
  return count === 1
}

export type SuspensionFacts = SuspensionRecord & { ref: string; name: string; caseNumber: number; partIds: string[] }

/** Newest first; ended ones of the last 90 days. */
export const findSuspensions = (since: Date): Promise<SuspensionFacts[]> => database().$queryRaw<SuspensionFacts[]>`
  select s.id::text, s.number, s.driver_id::text as "driverId", s.case_id::text as "caseId", s.reasons, s.sealed_reason as "sealedReason",
    s.starts_at as "startsAt", s.ends_at as "endsAt", s.started_by_id::text as "startedById", s.created_at as "createdAt", s.lifted_at as "liftedAt",
    s.lifted_by_id::text as "liftedById", s.sealed_lift_reason as "sealedLiftReason", s.expired_at as "expiredAt",
    d.ref, d.name, c.number as "caseNumber", c.part_ids::text[] as "partIds"
  from suspension s join driver d on d.id = s.driver_id join review_case c on c.id = s.case_id
  where s.created_at >= ${since} or s.lifted_at >= ${since} or s.ends_at >= ${since} or (s.lifted_at is null and s.ends_at is null)
  order by s.created_at desc, s.id desc`

export type AwaitingFacts = {
  caseId: string
  caseNumber: number
  driverId: string
  ref: string
  name: string
  heldSince: Date
  decidedAt: Date
  partIds: string[]
}

/** Confirmed rejections whose driver is still held because no lead has acted on them. */
export const findAwaiting = (): Promise<AwaitingFacts[]> => database().$queryRaw<AwaitingFacts[]>`
  select c.id::text as "caseId", c.number as "caseNumber", d.id::text as "driverId", d.ref, d.name,
    coalesce(c.blocked_since, r.from_at) as "heldSince", c.closed_at as "decidedAt", c.part_ids::text[] as "partIds"
  from restriction r join review_case c on c.id = r.source_id join driver d on d.id = c.driver_id
  where r.cause = 'confirmed_rejection' and r.ended_at is null
  order by c.closed_at`

/** The driver of an open hold that rests on a case, or null. */
export async function findHold(tx: Tx, caseId: string, now: Date): Promise<{ driverId: string; cause: string } | null> {
  return await tx.restriction.findFirst({
    where: { sourceId: caseId, kind: 'held', endedAt: null, OR: [{ untilAt: null }, { untilAt: { gt: now } }] },
    select: { driverId: true, cause: true },
  })
}

export const insertRelease = (tx: Tx, data: Prisma.HoldReleaseUncheckedCreateInput): Promise<unknown> =>
  tx.holdRelease.create({ data })

/** Holds of a driver that a lead released, newest first. */
export const findReleases = (driverId: string): Promise<Prisma.HoldReleaseGetPayload<object>[]> =>
  database().holdRelease.findMany({ where: { driverId }, orderBy: { releasedAt: 'desc' } })
