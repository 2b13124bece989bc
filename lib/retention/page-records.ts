import 'server-only'
import { database, Prisma } from '@/lib/database'
import type { RetentionCounts } from './page-view'
import { KEPT } from './records'

export type HoldRow = {
  id: string
  driverId: string
  ref: string
  placedAt: Date
  placedById: string
  sealedReason: Uint8Array | null
}

/** Legal holds in force, the newest first; at most `limit`. */
export const findHolds = (limit: number): Promise<HoldRow[]> =>
  database().$queryRaw<HoldRow[]>`
    select h.id::text, h.driver_id::text as "driverId", d.ref, h.placed_at as "placedAt", h.placed_by_id::text as "placedById",
      h.sealed_reason as "sealedReason"
    from legal_hold h join driver d on d.id = h.driver_id where h.ended_at is null order by h.placed_at desc, h.id limit ${limit}`

export type KeptRow = { driverId: string; ref: string; photos: number; since: Date; hold: boolean; appeal: boolean }

/** Drivers of whom photos stay without a consent, as evidence: the longest first; at most `limit`. */
export const findKeptEvidence = (limit: number): Promise<KeptRow[]> =>
  database().$queryRaw<KeptRow[]>`
    select d.id::text as "driverId", d.ref, count(*)::int as photos, min(k.kept_since) as since,
      exists (select 1 from legal_hold h where h.driver_id = d.id and h.ended_at is null) as hold,
      exists (select 1 from appeal a where a.driver_id = d.id and a.decided_at is null) or exists (select 1
        from sharing_member m join appeal a on a.sharing_case_id = m.case_id
        where m.driver_id = d.id and m.kept_since is not null and m.left_at is null and a.decided_at is null) as appeal
    from ${KEPT} k join driver d on d.id = k.driver_id
    group by d.id order by since, d.id limit ${limit}`

export type ErasureRow = { id: string; ref: string; requestedAt: Date; erasedAt: Date | null; completedAt: Date | null }

/** Erasures: those that are not complete first, then the newest; at most `limit`. */
export const findErasures = (limit: number): Promise<ErasureRow[]> =>
  database().$queryRaw<ErasureRow[]>`
    select e.id::text, d.ref, e.requested_at as "requestedAt", e.erased_at as "erasedAt", e.completed_at as "completedAt"
    from erasure e join driver d on d.id = e.driver_id
    order by (e.completed_at is not null), coalesce(e.completed_at, e.requested_at) desc, e.id limit ${limit}`

export type JobFailure = { job: string; tries: number; failedAt: Date; nextAt: Date | null }

const failedOf = (names: readonly string[]) => Prisma.sql`
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where t.identifier = any(${[...names]}::text[]) and j.last_error is not null`

/** Work of these names that has failed and waits for its next attempt, or has had its last; at most `limit`. */
export const findFailedJobs = (names: readonly string[], limit: number): Promise<JobFailure[]> =>
  database().$queryRaw<JobFailure[]>`
    select t.identifier as job, j.attempts as tries, j.updated_at as "failedAt",
      case when j.attempts < j.max_attempts then j.run_at end as "nextAt"
    ${failedOf(names)} order by j.updated_at desc limit ${limit}`

/** How many there are in all, whatever a page lists of them; `failures`: with drivers, and of work of these names. */
export async function countPage(names: readonly string[]): Promise<RetentionCounts> {
  const [row] = await database().$queryRaw<RetentionCounts[]>`
    select (select count(*) from legal_hold where ended_at is null)::int as holds,
      (select count(distinct k.driver_id) from ${KEPT} k)::int as evidence,
      (select count(*) from erasure where completed_at is null)::int as "openErasures",
      ((select count(*) from retention_failure) + (select count(*) ${failedOf(names)}))::int as failures`
  return row ?? { holds: 0, evidence: 0, openErasures: 0, failures: 0 }
}
