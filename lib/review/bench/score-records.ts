import 'server-only'
import { database, type Tx } from '@/lib/database'

/** A matcher's scale: scores of another matcher, version or scale are never set beside it. */
export type MatcherScale = { scale: string; matcher: string; matcherVersion: string }

/** Decided pairs in one bar of the scale, from `at` to `at + step`, both in thousandths. */
export type ScoreCount = { at: number; different: number; same: number; confirmed: number }

/** Bars are counted a thousandth wide, which every scale in use resolves. */
export const BINS_PER_UNIT = 1_000

/** One recount at a time; whoever comes second finds the work done. */
const LOCK = 'count-scores'

/**
 * Counts the decided pairs of all scales anew. A pair counts where its check stands now, so that a reversal moves it:
 * rejected is different, approved with a closed case is the same person. What was approved because a rejection did not
 * stand, without anybody finding the same person, is no label. Everything else is left out, but for checks
 * that the matcher cleared and whose driver a person found to be the same person in a check after it.
 */
export async function recountScores(tx: Tx, since: Date): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`
  await tx.$executeRaw`delete from score_bin`
  await tx.$executeRaw`
    with looked as (select distinct verification_id from review_case where kind = 'match' and status = 'closed'),
    seen_again as (
      select driver_id, max(opened_at) as at from review_case
      where kind = 'match' and status = 'closed' and disposition = 'same_person'
      group by driver_id
    ), pair as (
      select v.scale, v.matcher, v.matcher_version, floor(v.score * ${BINS_PER_UNIT})::int as bin,
        (v.status = 'rejected')::int as different,
        (v.status = 'approved' and l.verification_id is not null)::int as same,
        (v.status = 'approved' and l.verification_id is null and v.band = 'clear' and s.at > v.created_at)::int as confirmed
      from verification v
      left join looked l on l.verification_id = v.id
      left join seen_again s on s.driver_id = v.driver_id
      where v.status in ('approved', 'rejected') and not v.unlabelled and v.score is not null and v.hold_below is not null
        and v.matcher is not null and v.created_at >= ${since}::timestamptz
    )
    insert into score_bin (scale, matcher, matcher_version, bin, different, same, confirmed)
    select scale, matcher, coalesce(matcher_version, ''), bin, sum(different), sum(same), sum(confirmed) from pair
    where different + same + confirmed > 0 group by 1, 2, 3, 4`
}

/** The counts of one scale in bars of `step` thousandths, from low to high; bars without a pair are left out. */
export const findScoreCounts = (
  { scale, matcher, matcherVersion }: MatcherScale,
  step: number,
): Promise<ScoreCount[]> =>
  database().$queryRaw<ScoreCount[]>`
    select (floor(bin::float8 / ${step}) * ${step})::int as at, sum(different)::int as different, sum(same)::int as same,
      sum(confirmed)::int as confirmed
    from score_bin where scale = ${scale} and matcher = ${matcher} and matcher_version = ${matcherVersion}
    group by 1 order by 1`
