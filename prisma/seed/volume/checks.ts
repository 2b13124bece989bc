import { FIRST_POLICY } from '@/lib/policy'
import { measuredBy } from '../people'
import type { Slot } from './demand'
import { checkedDrivers } from './people'
import { instant, type Setting, type Step, span } from './step'

/** Selfies of somebody else than the account's owner. */
const NON_MATED = 0.004
/** Honest selfies taken badly: dim light, a cap, a turned head. */
const POOR = 0.02
/** Captures that the quality gate sent back. */
const RETAKEN = 0.03
/** Some drivers are checked far more often than others: the exponent that spreads checks over them. */
const UNEVEN = 1.5

/**
 * Where scores lie, as mean and deviation. Mated: FNMR 5.7 % at 0.95 and 21 % at 0.96 for portraits (docs/matcher.md);
 * a template lies higher and narrower. Non-mated: single 0.84 in the median, FMR about 0.095 % at 0.93; template FMR
 * 1e-2 at 0.922, 1e-3 at 0.939, 1e-4 at 0.954.
 */
const SCORES = {
  single: { mated: [0.9704, 0.0129], poor: [0.935, 0.02], other: [0.846, 0.027] },
  template: { mated: [0.977, 0.009], poor: [0.945, 0.018], other: [0.871, 0.0218] },
} as const

const REASONS = [
  ['before_shift', 0.42],
  ['periodic', 0.17],
  ['risk', 0.04],
  ['manual', 0.01],
  [null, 0.36],
] as const
const CAUSES = ['too-dark', 'too-dark', 'blurred', 'turned-away', 'no-face', 'too-bright', 'face-too-small']

/**
 * Draws every check into the temporary table `fact`, one row each: who, when, on whose demand, what the matcher saw.
 * `open` rows wait for a person; the others lie in the slots.
 */
export function drawChecks(setting: Setting, slots: Slot[]): Step[] {
  const { options, chance, now } = setting
  const { draw, normal, weighed, id } = chance
  const checked = checkedDrivers(options.drivers)
  const past = options.verifications - options.openCases
  const spread = (scale: keyof typeof SCORES) =>
    `case ${Object.entries(SCORES[scale])
      .map(([kind, [mean, deviation]]) => `when kind = '${kind}' then ${mean} + ${deviation} * ${normal('i', 'score')}`)
      .join(' ')} end`
  return [
    {
      does: 'Drawing when and whom',
      sql: `create temp table asked on commit drop as
        select first + k - 1 as i, slot.at + ${span(`(k - 1 + ${draw('first + k', 'at')}) / count`, 'hour')} as at,
          1 + floor(power(${draw('first + k - 1', 'driver')}, ${UNEVEN}) * ${checked})::int as n, false as open
        from unnest($1::timestamptz[], $2::int[], $3::bigint[]) as slot(at, count, first)
        cross join lateral generate_series(1, count) as k
        union all
        select ${past} + k, ${instant(now)} - ${span(`1 + 11 * power(${draw('k', 'open at')}, 2)`, 'hour')},
          1 + (k * 7919 % ${checked})::int, true
        from generate_series(1, ${options.openCases}) as k`,
      values: [slots.map(({ at }) => at), slots.map(({ count }) => count), slots.map(({ first }) => first)],
    },
    {
      does: 'Drawing what the matcher saw',
      sql: `create temp table fact on commit drop as
        with who_asked as (
          select i, at, open, n, who.id as driver_id, region, install, phone, photos, joined,
            case when photos > 1 then 'template' else 'single' end as scale,
            ${weighed('i', 'reason', REASONS)} as reason,
            case when not open and ${draw('i', 'retake')} < ${RETAKEN} then ${chance.pick('i', 'cause', CAUSES)} end as retake,
            case when ${draw('i', 'kind')} < ${NON_MATED} then 'other'
              when ${draw('i', 'kind')} < ${NON_MATED + POOR} then 'poor' else 'mated' end as kind
          from asked join who using (n)
        ), scored as (
          select who_asked.*, hold_below, clear_from,
            round(least(0.9905, greatest(0.62, case
              when open and ${draw('i', 'open hold')} < 0.3 then hold_below - 0.0005 - 0.05 * ${draw('i', 'open score')}
              when open then hold_below + (clear_from - hold_below - 0.001) * ${draw('i', 'open score')}
              when scale = 'single' then ${spread('single')} else ${spread('template')} end))::numeric, 4)::float8 as score
          from who_asked join (values ${(['single', 'template'] as const)
            .map(
              (scale) =>
                `('${scale}', ${FIRST_POLICY.thresholds[scale].hold}, ${FIRST_POLICY.thresholds[scale].clear})`,
            )
            .join(', ')}) as threshold(scale, hold_below, clear_from) using (scale)
        )
        select i, at, open, n, driver_id, region, install, phone, photos, joined, scale, kind, retake, hold_below, clear_from, score,
          ${id('at', 'check', 'i')} as id, case when retake is null then reason end as reason,
          case when retake is null and reason is not null then ${id('at', 'challenge', 'i')} end as challenge_id,
          at - ${span(`1.5 + 7.5 * ${draw('i', 'issued')}`, 'minute')} as issued_at,
          at + ${span(`1.2 + 2.2 * ${draw('i', 'measured')}`, 'second')} as measured_at,
          case when retake is not null then null when score < hold_below then 'hold' when score < clear_from then 'refer'
            else 'clear' end as band
        from scored`,
    },
    { does: 'Indexing them', sql: 'create index on fact (i); analyze fact' },
  ]
}

