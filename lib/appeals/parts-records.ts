import 'server-only'
import { database, Prisma, type Tx } from '@/lib/database'
import { type BlindReader, keptFrom } from '@/lib/review'

/**
 * Everybody who had a hand in what appeal `a` is against, as of now: who found or adjudicated in its case, who decided
 * the checks before in the same chain, who proposed, approved, declined or ever changed a suspension on it (it keeps the
 * last one, the audit log all), who proposed or confirmed the sharing case or compared selfies in it.
 */
export const PARTS_OF_APPEAL = Prisma.sql`coalesce((
  select array_agg(distinct person.id) from (
    select unnest(c.part_ids || c.chain_ids) as id from review_case c where c.id = a.case_id
    union all
    select unnest(s.part_ids || array[s.proposed_by_id, s.approved_by_id, s.declined_by_id, s.changed_by_id]) from suspension s
    where s.case_id = a.case_id or (s.sharing_case_id = a.sharing_case_id and s.driver_id = a.driver_id)
    union all
    select r.actor_id::uuid from suspension s
    join audit_record r on r.subject_kind = 'suspension' and r.subject_id = s.id::text and r.type = 'suspension.changed'
      and r.actor_kind = 'staff'
    where s.case_id = a.case_id or (s.sharing_case_id = a.sharing_case_id and s.driver_id = a.driver_id)
    union all
    select unnest(x.part_ids || array[x.proposed_by_id, x.decided_by_id]) from sharing_case x where x.id = a.sharing_case_id
    union all
    select p.user_id from sharing_pair p where p.case_id = a.sharing_case_id
  ) person where person.id is not null), '{}')::text[]`

export async function findParts(appealId: string, client: Tx = database()): Promise<string[]> {
  const [row] = await client.$queryRaw<{ parts: string[] }[]>`
    select ${PARTS_OF_APPEAL} as parts from appeal a where a.id = ${appealId}::uuid`
  return row?.parts ?? []
}

/** Open appeals that this person hears, or that nobody does and they had no hand in, as far as the list shows them. */
export async function countHearable(reader: BlindReader, now: Date): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from appeal a
    where a.decided_at is null and (a.hearer_id = ${reader.id}::uuid
      or (a.hearer_id is null and not (${reader.id} = any(${PARTS_OF_APPEAL} || a.past_hearer_ids::text[]))
        and not ${keptFrom(reader, now, Prisma.sql`a.driver_id`)}))`
  return row?.count ?? 0
}
