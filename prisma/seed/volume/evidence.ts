import { FIRST_POLICY } from '@/lib/policy'
import { EVENT_TYPES } from '@/lib/vocabulary'
import { measuredBy } from '../people'
import { LOOKS } from './cases'
import type { Setting, Step } from './step'

/** The lock of the sequencer (lib/audit/records.ts): nobody else gives positions meanwhile. */
const SEQUENCER_LOCK = 7_241_001

const row = (at: string, type: string, actor: string, subject: string, data: string) =>
  `${at} as at, ${type} as type, ${actor}, driver_id, ${subject}, ${data} as data`
const system = (name: string) => `'system' as actor_kind, '${name}' as actor_id`
const staff = (id: string) => `'staff' as actor_kind, ${id}::text as actor_id`
const check = `'verification' as subject_kind, id::text as subject_id`
const checkOf = `'verification' as subject_kind, verification_id::text as subject_id`
const aCase = `'case' as subject_kind, case_id::text as subject_id`

/**
 * The audit records and events of checks, their challenges, cases and suspensions, as the verbs write them. What the
 * rows tell as well is left out: standing.changed, challenge.opened and .submitted, photos, drivers and consents.
 */
function records({ keyId }: Setting): string[] {
  const { name, version } = measuredBy()
  const platform = `'key' as actor_kind, '${keyId}' as actor_id`
  const sender = `case when challenge_id is null then 'key' else 'driver' end as actor_kind,
    case when challenge_id is null then '${keyId}' else driver_id::text end as actor_id`
  const challenge = `'challenge' as subject_kind, challenge_id::text as subject_id`
  const measured = `jsonb_build_object('band', band, 'matcher', '${name}', 'matcherVersion', '${version}', 'policy', ${FIRST_POLICY.version})`
  const byMatcher = `'{"by": "matcher"}'::jsonb`
  const passed = `case when status = 'rejected' then 'challenge.failed' else 'challenge.passed' end`
  const decided = `jsonb_build_object('caseId', case_id, 'by', 'person')
    || case when status = 'rejected' then jsonb_build_object('reasons', to_jsonb(reasons)) else '{}' end`
  const about = `jsonb_build_object('verificationId', verification_id, 'lane', 'match')`
  const cases = `(select i, driver_id, verification_id, case_id, opened_at from outcome
    union all select i, driver_id, verification_id, case_id, opened_at from waiting) as opened`
  const suspended = `jsonb_build_object('caseId', case_id, 'reasons', to_jsonb(reasons), 'startsAt', at, 'endsAt', ends_at)`
  const suspension = `'suspension' as subject_kind, id::text as subject_id`
  return [
    `select ${row('at', `'verification.received'`, sender, check, `jsonb_build_object('challengeId', challenge_id, 'supplied', false)`)} from fact`,
    `select ${row('measured_at', `'verification.measured'`, system('matcher'), check, measured)} from fact where band is not null`,
    `select ${row('measured_at', `'verification.retake'`, system('matcher'), check, `jsonb_build_object('reasons', jsonb_build_array(retake))`)} from fact where retake is not null`,
    `select ${row('measured_at', `'verification.approved'`, system('review'), check, byMatcher)} from fact where band = 'clear' and not open`,
    `select ${row('issued_at', `'challenge.issued'`, platform, challenge, `jsonb_build_object('reason', reason, 'expiresAt', issued_at + interval '24 hours')`)} from fact where challenge_id is not null`,
    `select ${row('measured_at', `'challenge.passed'`, system('review'), challenge, `'{}'::jsonb`)} from fact where challenge_id is not null and band = 'clear' and not open`,
    `select ${row('closed_at', passed, staff('closed_by'), `'challenge' as subject_kind, challenge_id::text as subject_id`, `'{}'::jsonb`)}
      from (select fact.challenge_id, outcome.driver_id, closed_at, closed_by, status from outcome join fact using (i)) as answered where challenge_id is not null`,
    `select ${row('opened_at', `'case.opened'`, system('review'), aCase, about)} from ${cases}`,
    `select ${row('opened_at', `'verification.in_review'`, system('review'), checkOf, `jsonb_build_object('caseId', case_id)`)} from ${cases}`,
    `select ${row("at - interval '20 seconds'", `'case.claimed'`, staff('by'), aCase, `jsonb_build_object('lane', lane)`)} from ${LOOKS} as look`,
    `select ${row('at', `'finding.recorded'`, staff('by'), `'finding' as subject_kind, id::text as subject_id`, `jsonb_build_object('caseId', case_id, 'lane', lane, 'finding', finding, 'reasons', to_jsonb(reasons))`)} from looked`,
    `select ${row('at', `'case.decided'`, staff('by'), aCase, `jsonb_build_object('verificationId', verification_id, 'decisionId', id, 'to', led_to)`)} from looked`,
    `select ${row('closed_at', `'verification.' || status`, staff('closed_by'), checkOf, decided)} from outcome`,
    `select ${row('closed_at', `'suspension.proposed'`, system('ladder'), suspension, `jsonb_build_object('caseId', case_id, 'byRule', true)`)} from sentence where not acted or term <> 'release'`,
    `select ${row('at', `'suspension.approved'`, staff('by'), suspension, `jsonb_build_object('startsAt', at, 'endsAt', ends_at)`)} from sentence where acted and term <> 'release'`,
    `select ${row('at', `'suspension.started'`, staff('by'), suspension, suspended)} from sentence where acted and term <> 'release'`,
    `select ${row('lifted_at', `'suspension.lifted'`, staff('by'), suspension, `'{}'::jsonb`)} from sentence where acted and term <> 'release' and lifted_at is not null`,
    `select ${row('ends_at', `'suspension.expired'`, system('clock'), suspension, `'{}'::jsonb`)} from sentence where acted and term <> 'release' and ends_at < now()`,
    `select ${row('at', `'hold.released'`, staff('by'), aCase, `'{}'::jsonb`)} from sentence where acted and term = 'release'`,
  ]
}

