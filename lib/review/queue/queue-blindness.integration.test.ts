import { beforeAll, expect, test } from 'vitest'
import { database } from '@/lib/database'
import { FIRST_POLICY } from '@/lib/policy'
import type { StaffActor } from '@/lib/vocabulary'
import { insertCases, minutes } from '@/scripts/testing/open-cases'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { caseFacts } from '../bench/case-facts'
import { lookAt } from '../bench/look-at'
import { assignCase } from '../claims/assign-case'
import { claimCase } from '../claims/claims'
import { snoozeCase } from '../claims/snooze-case'
import { type QueueQuery, queueQuery } from '../view'
import { exportQueue } from './export-queue'
import { listQueue, queueOverview } from './list-queue'

const TELLS = /"?\b(hold|refer|below_hold|between_thresholds|shared_install|flagged|on_shift|score)\b"?/
const HELD = { band: 'hold', reason: 'below_hold', blockedSince: new Date(Date.now() - minutes(9)) }
let reviewer: StaffActor
let lead: StaffActor
let ids: string[]
let driverId: string

beforeAll(async () => {
  ;[reviewer, lead] = await Promise.all([staff('reviewer'), staff('lead')])
  ids = await insertCases(5, HELD)
  const row = await database().reviewCase.findUniqueOrThrow({ where: { id: ids[0] as string } })
  driverId = row.driverId
  await database().driver.update({ where: { id: driverId }, data: { activityState: 'on_shift' } })
  await database().verification.update({ where: { id: row.verificationId }, data: { score: 0.812 } })
  await database().sharingSuspicion.create({ data: { driverId, flaggedById: lead.id } })
  const [other] = await insertCases(1, { reason: 'matcher_failed' })
  ids.push(other as string)
})

const ask = (query: Partial<Record<keyof QueueQuery, unknown>> = {}) => queueQuery.parse(query)
async function rowsOf(actor: StaffActor, query: Partial<Record<keyof QueueQuery, unknown>> = {}): Promise<string[]> {
  const page = await listQueue(actor, ask({ limit: 100, ...query }))
  if (!page.ok) throw new Error(page.code)
  return page.value.rows.map((row) => row.id).filter((id) => ids.includes(id))
}

test('nothing that a blind reader is given tells the machine’s view: rows, cursors, figures, facts, file', async () => {
  const pages = [await listQueue(reviewer, ask({ limit: 2 }))]
  const cursor = pages[0]?.ok ? pages[0].value.nextCursor : null
  expect(cursor).not.toBeNull()
  pages.push(await listQueue(reviewer, ask({ limit: 2, cursor })))
  const taken = await exportQueue(reviewer, ask())
  const file = []
  if (taken.ok) for await (const batch of taken.value.batches) file.push(...batch)
  const facts = await caseFacts(reviewer, ids[0] as string)
  const all = JSON.stringify([pages, await queueOverview(reviewer), facts, file, taken.ok && taken.value.blind])
  expect(all).toContain(ids[0])
  expect(all.match(TELLS)).toBeNull()
  expect(all).toContain('"blockedSince":null')
  expect(Buffer.from(cursor ?? '', 'base64url').toString()).not.toMatch(/infinity|20\d\d-/)
  const told = JSON.stringify(await listQueue(lead, ask()))
  for (const word of ['hold', 'below_hold', 'flagged', 'on_shift']) expect(told).toContain(`"${word}"`)
})

test('no filter tells a blind reader what it is not told: what would narrow by it counts as not given', async () => {
  const whole = await rowsOf(reviewer)
  expect(whole).toHaveLength(6)
  for (const query of [
    { band: 'refer' },
    { blocked: 'no' },
    { caseReason: 'matcher_failed' },
    { signal: 'any' },
    { scoreFrom: 0.9 },
  ]) {
    expect(await rowsOf(reviewer, query)).toEqual(whole)
    expect((await rowsOf(lead, query)).length).toBeLessThan(6)
  }
})