/** The check itself, once `outcome` knows how its case ended; without a picture, which has gone by retention. */
export function writeChecks(setting: Setting, from: number, to: number): Step {
  const { chance } = setting
  const { name, version } = measuredBy()
  const { draw, normal } = chance
  const measured = (value: string) => `case when f.retake is null then ${value} end`
  return {
    does: `Checks ${from.toLocaleString('en')} to ${to.toLocaleString('en')}`,
    sql: `insert into verification (id, driver_id, challenge_id, status, reasons, quality, captured_at, created_at, measured_at,
        decided_at, region, reason, install_id, device_model, device_os, app_version, scale, score, hold_below, clear_from,
        band, reference_count, matcher, matcher_version, policy_version, submitted_by_kind, submitted_by_id)
      select f.id, f.driver_id, f.challenge_id, case when f.retake is not null then 'retake' when f.open then 'in_review'
          else coalesce(c.status, 'approved') end,
        case when f.retake is not null then array[f.retake] else coalesce(c.reasons, '{}') end,
        ${measured(`jsonb_build_object('faces', 1, 'eyeSpan', 112 + floor(52 * ${draw('f.i', 'eye span')}),
          'yaw', round((0.12 * ${normal('f.i', 'yaw')})::numeric, 3), 'pitch', round((0.05 + 0.08 * ${normal('f.i', 'pitch')})::numeric, 3),
          'luma', 64 + floor(74 * ${draw('f.i', 'luma')}), 'laplacianVariance', 90 + floor(430 * ${draw('f.i', 'sharpness')}))`)},
        f.at - interval '4 seconds', f.at, f.measured_at, case when not f.open then coalesce(c.closed_at, f.measured_at) end,
        f.region, f.reason, f.install, split_part(f.phone, ' / ', 1), split_part(f.phone, ' / ', 2), '6.14.2',
        ${measured('f.scale')}, ${measured('f.score')}, ${measured('f.hold_below')}, ${measured('f.clear_from')}, f.band,
        ${measured('f.photos')}, ${measured(`'${name}'`)}, ${measured(`'${version}'`)}, ${measured(String(FIRST_POLICY.version))},
        case when f.challenge_id is null then 'key' else 'driver' end,
        case when f.challenge_id is null then '${setting.keyId}' else f.driver_id::text end
      from fact f left join outcome c on c.i = f.i where f.i between ${from} and ${to} order by f.i`,
  }
}

/** What a passed, failed or still open challenge restricted, and the challenges that nobody has answered yet. */
export function challengeSteps({ chance, now, keyId, options }: Setting): Step[] {
  const { draw, id } = chance
  const checked = checkedDrivers(options.drivers)
  const unanswered = Math.round(options.drivers * 0.003)
  return [
    {
      does: 'Challenges',
      sql: `insert into challenge (id, driver_id, reason, status, token_hash, issued_at, opened_at, submitted_at, expires_at, ended_at,
          issued_by_kind, issued_by_id)
        select f.challenge_id, f.driver_id, f.reason, case when f.open then 'submitted' when c.status = 'rejected' then 'failed' else 'passed' end,
          sha256(('volume ' || f.challenge_id)::bytea), f.issued_at, f.at - ${span(`20 + 50 * ${draw('f.i', 'opened')}`, 'second')}, f.at,
          f.issued_at + interval '24 hours', case when not f.open then coalesce(c.closed_at, f.measured_at) end, 'key', '${keyId}'
        from fact f left join outcome c on c.i = f.i where f.challenge_id is not null order by f.i`,
    },
    {
      does: 'What they restricted',
      sql: `insert into restriction (id, driver_id, kind, cause, source_id, from_at, blocks_from, ended_at, ended_why, ended_by_kind,
          ended_by_id, created_by_kind, created_by_id, block_announced_at)
        select ${id('f.issued_at', 'due', 'f.i')}, f.driver_id, 'due', 'challenge_open', f.challenge_id, f.issued_at,
          case when f.reason = 'before_shift' then f.issued_at end,
          case when not f.open then coalesce(c.closed_at, f.measured_at) end,
          case when f.open then null when c.status = 'rejected' then 'failed' else 'passed' end,
          case when f.open then null when c.i is null then 'system' else 'staff' end,
          case when f.open then null when c.i is null then 'review' else c.closed_by::text end, 'key', '${keyId}', f.issued_at
        from fact f left join outcome c on c.i = f.i where f.challenge_id is not null order by f.i`,
    },
    {
      does: 'Challenges nobody has answered yet',
      sql: `with waiting as (
          select k, who.id as driver_id, ${id('issued_at', 'unanswered', 'k')} as id, issued_at from (
            select k, 1 + (k * 6007 + 11) % ${checked} as n, ${instant(now)} - ${span(`0.1 + 19 * ${draw('k', 'unanswered')}`, 'hour')} as issued_at
            from generate_series(1, ${unanswered}) as k) as drawn join who using (n)
          where not exists (select 1 from fact where fact.n = who.n and fact.open)
        ), kept as (
          insert into challenge (id, driver_id, reason, status, token_hash, issued_at, expires_at, issued_by_kind, issued_by_id)
          select id, driver_id, 'periodic', 'issued', sha256(('volume ' || id)::bytea), issued_at, issued_at + interval '24 hours', 'key', '${keyId}'
          from waiting returning id
        )
        insert into restriction (id, driver_id, kind, cause, source_id, from_at, blocks_from, created_by_kind, created_by_id)
        select ${id('issued_at', 'due of', 'k')}, driver_id, 'due', 'challenge_open', id, issued_at, issued_at + interval '24 hours', 'key', '${keyId}'
        from waiting`,
    },
  ]
}
