import 'server-only'
import { database, Prisma } from '@/lib/database'

/** Of everybody, or of one person. */
const _by = (column: string, userId: string | null) =>
  userId ? Prisma.sql`and ${Prisma.raw(column)} = ${userId}::uuid` : Prisma.empty

export type SecondLooks = { firstId: string; secondId: string; first: string; second: string; cases: number }

/** What the first and the second person found in the real cases that both looked at, the second within the period. */
export const countSecondLooks = (from: Date, to: Date, userId: string | null): Promise<SecondLooks[]> =>
  database().$queryRaw<SecondLooks[]>`
    select a.user_id::text as "firstId", b.user_id::text as "secondId", a.finding as first, b.finding as second,
      count(*)::int as cases
    from finding b join review_case c on c.id = b.case_id and c.kind <> 'golden'
    join finding a on a.case_id = b.case_id and a.lane = 'match' and a.undone_at is null
    where b.lane = 'second_review' and b.undone_at is null and b.recorded_at >= ${from} and b.recorded_at < ${to}
      ${userId ? Prisma.sql`and (a.user_id = ${userId}::uuid or b.user_id = ${userId}::uuid)` : Prisma.empty}
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`

/** Claims on the bench in a period, by person. */
export const countClaims = (
  from: Date,
  to: Date,
  userId: string | null,
): Promise<{ userId: string; claims: number }[]> =>
  database().$queryRaw<{ userId: string; claims: number }[]>`
    select "userId", count(*)::int as claims from (
      select distinct actor_id as "userId", subject_id from audit_record
      where type = 'case.claimed' and actor_kind = 'staff' and occurred_at >= ${from} and occurred_at < ${to}
        and coalesce(data ->> 'kind', 'held') = 'held' ${userId ? Prisma.sql`and actor_id = ${userId}` : Prisma.empty}
    ) claimed group by "userId"`

export const findPeople = (ids: string[]): Promise<{ id: string; name: string; role: string }[]> =>
  database().staffUser.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, role: true } })

export type WrongRow = { caseId: string; number: number; finding: string; truth: string; at: Date }

/** Golden pairs that a person decided wrongly before an instant, newest first; practice is not among them. */
export const findWrongPairs = (userId: string, before: Date, limit: number): Promise<WrongRow[]> =>
  database().$queryRaw<WrongRow[]>`
    select c.id::text as "caseId", c.number, f.finding, p.truth, f.recorded_at as at
    from golden_showing s join golden_pair p on p.id = s.pair_id join review_case c on c.id = s.case_id
    join finding f on f.case_id = c.id and f.undone_at is null
    where s.user_id = ${userId}::uuid and not s.practice and p.retired_at is null and f.recorded_at < ${before}
      and f.finding in ('same_person', 'different_people') and f.finding <> p.truth
    order by f.recorded_at desc limit ${limit}`

export async function countPool(): Promise<{ pairs: number; different: number; same: number; showings: number }> {
  const [row] = await database().$queryRaw<{ pairs: number; different: number; same: number; showings: number }[]>`
    select count(*)::int as pairs, count(*) filter (where truth = 'different_people')::int as different,
      count(*) filter (where truth = 'same_person')::int as same,
      (select count(*)::int from golden_showing where not practice) as showings
    from golden_pair where retired_at is null`
  return row ?? { pairs: 0, different: 0, same: 0, showings: 0 }
}

export type SampleCounts = { waiting: number; decided: number; missed: number; unclear: number }

/**
 * Cleared checks that people looked at: closed in a period as the same person or as different people (`missed`), as
 * neither (`unclear`), and those that wait now. A reversed one is missed no more.
 */
export async function countSamples(from: Date, to: Date): Promise<SampleCounts> {
  const [row] = await database().$queryRaw<SampleCounts[]>`
    select count(*) filter (where c.closed_at is null)::int as waiting,
      count(*) filter (where c.disposition in ('same_person', 'different_people'))::int as decided,
      count(*) filter (where c.disposition = 'different_people' and v.status = 'rejected')::int as missed,
      count(*) filter (where c.closed_at is not null and c.disposition not in ('same_person', 'different_people', 'cancelled'))::int as unclear
    from review_case c join verification v on v.id = c.verification_id
    where c.kind = 'match' and c.reason = 'clear_sample'
      and (c.closed_at is null or (c.closed_at >= ${from} and c.closed_at < ${to}))`
  return row ?? { waiting: 0, decided: 0, missed: 0, unclear: 0 }
}