test('a cursor goes on where the page ended, and is no good elsewhere', async () => {
  const seen: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await listQueue(lead, ask({ limit: 2, ...(cursor ? { cursor } : {}) }))
    if (!page.ok) throw new Error(page.code)
    seen.push(...page.value.rows.map((row) => row.id))
    cursor = page.value.nextCursor
  } while (cursor)
  expect(new Set(seen).size).toBe(seen.length)
  expect(ids.every((id) => seen.includes(id))).toBe(true)
  const first = await listQueue(lead, ask({ limit: 2 }))
  const of = first.ok ? first.value.nextCursor : null
  expect(await listQueue(lead, ask({ limit: 2, sort: 'driver', cursor: of }))).toMatchObject({ code: 'bad-cursor' })
  expect(await listQueue(lead, ask({ cursor: 'WyJsaXZlbGlob29kIl0' }))).toMatchObject({ code: 'bad-cursor' })
})

test('leads narrow by reason, signal, score, wait and assignee', async () => {
  expect(await rowsOf(lead, { caseReason: 'matcher_failed' })).toEqual([ids[5]])
  expect(await rowsOf(lead, { signal: 'flagged' })).toEqual(ids.slice(0, 5))
  expect(await rowsOf(lead, { signal: 'shared_face' })).toEqual([])
  expect(await rowsOf(lead, { scoreFrom: 0.8, scoreTo: 0.82 })).toEqual([ids[0]])
  expect(await rowsOf(lead, { waiting: 3 })).toEqual(ids.slice(0, 3))
  await assignCase(lead, ids[1] as string, { userId: reviewer.id })
  expect(await rowsOf(lead, { assignee: reviewer.id })).toEqual([ids[1]])
  expect(await rowsOf(reviewer, { assignee: 'me' })).toEqual([ids[1]])
  expect(await rowsOf(lead, { assignee: 'none' })).not.toContain(ids[1])
})

test('a case that is put off leaves the list and is found among those put off', async () => {
  const id = ids[4] as string
  const until = new Date(Date.now() + FIRST_POLICY.snooze.blockedAtMostMs - 1_000).toISOString()
  await snoozeCase(lead, id, { until, reason: 'A call at noon.' })
  expect(await rowsOf(lead)).not.toContain(id)
  const page = await listQueue(lead, ask({ claimed: 'snoozed' }))
  expect(page).toMatchObject({ value: { rows: [{ id, snoozedUntil: until }] } })
  expect(await caseFacts(lead, id)).toMatchObject({ value: { reason: 'A call at noon.' } })
  expect(await caseFacts(reviewer, id)).toMatchObject({ value: { reason: null } })
})

test('a row says who holds it and who looks', async () => {
  const id = ids[2] as string
  const [looker, page] = [await staff('lead'), crypto.randomUUID()]
  await claimCase(reviewer, id)
  await lookAt(looker, id, page)
  await lookAt(reviewer, id, crypto.randomUUID())
  const list = await listQueue(lead, ask())
  const row = list.ok ? list.value.rows.find((one) => one.id === id) : null
  expect(row).toMatchObject({ holder: { id: reviewer.id }, looking: [{ id: looker.id, name: looker.name }] })
  await lookAt(looker, id, page, new Date(Date.now() - minutes(1)))
  const later = await listQueue(lead, ask())
  expect(later.ok && later.value.rows.find((one) => one.id === id)?.looking).toEqual([])
})

test('facts of a check: place, references, device; on how many other accounts it is, for those who see', async () => {
  const opened = await openedCase(await enrolledDriver('p01'), 'p15/1.jpg', {
    device: { installId: 'fact-phone', model: 'Galaxy A54', os: '15', appVersion: '1' },
  })
  expect(await caseFacts(lead, opened.id)).toMatchObject({
    value: { references: { active: 1 }, device: { model: 'Galaxy A54', otherAccounts: 0 }, checks: { count: 1 } },
  })
  expect(await caseFacts(reviewer, opened.id)).toMatchObject({ value: { device: { otherAccounts: null } } })
})
