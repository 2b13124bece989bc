import 'server-only'
import { database, Prisma } from '@/lib/database'
import type { SumsOf } from './decision-facts'

const VERDICTS = Prisma.sql`('same_person', 'different_people')`

/**
 * The decisions of a period from the rows alone, which a test holds the kept sums against: summed by person (`userId`) and by hour of the day in UTC (`hour`).
 * @param hastyMs a decision sooner after its claim is hasty
 */
export const recountDecisions = (from: Date, to: Date, userId: string | null, hastyMs: number): Promise<SumsOf[]> =>
  database().$queryRaw`
    with decided as (
      select f.user_id, extract(hour from f.recorded_at at time zone 'UTC')::int as hour, f.finding,
        f.finding in ${VERDICTS} as verdict, p.truth, f.blind_finding, f.zoomed,
        case when c.status = 'closed' and c.kind <> 'golden' and c.disposition in ${VERDICTS} then c.disposition end as ended,
        extract(epoch from f.recorded_at - f.claimed_at)::float8 * 1000 as took
      from finding f join review_case c on c.id = f.case_id
      left join golden_showing s on s.case_id = c.id left join golden_pair p on p.id = s.pair_id
      where f.undone_at is null and s.practice is not true
        and f.recorded_at >= ${from} and f.recorded_at < ${to} ${userId ? Prisma.sql`and f.user_id = ${userId}::uuid` : Prisma.empty}
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
