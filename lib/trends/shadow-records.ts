import 'server-only'
import { database, Prisma } from '@/lib/database'
import { EMBEDDED } from '@/lib/matching'
import type { Policy } from '@/lib/policy'
import type { Band } from '@/lib/vocabulary'

/**
 * `asOf`: the instant up to which open cases have waited; `grown`: a grown template has decided some check, or would; else
 * templates need not be looked at.
 */
export type ShadowSpan = { from: Date; to: Date; asOf: Date; grown: boolean }

type Place = { hold: number; clear: number }

const row = (scale: string, { hold, clear }: Place, provider: string | null = null, model: string | null = null) =>
  Prisma.sql`(${scale}::text, ${provider}::text, ${model}::text, ${hold}::float8, ${clear}::float8)`

/**
 * Each check of the span that was measured and answered, with its band as it was and as the version would have placed
 * the scores that were kept: which scale and score decide is the rule of `decidingScore`, where they fall that of
 * `bandOf`. A check without a score on a scale of the version keeps its band; a supplied score of an unknown model goes
 * to a person.
 */
function judged(
  { from, to, grown }: ShadowSpan,
  { thresholds, supplied, grownTemplate: { decidesWith } }: Policy,
): Prisma.Sql {
  const rules = [
    ...(['single', 'template', 'normalised'] as const).map((scale) => row(scale, thresholds[scale])),
    ...supplied.map((rule) => row('supplied', rule, rule.provider, rule.model)),
    ...(decidesWith
      ? [row('grown template', decidesWith.template), row('grown normalised', decidesWith.normalised)]
      : []),
  ]
  // without grown templates the join is on a constant, and Postgres reads none of them
  const byGrown = Prisma.sql`(${decidesWith !== null} and t.grown is not null)`
  const byCohort = Prisma.sql`(t.normalised is not null and v.reference_count >= 2)`
  return Prisma.sql`rule (scale, provider, model, hold, clear) as (values ${Prisma.join(rules)}), scored as (
      select v.id, v.driver_id, v.status, v.quality, v.band as was, v.supplied_provider, v.supplied_model,
        case when v.scale = 'supplied' then 'supplied' when v.matcher is distinct from ${EMBEDDED.name} then null
          when ${byGrown} then case when t.grown_normalised is null then 'grown template' else 'grown normalised' end
          when t.decided_by = 'grown' then case when ${byCohort} then 'normalised'
            when v.reference_count >= 2 then 'template' else 'single' end
          else v.scale end as scale,
        case when v.scale = 'supplied' then v.score when ${byGrown} then coalesce(t.grown_normalised, t.grown)
          when t.decided_by = 'grown' then case when ${byCohort} then t.normalised else t.raw end
          else v.score end as score
      from verification v left join template_comparison t on ${grown} and t.verification_id = v.id
      where v.created_at >= ${from}::timestamptz and v.created_at < ${to}::timestamptz
        and v.band is not null and v.status <> 'cancelled'
    ), judged as (
      select s.*, r.hold is not null as placed,
        case when r.hold is null then case when s.scale = 'supplied' then 'refer' else s.was end
          when s.score < r.hold then 'hold' when s.score >= r.clear then 'clear' else 'refer' end as would
      from scored s left join rule r on r.scale = s.scale and s.score is not null
        and (s.scale <> 'supplied' or (r.provider = s.supplied_provider and r.model = s.supplied_model))
    )`
}

/** Checks of one kind: what they were, what they would be, and what people found. */
export type ShadowCount = {
  was: Band
  would: Band
  placed: boolean
  found: 'same' | 'different' | null
  checks: number
  /** Of those with a case: a person decided, or has not yet, later than a hold lasts as it was, and as it would. */
  longWas: number
  longWould: number
}

/** The checks of a span by kind, in one pass over its rows. `inForce`: the policy as it is now. */
export async function countShadow(span: ShadowSpan, policy: Policy, inForce: Policy): Promise<ShadowCount[]> {
  const open = Prisma.sql`extract(epoch from coalesce(c.closed_at, ${span.asOf}::timestamptz) - c.opened_at) * 1000`
  return await database().$queryRaw<ShadowCount[]>`
    with ${judged(span, policy)}
    select j.was, j.would, j.placed,
      case when c.status = 'closed' and c.disposition = 'same_person' then 'same'
        when c.status = 'closed' and c.disposition = 'different_people' and j.status = 'rejected'
          and exists (select 1 from finding f where f.case_id = c.id and f.finding = 'different_people'
            and f.lane in ('second_review', 'adjudication') and f.undone_at is null) then 'different' end as found,
      count(*)::int as checks,
      count(*) filter (where ${open} > ${inForce.hold.endMs}::float8)::int as "longWas",
      count(*) filter (where ${open} > ${policy.hold.endMs}::float8)::int as "longWould"
    from judged j left join review_case c on c.verification_id = j.id and c.kind = 'match'
    group by 1, 2, 3, 4`
}

export type SecondLookCount = { of: number; was: number; would: number }

/**
 * First looks at the checks of a span that ended with "same person": how many got a second look, and how many would have
 * by the version (`secondLookWhy`; the lot of a case is drawn from its id, so it is the same). A check that the version
 * clears gets none.
 */
export async function countSecondLooks(span: ShadowSpan, policy: Policy): Promise<SecondLookCount> {
  const { secondLookShare, secondLookAfterOverturn, lowQuality } = policy.review
  const [found] = await database().$queryRaw<SecondLookCount[]>`
    with ${judged(span, policy)}
    select count(*)::int as of, count(*) filter (where f.second_look_why is not null)::int as was,
      count(*) filter (where j.would <> 'clear' and (
        (j.quality ->> 'eyeSpan')::float8 < ${lowQuality.eyeSpan}::float8
        or (j.quality ->> 'laplacianVariance')::float8 < ${lowQuality.laplacianVariance}::float8
        or ((c.blocked_since is null or c.blocked_since > f.recorded_at)
          and ('x' || encode(substring(sha256(convert_to(c.id::text, 'UTF8')) from 1 for 4), 'hex'))::bit(32)::bigint
            / 4294967296.0 < ${secondLookShare}::float8)
        or (${secondLookAfterOverturn} and exists (select 1 from review_case e
          join finding d on d.case_id = e.id and d.undone_at is null and d.finding = 'different_people'
          where e.driver_id = j.driver_id and e.id <> c.id and e.status = 'closed' and e.disposition = 'same_person'
            and e.closed_at <= f.recorded_at))))::int as would
    from judged j
    join review_case c on c.verification_id = j.id and c.kind = 'match'
    join finding f on f.case_id = c.id and f.lane = 'match' and f.finding = 'same_person'
      and f.undone_at is null and f.settled_at is not null`
  return found ?? { of: 0, was: 0, would: 0 }
}
