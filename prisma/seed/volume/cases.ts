import { FIRST_POLICY } from '@/lib/policy'
import type { Setting, Step } from './step'

const HOLD = `interval '${FIRST_POLICY.hold.endMs / 1_000} seconds'`

/** The looks of `outcome` and `waiting`, one row each. */
export const LOOKS = `(
  select i, case_id, driver_id, verification_id, 'match' as lane, finding1 as finding, by1 as by, at1 as at, reasons, 1 as look from outcome
  union all select i, case_id, driver_id, verification_id, 'second_review', finding2, by2, at2, reasons, 2 from outcome where finding2 is not null
  union all select i, case_id, driver_id, verification_id, 'adjudication', finding3, by3, at3, reasons, 3 from outcome where finding3 is not null
  union all select i, case_id, driver_id, verification_id, 'match', finding1, by1, at1, '{eyes,nose}'::text[], 1 from waiting where finding1 is not null
  union all select i, case_id, driver_id, verification_id, 'second_review', finding2, by2, at2, '{}'::text[], 2 from waiting where finding2 is not null
)`

/** Cases with their findings, the scores behind them, and what they restricted. */
export function caseSteps({ chance }: Setting): Step[] {
  const { draw, id } = chance
  return [
    {
      does: 'Decided cases',
      sql: `insert into review_case (id, kind, driver_id, verification_id, lane, status, band, reason, region, check_reason, opened_at,
          lane_since, blocked_since, closed_at, disposition, first_finding_at, part_ids)
        select case_id, 'match', driver_id, verification_id, lane, 'closed', band,
          case band when 'hold' then 'below_hold' else 'between_thresholds' end, region, reason, opened_at,
          case lane when 'adjudication' then at2 when 'second_review' then at1 else opened_at end,
          case when band = 'hold' or reason = 'before_shift' then opened_at else proposed_at end, closed_at,
          case status when 'rejected' then 'different_people' else 'same_person' end, at1, array_remove(array[by1, by2, by3], null)
        from outcome order by outcome.opened_at`,
    },
    {
      does: 'Open cases',
      sql: `insert into review_case (id, kind, driver_id, verification_id, lane, status, band, reason, region, check_reason, opened_at,
          lane_since, blocked_since, first_finding_at, part_ids)
        select case_id, 'match', driver_id, verification_id, lane, 'open', band,
          case band when 'hold' then 'below_hold' else 'between_thresholds' end, region, reason, opened_at, coalesce(at2, at1, opened_at),
          case when band = 'hold' or reason = 'before_shift' then opened_at when finding1 = 'different_people' then at1 end, at1,
          array_remove(array[by1, by2], null)
        from waiting order by waiting.opened_at`,
    },
    {
      does: 'Findings',
      sql: `insert into finding (id, case_id, user_id, lane, finding, reasons, recorded_at, settles_at, settled_at, claimed_at)
        select ${id('at', 'finding', "i::text || ' ' || look::text")}, case_id, by, lane, finding,
          case when finding <> 'different_people' then '{}' when reasons = '{}' then '{eyes}' else reasons end, at, at, at,
          at - least(${`(16 + 70 * ${draw('i', 'looked')})`} * interval '1 second', interval '50 seconds')
        from ${LOOKS} as look order by at`,
    },
    {
      does: 'Scores against each reference',
      sql: `with sent as (
          select i, driver_id, verification_id from outcome union all select i, driver_id, verification_id from waiting
        )
        insert into comparison (verification_id, reference_photo_id, score, matcher, matcher_version)
        select v.id, p.id, round((v.score - case when v.reference_count > 1 then 0.016 * ${draw('sent.i * 5 + ascii(p.source)', 'lower')} else 0 end)::numeric, 4),
          v.matcher, v.matcher_version
        from sent join verification v on v.id = sent.verification_id join reference_photo p on p.driver_id = sent.driver_id`,
    },
    {
      does: 'Holds',
      sql: `with spell as (
          select i, 'hold' as what, driver_id, case_id, 'case_hold' as cause, opened_at as at, least(closed_at, coalesce(proposed_at, closed_at)) as ended,
            case when proposed_at is not null then 'rejection proposed' when status = 'rejected' then 'rejection confirmed' else 'approved' end as why,
            case when proposed_at is null then closed_by when proposed_at = at1 then by1 else by2 end as ended_by, 'system' as kind, 'review' as by
          from outcome where band = 'hold'
          union all
          select i, 'proposal', driver_id, case_id, 'proposed_rejection', proposed_at, closed_at,
            case status when 'rejected' then 'rejection confirmed' else 'approved' end, closed_by, 'staff',
            case when proposed_at = at1 then by1 else by2 end::text
          from outcome where proposed_at is not null and proposed_at < closed_at
          union all
          select i, 'hold', driver_id, case_id, 'case_hold', opened_at, case when finding1 = 'different_people' then at1 end,
            'rejection proposed', by1, 'system', 'review'
          from waiting where band = 'hold'
          union all
          select i, 'proposal', driver_id, case_id, 'proposed_rejection', at1, null, null, null, 'staff', by1::text
          from waiting where finding1 = 'different_people'
        )
        insert into restriction (id, driver_id, kind, cause, source_id, from_at, blocks_from, until_at, ended_at, ended_why, ended_by_kind,
          ended_by_id, created_by_kind, created_by_id, block_announced_at)
        select ${id('at', 'spell', 'i::text || what')}, driver_id, 'held', cause, case_id, at, at, at + ${HOLD}, ended,
          case when ended is not null then why end, case when ended is not null then 'staff' end,
          case when ended is not null then ended_by::text end, kind, by, at
        from spell order by at`,
    },
  ]
}
