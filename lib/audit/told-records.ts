import 'server-only'
import { database } from '@/lib/database'

/**
 * Writes down that somebody is told how cases ended that are over: they are never shown one as a golden pair.
 * @param ids what tells it: cases, their checks, findings or suspensions
 */
export const markOutcomesTold = (userId: string, ids: readonly string[]): Promise<number> =>
  database().$executeRaw`
    with told as (select unnest(${[...ids]}::uuid[]) as id), ended as (
      select c.id from told join review_case c on c.id = told.id
      union select c.id from told join review_case c on c.verification_id = told.id
      union select f.case_id from told join finding f on f.id = told.id
      union select s.case_id from told join suspension s on s.id = told.id
    )
    update review_case c set read_by_ids = array_append(c.read_by_ids, ${userId}::uuid)
    from ended where c.id = ended.id and c.kind <> 'golden' and c.status = 'closed'
      and not (${userId}::uuid = any(c.read_by_ids)) and not (${userId}::uuid = any(c.part_ids))`
