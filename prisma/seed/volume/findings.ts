import { REASON_CODES } from '@/lib/vocabulary'
import { instant, type Setting, type Step, span } from './step'

const FACE = REASON_CODES.slice(0, 6)

/**
 * How a person decides about an honest selfie and about somebody else's: passport officers accepted 14 % of impostors
 * and rejected 6 % of the genuine (White 2014); practised reviewers with several photos do better with the genuine.
 */
const FIRST = {
  genuine: [
    ['same_person', 0.962],
    ['cannot_tell', 0.026],
    ['different_people', 0.012],
  ],
  other: [
    ['different_people', 0.78],
    ['cannot_tell', 0.1],
    ['same_person', 0.12],
  ],
} as const
const SECOND = {
  genuine: [
    ['same_person', 0.86],
    ['cannot_tell', 0.08],
    ['different_people', 0.06],
  ],
  other: [
    ['different_people', 0.86],
    ['cannot_tell', 0.08],
    ['same_person', 0.06],
  ],
} as const
/** A lead with both findings in view is wrong this often. */
const WRONG = 0.05

/** Minutes until each look, median and deviation of the logarithm; drivers on hold come first. */
const WAITS = {
  hold: { median: 4.6, spread: 0.5 },
  refer: { median: 38, spread: 0.95 },
  second: { median: 9, spread: 0.6 },
  lead: { median: 25, spread: 0.7 },
} as const
const LONGEST_MINUTES = 540

/**
 * Draws how each case of the past was decided into the temporary table `outcome`: up to three looks by different
 * people, each `at1` … with `finding1` … by `by1` …, following the rules of `consequenceOf` in lib/policy.
 */
export function drawOutcomes(setting: Setting): Step[] {
  const { chance, now, reviewers, leads } = setting
  const { around, draw, weighed, id } = chance
  const of = (look: typeof FIRST | typeof SECOND, what: string) =>
    `case when kind = 'other' then ${weighed('i', what, look.other)} else ${weighed('i', what, look.genuine)} end`
  const wait = (what: keyof typeof WAITS) =>
    `least(${LONGEST_MINUTES}, greatest(0.9, ${around('i', what, WAITS[what].median, WAITS[what].spread)}))`
  const people = `array_length(${reviewers}, 1)`
  return [
    {
      does: 'Drawing how cases were decided',
      sql: `create temp table outcome on commit drop as
        with first_look as (
          select i, n, driver_id, at, id as verification_id, kind, band, reason, region, measured_at as opened_at, challenge_id, photos,
            ${of(FIRST, 'first finding')} as finding1, ${of(SECOND, 'second finding')} as second,
            case when band = 'hold' then ${wait('hold')} else ${wait('refer')} end as wait1, ${wait('second')} as wait2,
            ${wait('lead')} as wait3, floor(${draw('i', 'by')} * ${people})::int as person
          from fact where not open and band in ('refer', 'hold')
        ), looked as (
          select *, case when finding1 <> 'same_person' then second end as finding2,
            case when finding1 = 'same_person' or (finding1 = 'different_people' and second = 'different_people')
              or (finding1 = 'cannot_tell' and second = 'same_person') then null
              when (kind = 'other') <> (${draw('i', 'lead')} < ${WRONG}) then 'different_people' else 'same_person' end as finding3
          from first_look
        ), timed as (
          select *, least(1, extract(epoch from ${instant(now)} - interval '2 minutes' - opened_at) / 60
            / (wait1 + case when finding2 is null then 0 else wait2 end + case when finding3 is null then 0 else wait3 end)) as haste
          from looked
        ), dated as (
          select *, opened_at + ${span('wait1 * haste', 'minute')} as at1,
            case when finding2 is not null then opened_at + ${span('(wait1 + wait2) * haste', 'minute')} end as at2,
            case when finding3 is not null then opened_at + ${span('(wait1 + wait2 + wait3) * haste', 'minute')} end as at3
          from timed
        )
        select i, n, driver_id, verification_id, kind, band, reason, region, opened_at, finding1, finding2, finding3, at1, at2, at3,
          ${id('opened_at', 'case', 'i')} as case_id, coalesce(at3, at2, at1) as closed_at,
          case when coalesce(finding3, finding2, finding1) = 'different_people' then 'rejected' else 'approved' end as status,
          case when finding3 is not null then 'adjudication' when finding2 is not null then 'second_review' else 'match' end as lane,
          (${reviewers})[1 + person] as by1,
          case when finding2 is not null then (${reviewers})[1 + (person + 1) % ${people}] end as by2,
          case when finding3 is not null then (${leads})[1 + i % array_length(${leads}, 1)] end as by3,
          case when finding3 is not null then (${leads})[1 + i % array_length(${leads}, 1)]
            when finding2 is not null then (${reviewers})[1 + (person + 1) % ${people}] else (${reviewers})[1 + person] end as closed_by,
          case when coalesce(finding3, finding2, finding1) = 'different_people'
            then array[${chance.pick('i', 'why', FACE.slice(0, 3))}, ${chance.pick('i', 'why else', FACE.slice(3))}] else '{}'::text[] end as reasons,
          case when finding1 = 'different_people' then at1 when finding2 = 'different_people' then at2 end as proposed_at
        from dated`,
    },
    { does: 'Indexing them', sql: 'create unique index on outcome (i); analyze outcome' },
  ]
}

/** Draws the cases that are open now into the temporary table `waiting`: in every lane, none claimed. */
export function drawOpenCases(setting: Setting): Step[] {
  const { chance, now, reviewers } = setting
  const { draw, weighed, id } = chance
  const people = `array_length(${reviewers}, 1)`
  const since = (share: string) => `opened_at + (${instant(now)} - opened_at) * ${share}`
  return [
    {
      does: 'Drawing the open cases',
      sql: `create temp table waiting on commit drop as
        with drawn as (
          select i, driver_id, id as verification_id, band, reason, region, measured_at as opened_at,
            ${weighed('i', 'lane', [
              ['match', 0.8],
              ['second_review', 0.15],
              ['adjudication', 0.05],
            ])} as lane,
            case when ${draw('i', 'first')} < 0.6 then 'different_people' else 'cannot_tell' end as first,
            floor(${draw('i', 'by')} * ${people})::int as person
          from fact where open
        )
        select *, ${id('opened_at', 'case', 'i')} as case_id,
          case when lane <> 'match' then ${since('0.6')} end as at1, case when lane = 'adjudication' then ${since('0.8')} end as at2,
          case when lane <> 'match' then first end as finding1, case when lane = 'adjudication' then 'cannot_tell' end as finding2,
          case when lane <> 'match' then (${reviewers})[1 + person] end as by1,
          case when lane = 'adjudication' then (${reviewers})[1 + (person + 1) % ${people}] end as by2
        from drawn`,
    },
  ]
}
