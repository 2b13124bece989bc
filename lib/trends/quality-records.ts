import 'server-only'
import { database, Prisma } from '@/lib/database'

/** Of everybody, or of one person. */
const by = (column: string, userId: string | null) =>
  userId ? Prisma.sql`and ${Prisma.raw(column)} = ${userId}::uuid` : Prisma.empty

/** Sums over decisions that were not taken back; practice is not among them. Times in ms. */
export type DecisionSums = {
  decisions: number
  /** Golden pairs of different people with a verdict, those found to be different, and the same of pairs of one person. */
  different: number
  hits: number
  same: number
  falseAlarms: number
  /** Golden pairs without a verdict. */
  undecided: number
  /** Verdicts in real cases that ended with one, and those that ended with the other. */
  settled: number
  overturned: number
  /** Decisions with a finding before the score, and those that differ from it. */
  blind: number
  revised: number
  /** Decisions that tell whether the photos were zoomed, and those where they were. */
  telling: number
  zoomed: number
  timed: number
  hasty: number
  medianMs: number | null
}

const VERDICTS = Prisma.sql`('same_person', 'different_people')`

/**
 * The decisions of a period, summed by person (`userId`) and by hour of the day in UTC (`hour`).
 * @param hastyMs a decision sooner after its claim is hasty
 */
export const sumDecisions = (
  from: Date,
  to: Date,
  userId: string | null,
  hastyMs: number,
): Promise<(DecisionSums & ({ userId: string; hour: null } | { userId: null; hour: number }))[]> =>
  database().$queryRaw`
    with decided as (
      select f.user_id, extract(hour from f.recorded_at at time zone 'UTC')::int as hour, f.finding,
        f.finding in ${VERDICTS} as verdict, p.truth, f.blind_finding, f.zoomed,
        case when c.status = 'closed' and c.kind <> 'golden' and c.disposition in ${VERDICTS} then c.disposition end as ended,
        extract(epoch from f.recorded_at - f.claimed_at)::float8 * 1000 as took
      from finding f join review_case c on c.id = f.case_id
      left join golden_showing s on s.case_id = c.id left join golden_pair p on p.id = s.pair_id
      where f.undone_at is null and s.practice is not true
        and f.recorded_at >= ${from} and f.recorded_at < ${to} ${by('f.user_id', userId)}
    )
    select user_id::text as "userId", hour, count(*)::int as decisions,
      (count(*) filter (where truth = 'different_people' and verdict))::int as different,
      (count(*) filter (where truth = 'different_people' and finding = 'different_people'))::int as hits,
      (count(*) filter (where truth = 'same_person' and verdict))::int as same,
      (count(*) filter (where truth = 'same_person' and finding = 'different_people'))::int as "falseAlarms",
      (count(*) filter (where truth is not null and not verdict))::int as undecided,
      (count(*) filter (where verdict and ended is not null))::int as settled,
      (count(*) filter (where verdict and ended <> finding))::int as overturned,
      count(blind_finding)::int as blind, (count(*) filter (where blind_finding <> finding))::int as revised,
      count(zoomed)::int as telling, (count(*) filter (where zoomed))::int as zoomed,
      count(took)::int as timed, (count(*) filter (where took < ${hastyMs}))::int as hasty,
      percentile_cont(0.5) within group (order by took) as "medianMs"
    from decided group by grouping sets ((user_id), (hour))`

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
