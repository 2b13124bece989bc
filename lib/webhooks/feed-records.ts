import 'server-only'
import { Prisma, type Tx } from '@/lib/database'
import { jobsFor } from './job-records'

export type Progress = { made: number; jobs: number; more: boolean }

/**
 * Makes deliveries of the next events of the feed, at most `batch` events, and a job for each lane that got one. The
 * caller holds the feed's lock. A disabled endpoint's are parked at once.
 */
export async function insertDeliveries(tx: Tx, now: Date, batch: number): Promise<Progress> {
  const [row] = await tx.$queryRaw<{ made: number; jobs: number; seen: number }[]>`
    with start as (
      select greatest(coalesce((select position from webhook_progress where id = 1), 0), min(starts_after)) as position
      from webhook_endpoint having count(*) > 0
    ), seen as (
      select e.* from event e, start where e.position > start.position order by e.position limit ${batch}
    ), made as (
      insert into webhook_delivery
        (endpoint_id, event_id, position, type, driver_id, lane, state, next_attempt_at, created_at, settled_at, parked_why)
      select w.id, e.id, e.position, e.type, e.driver_id, coalesce(e.driver_id, e.id),
        case when w.disabled_at is null then 'waiting' else 'parked' end,
        case when w.disabled_at is null then ${now}::timestamptz end, ${now},
        case when w.disabled_at is null then null else ${now}::timestamptz end,
        case when w.disabled_at is null then null else 'endpoint-disabled' end
      from seen e join webhook_endpoint w on e.position > w.starts_after
        and (w.event_types = '{}' or e.type = any (w.event_types))
      on conflict (endpoint_id, event_id) do nothing
      returning endpoint_id, lane, state
    ), progress as (
      insert into webhook_progress (id, position) select 1, max(position) from seen having count(*) > 0
      on conflict (id) do update set position = excluded.position
    ), jobs as (
      ${jobsFor(
        Prisma.sql`select endpoint_id, lane, ${now}::timestamptz as run_at from made where state = 'waiting' group by 1, 2`,
        'replace',
      )}
    )
    select (select count(*)::int from made) as made, (select jobs from jobs), (select count(*)::int from seen) as seen`
  return { made: row?.made ?? 0, jobs: row?.jobs ?? 0, more: row?.seen === batch }
}
