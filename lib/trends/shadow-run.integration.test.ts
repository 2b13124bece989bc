import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { transaction } from '@/lib/database'
import { bandOf, changeDraft, draftPolicy, FIRST_POLICY, openVersion, policyAt, withValue } from '@/lib/policy'
import type { StaffActor } from '@/lib/vocabulary'
import { countShadow } from './shadow-records'
import { SHADOW_DAYS, shadowRun } from './shadow-run'

const lead: StaffActor = { kind: 'staff', id: randomUUID(), role: 'lead', name: 'Ada' }
const { version: _, ...content } = FIRST_POLICY
const note = 'A test of thresholds.'

type Planted = { scale: 'single' | 'template' | 'supplied'; score: number; was: 'clear' | 'refer' | 'hold' }

const plant = (checks: readonly Planted[], at: Date) =>
  transaction((tx) =>
    tx.verification.createMany({
      data: checks.map(({ scale, score, was }) => ({
        id: randomUUID(),
        driverId: randomUUID(),
        status: was === 'clear' ? 'approved' : 'in_review',
        band: was,
        scale,
        score,
        matcher: scale === 'supplied' ? 'Facevendor' : 'embedded',
        matcherVersion: '1.0.0',
        suppliedProvider: scale === 'supplied' ? 'Facevendor' : null,
        suppliedModel: scale === 'supplied' ? 'v2' : null,
        createdAt: at,
        capturedAt: at,
        submittedByKind: 'key',
        submittedById: 'test',
      })),
    }),
  )

test('places every kept score as `bandOf` does, for any thresholds and scores, at the edges too', async () => {
  const edges = [0.9, 0.92, 0.96, 0.964]
  const score = fc.oneof(fc.constantFrom(...edges), fc.double({ min: 0, max: 1, noNaN: true }))
  const planted = fc.record({
    scale: fc.constantFrom('single' as const, 'template' as const, 'supplied' as const),
    score,
    was: fc.constantFrom('clear' as const, 'refer' as const, 'hold' as const),
  })
  const place = fc.tuple(score, score).map(([a, b]) => ({ hold: Math.min(a, b), clear: Math.max(a, b) }))
  let day = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(planted, { minLength: 1, maxLength: 12 }),
      place,
      place,
      fc.option(place),
      async (checks, single, template, supplied) => {
        const from = new Date(Date.UTC(2001, 0, ++day))
        await plant(checks, from)
        const policy = {
          ...FIRST_POLICY,
          thresholds: { ...FIRST_POLICY.thresholds, single, template },
          supplied: supplied ? [{ provider: 'Facevendor', model: 'v2', ...supplied }] : [],
        }
        const counts = await countShadow({ from, to: new Date(from.getTime() + 1), grown: false }, policy, FIRST_POLICY)
        const rules = { single, template, supplied }
        for (const was of ['clear', 'refer', 'hold'] as const) {
          for (const would of ['clear', 'refer', 'hold'] as const) {
            const byHand = checks.filter((one) => {
              const rule = rules[one.scale]
              return one.was === was && (rule ? bandOf(one.score, rule) : 'refer') === would
            }).length
            const counted = counts.filter((one) => one.was === was && one.would === would)
            expect(counted.reduce((sum, one) => sum + one.checks, 0)).toBe(byHand)
          }
        }
      },
    ),
    { numRuns: 25 },
  )
})

test('runs a draft over the last 30 days, keeps what was found with it, and tells what would have moved', async () => {
  const now = new Date(Date.UTC(2010, 5, 30))
  const day = (ago: number) => new Date(now.getTime() - ago * 86_400_000)
  await plant(
    [
      { scale: 'single', score: 0.89, was: 'hold' },
      { scale: 'single', score: 0.94, was: 'refer' },
    ],
    day(3),
  )
  await plant([{ scale: 'single', score: 0.89, was: 'hold' }], day(SHADOW_DAYS + 1))
  const begun = await draftPolicy(lead, { basedOn: 1, note })
  if (!begun.ok) throw new Error(begun.code)
  const says = withValue(content, 'thresholds.single', { hold: 0.88, clear: 0.93 })
  await changeDraft(lead, { number: begun.value.number, revision: 1, note, content: says })
  const run = await shadowRun(lead, begun.value.number, now)
  expect(run).toMatchObject({
    ok: true,
    value: {
      checks: 2,
      bands: { was: { clear: 0, refer: 1, hold: 1 }, would: { clear: 1, refer: 1, hold: 0 } },
      moved: [
        { from: 'refer', to: 'clear', checks: 1 },
        { from: 'hold', to: 'refer', checks: 1 },
      ],
    },
  })
  const page = await openVersion(lead, begun.value.number)
  expect(page).toMatchObject({ value: { shadowedAt: now.toISOString() } })
  expect((await policyAt(new Date())).version).toBe(1)
})