/** Gathers what is to be recorded, sorts it by time and writes it: the audit log and the feed run forward. */
export function evidenceSteps(setting: Setting): Step[] {
  const types = EVENT_TYPES.map((type) => `'${type}'`).join(', ')
  return [
    {
      does: 'Looks, with what each led to',
      sql: `create temp table looked on commit drop as
        select look.i, look.case_id, look.driver_id, look.verification_id, look.by, look.at, f.id, f.lane, f.finding, f.reasons,
          case when f.recorded_at = outcome.closed_at then outcome.status
            when look.look = 1 then 'second_review' else 'adjudication' end as led_to
        from ${LOOKS} as look join finding f on f.case_id = look.case_id and f.lane = look.lane left join outcome on outcome.i = look.i`,
    },
    {
      does: 'Gathering the audit records',
      sql: `create temp table evidence on commit drop as ${records(setting).join('\nunion all ')}`,
    },
    {
      does: 'The audit log',
      sql: `insert into audit_record (occurred_at, type, actor_kind, actor_id, driver_id, subject_kind, subject_id, data)
        select date_trunc('milliseconds', at), type, actor_kind, actor_id, driver_id, subject_kind, subject_id, data from evidence order by at`,
    },
    {
      does: 'The feed of events',
      sql: `select pg_advisory_xact_lock(${SEQUENCER_LOCK});
        insert into event (id, position, type, occurred_at, driver_id, data)
        select ${setting.chance.id('at', 'event', 'place')}, last.position + place, type, at, driver_id,
          data || jsonb_build_object(subject_kind || 'Id', subject_id)
        from (select row_number() over (order by at, subject_id, type) as place, evidence.* from evidence where type in (${types})) as told,
          (select coalesce(max(position), 0) as position from event) as last
        order by place`,
    },
  ]
}
