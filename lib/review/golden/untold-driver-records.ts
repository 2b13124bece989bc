import 'server-only'
import { database } from '@/lib/database'
import { startOfDay } from '../queue/today'

/** How a driver stands for a reader who was shown a golden case of theirs and has not been told of it. */
export type UntoldDriver = {
  driverId: string
  /** All that is later is left out, and every time is moved by `shiftMs`. */
  asOf: Date
  shiftMs: number
  /** The check that the case shows, and when it was made (not moved). */
  checkId: string
  checkedAt: Date
  /** Whether it counts among the checks: not once its reader asked for another selfie. */
  counts: boolean
  /** From when "different people" holds the driver of any other case: it seems to wait for its second look. */
  heldSince: Date | null
}

/**
 * The drivers of the golden cases that this reader was shown and has not been told of yet, each once with the newest,
 * for lists: what `goldenOfDriver` is for the page of one. Practice is told.
 */
export const untoldDrivers = (userId: string, now: Date): Promise<UntoldDriver[]> =>
  database().$queryRaw<UntoldDriver[]>`
    select distinct on (p.driver_id) p.driver_id::text as "driverId", p.as_of as "asOf",
      (extract(epoch from c.opened_at - p.as_of) * 1000)::float8 as "shiftMs",
      p.verification_id::text as "checkId", coalesce(v.created_at, p.as_of) as "checkedAt",
      not (c.status = 'closed' and c.disposition is not distinct from 'new_selfie') as counts,
      case when exists (select 1 from finding f where f.case_id = c.id and f.undone_at is null
        and f.finding = 'different_people' and f.leads_to = 'second_review') then c.closed_at end as "heldSince"
    from golden_showing s join golden_pair p on p.id = s.pair_id join review_case c on c.id = s.case_id
    left join verification v on v.id = p.verification_id and p.brought_in_at is null
    where s.user_id = ${userId}::uuid and not s.practice and p.retired_at is null
      and (c.closed_at is null or c.closed_at >= ${startOfDay(now)})
    order by p.driver_id, s.shown_at desc`
