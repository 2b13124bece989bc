import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { database, transaction } from '@/lib/database'
import {
  askShadowRun,
  bandOf,
  changeDraft,
  discardDraft,
  draftPolicy,
  FIRST_POLICY,
  openVersion,
  policyAt,
  SHADOW_DAYS,
  withValue,
} from '@/lib/policy'
import type { StaffActor } from '@/lib/vocabulary'
import { runOverTheMonth, workerAnswers } from '@/scripts/testing/run-over-the-month'
import { countShadow } from './shadow-records'
import { runShadow } from './shadow-run'

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
        const to = new Date(from.getTime() + 1)
        const counts = await countShadow({ from, to, asOf: to, grown: false }, policy, FIRST_POLICY)
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

/** A draft with looser thresholds. */
async function drafted(): Promise<number> {
  const begun = await draftPolicy(lead, { basedOn: 1, note })
  if (!begun.ok) throw new Error(begun.code)
  await changeDraft(lead, { number: begun.value.number, revision: 1, note, content: looser })
  return begun.value.number
}

const looser = withValue(content, 'thresholds.single', { hold: 0.88, clear: 0.93 })

async function asked(number: number, now: Date): Promise<string> {
  await workerAnswers(now)
  const run = await askShadowRun(lead, number, now)
  if (!run.ok) throw new Error(run.code)
  return run.value.runId
}

async function opened(number: number, now = new Date()) {
  const page = await openVersion(lead, number, undefined, now)
  if (!page.ok) throw new Error(page.code)
  return page.value
}

const monthUntil = (year: number) => {
  const now = new Date(Date.UTC(year, 5, 30, 9, 30))
  return { now, day: (ago: number) => new Date(now.getTime() - ago * 86_400_000) }
}

test('runs a draft over the last 30 days, keeps what was found with it, and tells what would have moved', async () => {
  const { now, day } = monthUntil(2010)
  await plant(
    [
      { scale: 'single', score: 0.89, was: 'hold' },
      { scale: 'single', score: 0.94, was: 'refer' },
    ],
    day(3),
  )
  await plant([{ scale: 'single', score: 0.89, was: 'hold' }], day(SHADOW_DAYS))
  await plant([{ scale: 'single', score: 0.89, was: 'hold' }], new Date(day(SHADOW_DAYS).getTime() - 1))
  await plant([{ scale: 'single', score: 0.89, was: 'hold' }], now)
  const number = await drafted()
  await runOverTheMonth(lead, number, now)
  const { shadow, shadowedAt, running } = await opened(number)
  expect(shadow).toMatchObject({
    checks: 3,
    bands: { was: { clear: 0, refer: 1, hold: 2 }, would: { clear: 1, refer: 2, hold: 0 } },
    moved: [
      { from: 'refer', to: 'clear', checks: 1 },
      { from: 'hold', to: 'refer', checks: 2 },
    ],
  })
  expect(shadowedAt).not.toBeNull()
  expect(running).toBeNull()
  expect((await policyAt(new Date())).version).toBe(1)
})

test('a run goes on where a worker that died left it, and counts no day twice', async () => {
  const { now, day } = monthUntil(2011)
  await plant([{ scale: 'single', score: 0.89, was: 'hold' }], day(25))
  await plant([{ scale: 'single', score: 0.89, was: 'hold' }], day(2))
  const number = await drafted()
  const runId = await asked(number, now)
  const counts = [
    { was: 'hold', would: 'refer', placed: true, found: null, checks: 40, longWas: 7, longWould: 7 },
    { was: 'clear', would: 'clear', placed: true, found: null, checks: 2, longWas: 0, longWould: 0 },
  ]
  const kept = { counts, looks: { of: 5, was: 2, would: 1 } }
  await database().policyShadowRun.update({ where: { id: runId }, data: { days: 20, counts: kept } })
  expect((await opened(number, now)).running).toMatchObject({ days: 20, of: 30, still: false })
  // the job of the worker that died, and the one that runs it again
  await Promise.all([runShadow(runId), runShadow(runId)])
  expect((await opened(number)).shadow).toMatchObject({
    checks: 43,
    moved: [{ from: 'hold', to: 'refer', checks: 41 }],
    secondLooks: { of: 5, was: 2, would: 1 },
  })
  const told = await database().auditRecord.count({
    where: { type: 'policy.shadowed', subjectId: String(number) },
  })
  expect(told).toBe(1)
})

test('asked for twice it is one run; a draft that changes or is given up ends it, a new note does not', async () => {
  const { now } = monthUntil(2012)
  const number = await drafted()
  const runId = await asked(number, now)
  expect(await asked(number, now)).toBe(runId)
  await changeDraft(lead, { number, revision: 2, note: 'Another note for the same words.', content: looser })
  expect((await opened(number, now)).running).not.toBeNull()
  const tighter = withValue(looser, 'review.goldenShare', 0.07)
  await changeDraft(lead, { number, revision: 3, note, content: tighter })
  expect((await opened(number, now)).running).toBeNull()
  await runShadow(runId)
  expect((await opened(number)).shadowedAt).toBeNull()
  const next = await asked(number, now)
  expect(next).not.toBe(runId)
  await discardDraft(lead, number)
  await runShadow(next)
  expect((await opened(number)).shadowedAt).toBeNull()
})

test('what was counted of other words than the draft says is not kept with it', async () => {
  const { now } = monthUntil(2013)
  const number = await drafted()
  const runId = await asked(number, now)
  await database().policyShadowRun.update({ where: { id: runId }, data: { contentHash: 'of other words' } })
  await runShadow(runId)
  expect(await opened(number)).toMatchObject({ shadowedAt: null, running: null })
})

test('is refused while no worker answers; one that stands still is begun anew when somebody asks', async () => {
  const { now } = monthUntil(2014)
  const number = await drafted()
  expect(await askShadowRun(lead, number, now)).toMatchObject({ ok: false, code: 'worker-away' })
  const runId = await asked(number, now)
  const later = new Date(now.getTime() + 121_000)
  expect((await opened(number, later)).running).toMatchObject({ still: true })
  expect(await askShadowRun(lead, number, later)).toMatchObject({ code: 'worker-away' })
  expect((await opened(number, later)).running).not.toBeNull()
  const next = await asked(number, later)
  expect(next).not.toBe(runId)
  await runShadow(runId)
  expect((await opened(number)).shadowedAt).toBeNull()
  await runShadow(next)
  expect((await opened(number)).shadowedAt).not.toBeNull()
})
