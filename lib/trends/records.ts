import 'server-only'
import { database } from '@/lib/database'
import type { Period } from './period'

export type PersonChecks = { day: string; made: number; stopped: number; late: number }

/**
 * Checks by a person recorded on each day; `stopped`: the driver could not work when it was recorded; `late`: for longer
 * than the target, which is that of a first decision on a driver on hold. A region is the driver's of now.
 */
export async function countPersonChecks(
  period: Period,
  region: string | null,
  targetMs: number,
): Promise<PersonChecks[]> {
  return await database().$queryRaw<PersonChecks[]>`
    select to_char(p.done_at, 'YYYY-MM-DD') as day, count(*)::int as made,
      count(*) filter (where p.done_at > r.blocks_from)::int as stopped,
      count(*) filter (where p.done_at > r.blocks_from + ${targetMs}::float8 * interval '1 millisecond')::int as late
    from person_check p join driver d on d.id = p.driver_id
    left join restriction r on r.driver_id = p.driver_id and r.source_id = p.id and r.cause = 'check_by_person'
    where p.done_at >= ${period.from}::timestamptz and p.done_at < ${period.now}::timestamptz
      and (${region}::text is null or d.region = ${region})
    group by 1`
}

/** When the last selfie came in. */
export async function findLastCheckAt(): Promise<Date | null> {
  const row = await database().verification.findFirst({ orderBy: [{ createdAt: 'desc' }], select: { createdAt: true } })
  return row?.createdAt ?? null
}
