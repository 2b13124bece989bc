/**
 * Counts what lies in spans of time from the rows themselves, by span, hour (UTC) and region: of a statement in which
 * `live (i, starts, ends)` are the spans. What is kept and what is read live are counted in these same words; what each
 * figure counts is said at `TrendFacts`. Each span is read by itself (`offset 0`): spans are short, and Postgres, which
 * does not know that, would otherwise read whole tables at once.
 */
export const COUNTED = `
  select i, hour, region,
    coalesce(sum(n) filter (where what in ('approved', 'in_review', 'rejected')), 0)::int as checks,
    sum(referred)::int as referred,
    coalesce(sum(n) filter (where what = 'approved'), 0)::int as approved,
    coalesce(sum(n) filter (where what = 'retake'), 0)::int as retakes,
    coalesce(sum(n) filter (where what = 'opened'), 0)::int as opened,
    coalesce(sum(n) filter (where what = 'closed'), 0)::int as closed,
    coalesce(sum(n) filter (where what = 'confirmed'), 0)::int as confirmed,
    coalesce(sum(n) filter (where what = 'suspended'), 0)::int as suspended,
    coalesce(max(ms), '{}') as first_decision_ms
  from (
    select i, date_trunc('hour', at, 'UTC') as hour, coalesce(region, '') as region, what, count(*) as n,
      count(its_case) as referred, null::bigint[] as ms
    from live cross join lateral (select id, created_at as at, region, status as what from verification
      where created_at >= starts and created_at < ends and status in ('approved', 'in_review', 'rejected', 'retake')
      offset 0) as found
    left join lateral (select 1 from review_case where what <> 'retake' and verification_id = found.id and kind = 'match'
      and reason <> 'clear_sample' offset 0) as its_case on true
    group by 1, 2, 3, 4
    union all
    select i, date_trunc('hour', at, 'UTC'), coalesce(region, ''), 'opened', count(*), 0, null
    from live cross join lateral (select opened_at as at, region from review_case
      where opened_at >= starts and opened_at < ends and kind <> 'golden' offset 0) as found
    group by 1, 2, 3
    union all
    select i, date_trunc('hour', at, 'UTC'), coalesce(region, ''), 'closed', count(*), 0, null
    from live cross join lateral (select closed_at as at, region from review_case
      where closed_at >= starts and closed_at < ends and kind <> 'golden' offset 0) as found
    group by 1, 2, 3
    union all
    select i, date_trunc('hour', at, 'UTC'), coalesce(region, ''), 'confirmed', count(*), 0, null
    from live cross join lateral (select id, verification_id, closed_at as at, region from review_case
      where closed_at >= starts and closed_at < ends and disposition = 'different_people' offset 0) as found
    cross join lateral (select from verification where id = found.verification_id and status = 'rejected' offset 0) as its_check
    cross join lateral (select from finding where case_id = found.id and finding = 'different_people'
      and lane in ('second_review', 'adjudication') limit 1) as confirms
    group by 1, 2, 3
    union all
    select i, date_trunc('hour', at, 'UTC'), coalesce(region, ''), 'suspended', count(*), 0, null
    from live cross join lateral (select case_id, starts_at as at from suspension
      where starts_at >= starts and starts_at < ends and (lifted_at is null or lifted_at > starts_at) offset 0) as found
    cross join lateral (select region from review_case where id = found.case_id offset 0) as its_case
    group by 1, 2, 3
    union all
    select i, date_trunc('hour', at, 'UTC'), coalesce(region, ''), 'decided', count(*), 0, array_agg(took order by took)
    from live cross join lateral (select first_finding_at as at, region,
        round(extract(epoch from first_finding_at - opened_at) * 1000)::bigint as took from review_case
      where first_finding_at >= starts and first_finding_at < ends and kind <> 'golden' and band = 'hold' offset 0) as found
    group by 1, 2, 3
  ) as part group by i, hour, region`

/**
 * Cases open at instants, by region: of a statement in which `open_at (i, at)` are the instants. Open still; or closed
 * since, which are few where the instant is near, and else opened within two days before it or among the few that were
 * open for longer. Which index serves is told by what stands within.
 */
export const OPEN = `
  select i, coalesce(region, '') as region, count(*)::int as backlog, min(opened_at) as oldest_opened_at
  from open_at cross join lateral (
    select region, opened_at from review_case where closed_at is null and opened_at < at and kind <> 'golden'
    union all
    select region, opened_at from (select region, opened_at, kind from review_case
      where at >= now() - interval '48 hours' and closed_at >= at offset 0) as since where opened_at < at and kind <> 'golden'
    union all
    select region, opened_at from review_case where at < now() - interval '48 hours'
      and opened_at >= at - interval '48 hours' and opened_at < at and closed_at >= at
      and closed_at - opened_at <= interval '48 hours' and kind <> 'golden'
    union all
    select region, opened_at from (select region, opened_at, kind from review_case
      where at < now() - interval '48 hours' and closed_at >= at and closed_at - opened_at > interval '48 hours' offset 0)
      as long where opened_at < at and kind <> 'golden'
    offset 0) as found
  group by 1, 2`

/** What was decided in spans, by hour (UTC) and person: of a statement in which `live (starts, ends)` are the spans. */
export const DECIDED = `
  select date_trunc('hour', at, 'UTC') as hour, user_id, count(*)::int as decisions,
    (count(*) filter (where truth = 'different_people' and verdict))::int as different,
    (count(*) filter (where truth = 'different_people' and finding = 'different_people'))::int as hits,
    (count(*) filter (where truth = 'same_person' and verdict))::int as same,
    (count(*) filter (where truth = 'same_person' and finding = 'different_people'))::int as false_alarms,
    (count(*) filter (where truth is not null and not verdict))::int as undecided,
    (count(*) filter (where verdict and ended is not null))::int as settled,
    (count(*) filter (where verdict and ended <> finding))::int as overturned,
    count(blind_finding)::int as blind, (count(*) filter (where blind_finding <> finding))::int as revised,
    count(zoomed)::int as telling, (count(*) filter (where zoomed))::int as zoomed,
    coalesce(array_agg(took order by took) filter (where took is not null), '{}') as took_ms
  from live cross join lateral (
    select case_id, user_id, recorded_at as at, finding, finding in ('same_person', 'different_people') as verdict,
      blind_finding, zoomed, round(extract(epoch from recorded_at - claimed_at) * 1000)::bigint as took
    from finding where recorded_at >= starts and recorded_at < ends and undone_at is null offset 0) as found
  cross join lateral (
    select case when status = 'closed' and kind <> 'golden' and disposition in ('same_person', 'different_people')
      then disposition end as ended from review_case where id = found.case_id offset 0) as its_case
  left join lateral (
    select s.practice, p.truth from golden_showing s join golden_pair p on p.id = s.pair_id
    where s.case_id = found.case_id offset 0) as golden on true
  where golden.practice is not true group by 1, 2`
