import { beforeAll, expect, test } from 'vitest'
import { database } from '@/lib/database'
import type { StaffActor } from '@/lib/vocabulary'
import { decideCase } from '@/scripts/testing/decide-case'
import { closeCases, insertCases } from '@/scripts/testing/open-cases'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { caseFacts } from '../bench/case-facts'
import { claimCase, claimNext } from '../claims/claims'
import { releaseClaim } from '../claims/keep-claim'
import { countOpenCases } from '../queue/count-open'
import { listQueue, queueOverview } from '../queue/list-queue'
import { queueNews, watchQueue } from '../queue/watch-queue'
import { type QueueNews, queueQuery } from '../view'
import { makeGoldenPair } from './golden-pairs'
import { startPractice } from './start-practice'

let reviewer: StaffActor
let driver: { id: string; ref: string }

beforeAll(async () => {
  const [first, second, lead] = [await staff('reviewer'), await staff('reviewer'), await staff('lead')]
  reviewer = await staff('reviewer')
  driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/2.jpg')
  await decideCase(first, opened.id, 'different_people')
  await decideCase(second, opened.id, 'different_people')
  expect(await makeGoldenPair(lead, opened.id)).toMatchObject({ ok: true })
  await openedCase(await enrolledDriver('p02'), 'p36/1.jpg')
})

async function listOf(actor: StaffActor, more: Record<string, unknown> = {}) {
  const page = await listQueue(actor, queueQuery.parse({ lane: 'all', limit: 100, ...more }))
  if (!page.ok) throw new Error(page.code)
  return page.value
}
const figures = async (actor: StaffActor) => {
  const [overview, news] = [await queueOverview(actor), await queueNews(actor, null)]
  const open = (lanes: { open: number }[] = []) => lanes.reduce((sum, lane) => sum + lane.open, 0)
  return {
    listed: (await listOf(actor)).total,
    tabs: overview.ok ? open(overview.value.lanes) : -1,
    above: overview.ok ? overview.value.openCases : -1,
    live: news.ok ? open(news.value.lanes) : -1,
    rail: await countOpenCases(actor),
  }
}
const GOLDEN = 0

test('a golden pair on the bench stands in its holder’s list and figures as any case they hold, in nobody else’s', async () => {
  const other = await staff('lead')
  const before = await figures(reviewer)
  const claimed = await claimNext(reviewer, new Date(), GOLDEN)
  const caseId = claimed.ok ? claimed.value.caseId : ''
  expect(await database().goldenShowing.count({ where: { caseId } })).toBe(1)
  const row = (await listOf(reviewer)).rows.find((one) => one.id === caseId)
  expect(row).toMatchObject({
    driver: { id: driver.id, ref: driver.ref },
    lane: 'match',
    blockedSince: null,
    band: null,
    caseReason: null,
    holder: { you: true },
  })
  expect(row?.number).toMatch(/^C-\d+$/)
  for (const more of [
    { claimed: 'mine' },
    { search: driver.ref },
    { sort: 'driver' },
    { sort: 'waiting', direction: 'desc' },
  ])
    expect((await listOf(reviewer, more)).rows.map((one) => one.id)).toContain(caseId)
  for (const more of [{ claimed: 'free' }, { claimed: 'snoozed' }, { search: 'nobody at all' }])
    expect((await listOf(reviewer, more)).rows.map((one) => one.id)).not.toContain(caseId)
  expect(await caseFacts(reviewer, caseId)).toMatchObject({ ok: true, value: { references: { active: 1 } } })
  expect(await caseFacts(other, caseId)).toMatchObject({ code: 'not-found' })
  const grown = Object.fromEntries(Object.entries(before).map(([name, count]) => [name, (count ?? 0) + 1]))
  expect(await figures(reviewer)).toEqual(grown)
  expect((await listOf(other)).rows.map((one) => one.id)).not.toContain(caseId)
  expect((await figures(other)).listed).toBe(before.listed)
  await releaseClaim(reviewer, caseId)
  expect(await figures(reviewer)).toEqual(grown)
  await closeCases([caseId])
  expect(await figures(reviewer)).toEqual(before)
})

/** What a reader is told from `deed` on, until something fits. */
async function listening(actor: StaffActor, fits: (news: QueueNews) => boolean, deed?: () => Promise<unknown>) {
  const told: QueueNews[] = []
  let end = () => {}
  await new Promise<void>((done) => {
    const news = (one: QueueNews) => told.push(one) && fits(one) && done()
    const watching = watchQueue(actor, { news, changed: () => {}, access: () => {} })
    if (watching.ok) end = watching.value
    void deed?.()
  })
  return { told, end }
}

test('a page that is opened with a golden pair on the bench counts it in all its news', async () => {
  const [holder, other] = [await staff('reviewer'), await staff('lead')]
  const claimed = await claimNext(holder, new Date(), GOLDEN)
  const caseId = claimed.ok ? claimed.value.caseId : ''
  expect(await database().goldenShowing.count({ where: { caseId } })).toBe(1)
  const [elsewhere = ''] = await insertCases(1)
  const whole = await queueNews(holder, null)
  // the connection that hears is open for other pages long before
  const before = await listening(other, ({ missed }) => missed === true)
  const { told, end } = await listening(
    holder,
    ({ cases }) => cases?.some((one) => one.id === elsewhere) === true,
    () => claimCase(other, elsewhere),
  )
  for (const leave of [before.end, end]) leave()
  const lanes = told.findLast((news) => news.lanes)?.lanes
  expect(lanes).toEqual(whole.ok && whole.value.lanes)
  expect(told.findLast((news) => news.claims)?.claims).toMatchObject([{ caseId }])
  await releaseClaim(holder, caseId)
  await closeCases([elsewhere])
})

test('practice is no case of the queue', async () => {
  const learner = await staff('reviewer')
  const before = await figures(learner)
  const started = await startPractice(learner)
  expect(started.ok).toBe(true)
  expect(await figures(learner)).toEqual(before)
})
