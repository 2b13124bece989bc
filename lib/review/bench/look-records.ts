import 'server-only'
import { database } from '@/lib/database'

/** A page says again that it is open every 15 s; after this time without a word it counts as closed. */
const LOOK_LASTS_MS = 40_000

/** A page that was last heard of before this is closed. */
export const lookedSince = (now: Date): Date => new Date(now.getTime() - LOOK_LASTS_MS)

export type LookRow = { caseId: string; userId: string; name: string }

/** Says that a page has a case open; everybody is told when it is new. */
export async function insertLook(pageId: string, caseId: string, userId: string, now: Date): Promise<void> {
  await database().$executeRaw`
    with look as (
      insert into case_look (id, case_id, user_id, seen_at) values (${pageId}::uuid, ${caseId}::uuid, ${userId}::uuid, ${now})
      on conflict (id) do update set seen_at = excluded.seen_at, case_id = excluded.case_id
      returning xmax = 0 as is_new
    )
    select pg_notify('likeness_live', json_build_object('type', 'look', 'id', ${caseId}::text)::text) from look where is_new`
}

/** Says that a page has closed its case, and forgets pages that have said nothing for long. */
export async function deleteLook(pageId: string, now: Date): Promise<void> {
  await database().$executeRaw`
    with gone as (
      delete from case_look where id = ${pageId}::uuid or seen_at < ${lookedSince(now)}
      returning case_id
    )
    select pg_notify('likeness_live', json_build_object('type', 'look', 'id', case_id)::text) from gone`
}

/** Who has these cases open now. */
export const findLooks = (caseIds: string[], now: Date): Promise<LookRow[]> => database().$queryRaw<LookRow[]>`
  select distinct l.case_id::text as "caseId", l.user_id::text as "userId", u.name
  from case_look l join staff_user u on u.id = l.user_id
  where l.case_id = any(${caseIds}::uuid[]) and l.seen_at > ${lookedSince(now)} and u.disabled_at is null
  order by u.name`

export type LiveRow = { id: string; holderName: string | null }

/** The names of those who have claimed these cases, whether or not the claim still holds. */
export const findHolderNames = (caseIds: string[]): Promise<LiveRow[]> => database().$queryRaw<LiveRow[]>`
  select c.id::text, u.name as "holderName" from review_case c join staff_user u on u.id = c.claimed_by_id
  where c.id = any(${caseIds}::uuid[])`
