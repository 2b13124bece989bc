import { beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/database'
import { readTrends } from '@/lib/trends'
import type { StaffActor } from '@/lib/vocabulary'
import { decideCase, decideHeld, decisionForm } from '@/scripts/testing/decide-case'
import { DAY, GOLDEN, goldenOn, REAL } from '@/scripts/testing/golden-on'
import { closeCases, insertCases, minutes } from '@/scripts/testing/open-cases'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { caseState } from '../bench/case-state'
import { openCase } from '../bench/open-case'
import { claimCase, claimNext } from '../claims/claims'
import { expireClaims } from '../claims/expire-claims'
import { releaseClaim } from '../claims/keep-claim'
import { snoozeCase } from '../claims/snooze-case'
import { countOpenCases } from '../queue/count-open'
import { exportQueue } from '../queue/export-queue'
import { listQueue, queueOverview } from '../queue/list-queue'
import { searchCases } from '../queue/search-cases'
import { queueNews } from '../queue/watch-queue'
import { queueQuery } from '../view'
import { retireGoldenPair } from './golden-pairs'
import { startPractice } from './start-practice'

let reviewer: StaffActor
beforeEach(async () => {
  const undecided = { status: { in: ['open', 'claimed', 'snoozed'] } }
  await database().reviewCase.updateMany({ where: undecided, data: { status: 'closed', closedAt: new Date() } })
  reviewer = await staff('reviewer')
})

async function listOf(actor: StaffActor, more: Record<string, unknown> = {}, now?: Date) {
  const page = await listQueue(actor, queueQuery.parse({ lane: 'all', limit: 100, ...more }), now)
  return page.ok ? page.value.rows : []
}
const rowOf = async (actor: StaffActor, id: string, more: Record<string, unknown> = {}, now?: Date) =>
  (await listOf(actor, more, now)).find((row) => row.id === id)
const benchOf = async (actor: StaffActor, id: string, now?: Date) => {
  const opened = await openCase(actor, id, now)
  if (!opened.ok) throw new Error(opened.code)
  return opened.value
}
const hitsOf = async (actor: StaffActor, text: string) => {
  const found = await searchCases(actor, text)
  return found.ok ? found.value : []
}
const numberOf = async (id: string) => `C-${(await database().reviewCase.findUniqueOrThrow({ where: { id } })).number}`

test.each(['given back', 'left until its lease runs out'])(
  '%s, a golden pair stays open to its reader as any other case would, and to nobody else',
  async (how) => {
    const [other, manager] = [await staff('lead'), await staff('manager')]
    const real = await openedCase(await enrolledDriver('p02'), 'p02/1.jpg')
    const { caseId, driver } = await goldenOn(reviewer)
    const seen = []
    const told = async (actor: StaffActor) => {
      const overview = await queueOverview(actor)
      const page = await listQueue(actor, queueQuery.parse({ lane: 'all' }))
      const trends = await readTrends(manager, { weeks: 1 }, new Date())
      return [
        overview.ok && [overview.value.openCases, overview.value.lanes.map(({ open }) => open)],
        page.ok && page.value.total,
        await countOpenCases(actor),
        trends.ok && trends.value.figures,
      ]
    }
    const before = { mine: await told(reviewer), theirs: await told(other) }
    for (const id of [real.id, caseId]) {
      if (id === real.id) await claimCase(reviewer, id)
      else await claimNext(reviewer, new Date(), GOLDEN)
      const later = new Date(Date.now() + minutes(6))
      if (how === 'given back') expect(await releaseClaim(reviewer, id)).toMatchObject({ ok: true })
      else await expireClaims(later)
      const { status, lane, mayClaim, photos, claim, blind, findings, disposition } = await benchOf(reviewer, id)
      const [state, news] = [await caseState(reviewer, id), await queueNews(reviewer, id)]
      const row = await rowOf(reviewer, id)
      const [hit] = await hitsOf(reviewer, await numberOf(id))
      seen.push({
        bench: { status, lane, mayClaim, photos, claim, blind, findings, disposition },
        state: state.ok && state.value,
        news: news.ok && news.value.cases?.map((one) => ({ ...one, id: '' })),
        row: row && { ...row, id: '', number: '', driver: '', waitingSince: '' },
        listed: [
          (await rowOf(reviewer, id, { claimed: 'free' })) !== undefined,
          (await rowOf(reviewer, id, { claimed: 'mine' })) !== undefined,
          (await rowOf(reviewer, id, { assignee: 'none' })) !== undefined,
          (await rowOf(reviewer, id, { assignee: 'me' })) !== undefined,
        ],
        hit: hit && { ...hit, id: '', number: '', driver: '', waitingSince: hit.waitingSince !== null },
      })
    }
    expect(seen[1]).toEqual(seen[0])
    expect(seen[1]).toMatchObject({ bench: { status: 'open', mayClaim: { ok: true } }, row: { holder: null } })
    expect(await rowOf(other, caseId)).toBeUndefined()
    expect((await hitsOf(other, driver.ref)).map(({ id }) => id)).not.toContain(caseId)
    const exported = await exportQueue(other, queueQuery.parse({ lane: 'all' }))
    if (!exported.ok) throw new Error(exported.code)
    for await (const rows of exported.value.batches) expect(rows.map(({ id }) => id)).not.toContain(caseId)
    expect({ mine: await told(reviewer), theirs: await told(other) }).toEqual(before)
  },
)

test('what was given back can be claimed again by its reader alone, and counts when it is decided', async () => {
  const { caseId } = await goldenOn(reviewer)
  await releaseClaim(reviewer, caseId)
  for (const colleague of [await staff('reviewer'), await staff('lead')]) {
    expect(await claimCase(colleague, caseId)).toMatchObject({ ok: false })
    const bench = await benchOf(colleague, caseId)
    expect(bench).toMatchObject({ status: 'closed', disposition: null, score: null, findings: [] })
    expect(bench.mayClaim).toMatchObject({ ok: false })
  }
  expect(await claimCase(reviewer, caseId)).toMatchObject({ ok: true })
  expect(await decideHeld(reviewer, caseId, decisionForm('different_people'))).toMatchObject({ ok: true })
  const decided = { caseId, userId: reviewer.id, undoneAt: null }
  expect(await database().finding.count({ where: decided })).toBe(1)
})

test('one whose lease ran out, or that is kept ahead for long, is claimed by no colleague by its id', async () => {
  const { caseId } = await goldenOn(reviewer)
  const later = new Date(Date.now() + minutes(6))
  const colleague = await staff('reviewer')
  expect(await claimCase(colleague, caseId, later)).toMatchObject({ ok: false })
  await database().reviewCase.update({ where: { id: caseId }, data: { claimKind: 'ahead', claimedAt: new Date(0) } })
  expect(await claimCase(colleague, caseId)).toMatchObject({ code: 'claimed-by-another' })
})

test('given back, it comes again in its turn, as any case that was given back', async () => {
  const { caseId } = await goldenOn(reviewer)
  await releaseClaim(reviewer, caseId)
  const overview = await queueOverview(reviewer)
  expect(overview.ok && overview.value.next?.id).toBe(caseId)
  expect(await claimNext(reviewer, new Date(), REAL)).toEqual({ ok: true, value: { caseId } })
  await releaseClaim(reviewer, caseId)
  const [blocked] = await insertCases(1, { blockedSince: new Date() })
  expect(await claimNext(reviewer, new Date(), REAL)).toEqual({ ok: true, value: { caseId: blocked } })
  await closeCases([blocked ?? ''])
})

test('it goes when a colleague has decided a case that they claimed later, and seems to be decided by them', async () => {
  const { caseId, driver } = await goldenOn(reviewer)
  await releaseClaim(reviewer, caseId)
  await expireClaims()
  expect(await rowOf(reviewer, caseId)).toBeDefined()
  const other = await openedCase(await enrolledDriver('p02'), 'p02/1.jpg')
  await decideCase(await staff('reviewer'), other.id, 'different_people')
  await expireClaims()
  expect(await rowOf(reviewer, caseId)).toBeUndefined()
  expect(await benchOf(reviewer, caseId)).toMatchObject({
    ...{ status: 'closed', disposition: null, score: null, findings: [], training: null, mayClaim: { ok: false } },
  })
  expect(await claimCase(reviewer, caseId)).toMatchObject({ ok: false })
  expect((await hitsOf(reviewer, driver.ref)).find(({ id }) => id === caseId)).toMatchObject({ waitingSince: null })
  const news = await queueNews(reviewer, caseId)
  expect(news.ok && news.value.cases).toMatchObject([{ id: caseId, status: 'closed', holder: null }])
  const tomorrow = new Date(Date.now() + DAY)
  expect(await benchOf(reviewer, caseId, tomorrow)).toMatchObject({ training: null, status: 'closed' })
})

test('where nobody else works it waits for a day', async () => {
  const { caseId } = await goldenOn(reviewer)
  await releaseClaim(reviewer, caseId)
  await expireClaims(new Date(Date.now() + DAY - minutes(1)))
  expect(await rowOf(reviewer, caseId)).toBeDefined()
  await expireClaims(new Date(Date.now() + DAY + minutes(1)))
  expect(await rowOf(reviewer, caseId)).toBeUndefined()
})

test('put off, it sleeps and comes back as any other', async () => {
  const { caseId } = await goldenOn(reviewer)
  const now = new Date()
  const form = { until: new Date(now.getTime() + minutes(5)).toISOString(), reason: 'Another look after the break.' }
  expect(await snoozeCase(await staff('lead'), caseId, form, now)).toMatchObject({ code: 'not-found' })
  expect(await snoozeCase(reviewer, caseId, form, now)).toMatchObject({ ok: true })
  expect(await rowOf(reviewer, caseId)).toBeUndefined()
  expect(await rowOf(reviewer, caseId, { claimed: 'snoozed' })).toMatchObject({ mayWake: true, assignee: null })
  expect(await rowOf(await staff('lead'), caseId, { claimed: 'snoozed' })).toBeUndefined()
  const later = new Date(now.getTime() + minutes(6))
  await expireClaims(later)
  expect(await rowOf(reviewer, caseId)).toMatchObject({ holder: null, snoozedUntil: null })
})

test('a pair that is retired while it sleeps leaves no time behind that claims would look for', async () => {
  const { caseId, pairId } = await goldenOn(reviewer)
  const form = { until: new Date(Date.now() + minutes(5)).toISOString(), reason: 'Another look after the break.' }
  await snoozeCase(reviewer, caseId, form)
  expect(await retireGoldenPair(await staff('lead'), pairId)).toMatchObject({ ok: true })
  expect(await database().reviewCase.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
    ...{ status: 'cancelled', snoozedUntil: null, snoozedById: null, sealedSnoozeReason: null },
  })
})

test('practice that is given back is over', async () => {
  await goldenOn(await staff('reviewer'))
  const started = await startPractice(reviewer)
  const caseId = started.ok ? started.value.caseId : ''
  expect(await releaseClaim(reviewer, caseId)).toMatchObject({ ok: true })
  expect(await database().reviewCase.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
    status: 'cancelled',
  })
  expect(await rowOf(reviewer, caseId)).toBeUndefined()
})
