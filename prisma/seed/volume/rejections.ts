import { FIRST_POLICY } from '@/lib/policy'
import { instant, type Setting, type Step, span } from './step'

/** What leads did about confirmed rejections: suspended for a time, until lifted, or released. */
const SENTENCES = [
  ['7', 0.4],
  ['14', 0.16],
  ['30', 0.1],
  ['none', 0.14],
  ['release', 0.2],
] as const
/** A rejection younger than this may still wait for a lead. */
const WAITS_MINUTES = 180
const HOLD_HOURS = FIRST_POLICY.enforcement.approveWithinMs / 3_600_000

/** Suspensions, released holds, and what both restricted. Needs `outcome`. */
export function rejectionSteps({ chance, now, leads }: Setting): Step[] {
  const { around, draw, weighed, id } = chance
  const lead = (offset: number) => `(${leads})[1 + (i + ${offset}) % array_length(${leads}, 1)]`
  return [
    {
      does: 'Drawing what leads did',
      sql: `create temp table sentence on commit drop as
        with drawn as (
          select i, driver_id, case_id, closed_at, reasons, by1, by2, by3, closed_at + ${span(`least(${WAITS_MINUTES}, ${around('i', 'acted', 42, 0.6)})`, 'minute')} as at,
            ${weighed('i', 'sentence', SENTENCES)} as term, 4 + 18 * ${draw('i', 'lifted')} as days,
            case when by3 is null then ${lead(0)} else ${lead(1)} end as by
          from outcome where status = 'rejected'
        ), dated as (
          select *, ${id('at', 'suspension', 'i')} as id,
            case when term not in ('none', 'release') then at + term::int * interval '1 day' end as ends_at,
            case when term = 'none' and ${draw('i', 'is lifted')} < 0.7 then at + ${span('days', 'day')} end as lifts_at
          from (select i, driver_id, case_id, closed_at, reasons, at, term, days, by, by1, by2, by3 from drawn) as drawn
        )
        select *, case when lifts_at < ${instant(now)} then lifts_at end as lifted_at, at < ${instant(now)} as acted from dated`,
    },
    {
      does: 'Suspensions, and what is proposed still',
      sql: `insert into suspension (id, driver_id, case_id, decision_id, reasons, step, days, by_rule, proposed_at, proposed_by_id, part_ids,
          approve_by, approved_at, approved_by_id, starts_at, ends_at, review_at, lifted_at, lifted_by_id)
        select s.id, driver_id, s.case_id, f.id, s.reasons, case when term = 'none' then 'severe' else 'first' end,
          case when term = 'none' then null when term = 'release' then 7 else term::int end, true, closed_at, coalesce(first.user_id, by1),
          array_remove(array[by1, by2, by3], null), closed_at + interval '${HOLD_HOURS} hours',
          case when acted then at end, case when acted then by end, case when acted then at end, case when acted then ends_at end,
          case when acted and term = 'none' then at + interval '14 days' end, lifted_at, case when lifted_at is not null then by end
        from sentence s
        cross join lateral (select id from finding where case_id = s.case_id and finding = 'different_people' order by recorded_at desc limit 1) f
        left join lateral (select user_id from finding where case_id = s.case_id and finding = 'different_people' order by recorded_at limit 1) first on true
        where not acted or term <> 'release' order by closed_at`,
    },
    {
      does: 'Released holds',
      sql: `insert into hold_release (id, case_id, driver_id, released_by_id, released_at)
        select ${id('at', 'release', 'i')}, case_id, driver_id, by, at from sentence where acted and term = 'release' order by at`,
    },
    {
      does: 'What they restricted',
      sql: `insert into restriction (id, driver_id, kind, cause, source_id, from_at, blocks_from, until_at, ended_at, ended_why, ended_by_kind,
          ended_by_id, created_by_kind, created_by_id, block_announced_at, expiry_announced_at)
        select ${id('closed_at', 'rejection', 'i')}, driver_id, 'held', 'confirmed_rejection', case_id, closed_at, closed_at, closed_at + interval '${HOLD_HOURS} hours',
          case when acted then at end, case when not acted then null when term = 'release' then 'released' else 'suspended' end,
          case when acted then 'staff' end, case when acted then by::text end, 'staff', by::text, closed_at, null::timestamptz
        from sentence
        union all
        select ${id('at', 'sentence', 'i')}, driver_id, 'suspended', 'suspension', id, at, at, ends_at, lifted_at,
          case when lifted_at is not null then 'lifted' end, case when lifted_at is not null then 'staff' end,
          case when lifted_at is not null then by::text end, 'staff', by::text, at, case when ends_at < ${instant(now)} then ends_at end
        from sentence where acted and term <> 'release'`,
    },
  ]
}
