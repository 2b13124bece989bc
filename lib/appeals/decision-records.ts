import 'server-only'
import { database, type Tx } from '@/lib/database'
import { LANES } from '@/lib/vocabulary'

/** A decision that an appeal may be about. */
export type DecisionRow = {
  id: string
  driverId: string
  caseId: string | null
  suspensionId: string | null
  sharingCaseId: string | null
  verificationId: string | null
  decidedAt: Date
  /** It was overturned: there is nothing left to appeal against. One that was lifted or has run out goes on counting. */
  undone: boolean
}

/** The rejection that a confirming finding made, or that a suspension rests on. */
export async function findRejection(id: string, client: Tx = database()): Promise<DecisionRow | null> {
  const [row] = await client.$queryRaw<DecisionRow[]>`
    select f.id::text, c.driver_id::text as "driverId", c.id::text as "caseId", s.id::text as "suspensionId",
      null as "sharingCaseId", c.verification_id::text as "verificationId", c.closed_at as "decidedAt",
      c.reversed_at is not null as undone
    from review_case c
    join lateral (
      select id from finding where case_id = c.id and undone_at is null and finding = 'different_people'
      order by recorded_at desc, array_position(${[...LANES]}::text[], lane) desc, id desc limit 1
    ) f on true
    left join lateral (
      select id from suspension where case_id = c.id order by (approved_at is null), number desc limit 1
    ) s on true
    where c.kind = 'match' and c.status = 'closed' and (c.disposition = 'different_people' or c.reversed_at is not null)
      and c.id = coalesce(
        (select case_id from finding where id = ${id}::uuid), (select case_id from suspension where id = ${id}::uuid))`
  return row ?? null
}

/** A suspension that rests on a confirmed sharing case, once a second person has approved it. */
export async function findSharingSuspension(id: string, client: Tx = database()): Promise<DecisionRow | null> {
  const [row] = await client.$queryRaw<DecisionRow[]>`
    select s.id::text, s.driver_id::text as "driverId", null as "caseId", s.id::text as "suspensionId",
      s.sharing_case_id::text as "sharingCaseId", v.id::text as "verificationId", s.approved_at as "decidedAt",
      (s.overturned_at is not null or c.status = 'overturned') as undone
    from suspension s
    join sharing_case c on c.id = s.sharing_case_id
    left join lateral (
      select check_of.id from sharing_signal g
      cross join lateral unnest(g.verification_ids) as named(id)
      join verification check_of on check_of.id = named.id and check_of.driver_id = s.driver_id
      where g.case_id = c.id and g.kind in ('face', 'picture')
      order by check_of.created_at desc limit 1
    ) v on true
    where s.id = ${id}::uuid and s.approved_at is not null`
  return row ?? null
}
