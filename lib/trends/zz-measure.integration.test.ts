import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { database } from '@/lib/database'
import { draftPolicy, policyAt } from '@/lib/policy'
import { shadowRun } from './shadow-run'

test('measure', async () => {
  const t = Date.now()
  await database().$executeRaw`insert into verification (id, driver_id, status, captured_at, created_at, measured_at, region, scale, score, hold_below, clear_from, band, reference_count, matcher, matcher_version, policy_version, submitted_by_kind, submitted_by_id, quality)
    select gen_random_uuid(), md5((i % 100000)::text)::uuid, case when r < 0.85 then 'approved' else 'approved' end, at, at, at, 'R' || (i % 7), 'template', 0.9 + r2 * 0.1, 0.92, 0.964,
      case when 0.9 + r2 * 0.1 < 0.92 then 'hold' when 0.9 + r2 * 0.1 >= 0.964 then 'clear' else 'refer' end, 3, 'embedded', '1.0.0', 1, 'key', 'x', '{"eyeSpan": 120, "laplacianVariance": 200}'::jsonb
    from (select i, random() as r, sqrt(sqrt(random())) as r2, now() - (i * interval '7.776 seconds') as at from generate_series(1, 1000000) i) s`
  await database().$executeRaw`insert into template_comparison (verification_id, matcher, matcher_version, reference_count, raw, decided_by) select id, 'embedded', '1.0.0', 3, score, 'references' from verification`
  await database().$executeRaw`insert into review_case (id, kind, driver_id, verification_id, lane, status, band, reason, opened_at, lane_since, closed_at, disposition)
    select gen_random_uuid(), 'match', driver_id, id, 'match', 'closed', band, 'between_thresholds', created_at, created_at, created_at + interval '10 minutes', 'same_person' from verification where band <> 'clear'`
  await database().$executeRaw`insert into finding (id, case_id, user_id, lane, finding, recorded_at, settles_at, settled_at) select gen_random_uuid(), id, gen_random_uuid(), 'match', 'same_person', closed_at, closed_at, closed_at from review_case`
  await database().$executeRaw`analyze`
  console.log('rows in', Date.now() - t)
  const lead = { kind: 'staff', id: randomUUID(), role: 'lead', name: 'x' } as const
  const begun = await draftPolicy(lead, { basedOn: 1, note: 'A test of the time it takes.' })
  if (!begun.ok) throw new Error()
  for (let i = 0; i < 3; i++) {
    const s = performance.now()
    const run = await shadowRun(lead, begun.value.number)
    console.log('shadow ms', Math.round(performance.now() - s), run.ok && run.value.checks, run.ok && run.value.secondLooks)
  }
  await database().$executeRaw`insert into driver (id, ref, name, time_zone) select gen_random_uuid(), 'X-' || i, 'n', 'Europe/Lisbon' from generate_series(1, 100000) i`
  const inForceFrom = new Date('2040-01-01T00:00:00Z')
  const { version: _, ...content } = await policyAt(new Date())
  const says = { ...content, challenges: { ...content.challenges, periodic: { on: true, everyDays: 30, jitterDays: 30 } } }
  await database().policyVersion.create({ data: { content: JSON.parse(JSON.stringify(says)), draftedAt: inForceFrom, changedAt: inForceFrom, publishedAt: inForceFrom, inForceFrom } })
  const { forgetPolicies } = await import('@/lib/policy')
  const { planPeriodic, askPeriodic } = await import('@/lib/challenges')
  forgetPolicies()
  const at = new Date('2040-02-01T12:00:00Z')
  let n = 0
  const s = performance.now()
  for (;;) { const made = await planPeriodic(at); n += made; if (made < 1000) break; if (n > 200000) break }
  console.log('planned', n, Math.round(performance.now() - s), await database().challengePlan.count())
  await database().$executeRaw`analyze`
  const due = await database().challengePlan.findFirst({ orderBy: { dueAt: 'asc' } })
  for (let i = 0; i < 3; i++) { const s2 = performance.now(); await planPeriodic(at); console.log('idle plan ms', Math.round(performance.now() - s2)) }
  for (let i = 0; i < 3; i++) { const s2 = performance.now(); const a = await askPeriodic(new Date((due?.dueAt.getTime() ?? 0) - 60000)); console.log('none due ms', Math.round(performance.now() - s2), a) }
  const s3 = performance.now(); const a = await askPeriodic(new Date('2040-02-10T12:00:00Z')); console.log('200 due ms', Math.round(performance.now() - s3), a)
}, 600_000)
