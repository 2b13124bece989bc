import 'server-only'
import { database } from '@/lib/database'

export type Truth = 'same_person' | 'different_people'

export type GoldenPairRow = {
  id: string
  /** Of the case it was made of; null: brought in. */
  number: number | null
  driverRef: string
  truth: Truth
  asOf: Date
  madeAt: Date
  madeBy: string
  shown: number
  right: number
  wrong: number
}

/** Pairs in the pool, newest first, with what people found in them; practice is not counted. */
export const findGoldenPairRows = (limit: number): Promise<GoldenPairRow[]> => database().$queryRaw<GoldenPairRow[]>`
  select p.id::text, c.number, d.ref as "driverRef", p.truth, p.as_of as "asOf", p.made_at as "madeAt",
    u.name as "madeBy", count(s.case_id)::int as shown,
    count(*) filter (where f.finding = p.truth)::int as right,
    count(*) filter (where f.finding in ('same_person', 'different_people') and f.finding <> p.truth)::int as wrong
  from golden_pair p left join review_case c on c.id = p.case_id join driver d on d.id = p.driver_id
  join staff_user u on u.id = p.made_by_id
  left join golden_showing s on s.pair_id = p.id and not s.practice
  left join finding f on f.case_id = s.case_id and f.undone_at is null
  where p.retired_at is null and (p.brought_in_at is null or p.measured_at is not null) group by p.id, c.number, d.ref, u.name order by p.made_at desc, p.id limit ${limit}`

export type GoldenCandidateRow = {
  caseId: string
  number: number
  driverRef: string
  truth: Truth
  closedAt: Date
  adjudicated: boolean
  people: number
}

/** Closed cases of known truth that a lead could make a pair of. */
export const findGoldenCandidates = (userId: string, limit: number): Promise<GoldenCandidateRow[]> =>
  database().$queryRaw<GoldenCandidateRow[]>`
    select c.id::text as "caseId", c.number, d.ref as "driverRef", c.disposition as truth, c.closed_at as "closedAt",
      same.adjudicated,
      same.people
    from review_case c join driver d on d.id = c.driver_id join verification v on v.id = c.verification_id
    cross join lateral (select count(*)::int as people, coalesce(bool_or(f.lane = 'adjudication'), false) as adjudicated
      from finding f where f.case_id = c.id and f.undone_at is null and f.finding = c.disposition) same
    where c.kind = 'match' and c.status = 'closed' and c.disposition in ('same_person', 'different_people')
      and c.reversed_at is null and cardinality(c.part_ids) >= 2
      and (same.people >= 2 or same.adjudicated)
      and v.object_id is not null and not (${userId}::uuid = any(c.part_ids))
      and not exists (select 1 from golden_pair p where p.case_id = c.id)
    order by c.closed_at desc, c.id limit ${limit}`
