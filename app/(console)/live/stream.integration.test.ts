import { afterAll, beforeAll, expect, test } from 'vitest'
import { disableUser } from '@/lib/access'
import { waive } from '@/lib/challenges'
import { database, transaction } from '@/lib/database'
import { approveSuspension, liftSuspension } from '@/lib/enforcement'
import { draftPolicy } from '@/lib/policy'
import { claimCase, directCases, escalateCase, releaseClaim, snoozeCase, watchQueue } from '@/lib/review'
import type { CaseNews, QueueNews } from '@/lib/review/view'
import { claimSharing, dismissSharing, flagSharing } from '@/lib/sharing'
import { ok, type Role, type StaffActor, system } from '@/lib/vocabulary'
import { closeCases, insertCases, minutes } from '@/scripts/testing/open-cases'
import { newDriver, staff } from '@/scripts/testing/platform'
import { proposedSuspension } from '@/scripts/testing/suspend-driver'
import { openStream } from './stream'

type Said = { event: string; data: unknown }

async function sessionOf(actor: StaffActor): Promise<string> {
  const expiresAt = new Date(Date.now() + minutes(60))
  return (await database().staffSession.create({ data: { userId: actor.id, expiresAt } })).id
}

/** A page's stream, read until what it says fits. */
async function listening(role: Role, caseId: string | null = null) {
  const actor = await staff(role)
  const leaving = new AbortController()
  const reader = openStream(actor, await sessionOf(actor), caseId, leaving.signal).getReader()
  const decoder = new TextDecoder()
  const said: Said[] = []
  let rest = ''
  let all = ''
  async function read(): Promise<boolean> {
    const { value, done } = await reader.read()
    if (done) return false
    all += decoder.decode(value)
    rest += decoder.decode(value)
    const blocks = rest.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1]
      const data = /^data: (.*)$/m.exec(block)?.[1]
      if (event && data) said.push({ event, data: JSON.parse(data) })
    }
    return true
  }
  async function until<T>(find: (one: Said) => T | undefined): Promise<T> {
    let at = 0
    for (;;) {
      for (; at < said.length; at++) {
        const found = find(said[at] as Said)
        if (found !== undefined) return found
      }
      if (!(await read())) throw new Error(`The stream ended: ${all}`)
    }
  }
  const news = (id: string, fits: (one: CaseNews) => boolean) =>
    until(({ event, data }) =>
      event === 'queue' ? (data as QueueNews).cases?.find((one) => one.id === id && fits(one)) : undefined,
    )
  await until(({ event }) => (event === 'queue' ? true : undefined))
  return { actor, until, news, leave: () => leaving.abort(), ended: reader.closed, text: () => all, read }
}

/** Keeps the one connection that hears open through the file, as other pages do: a test begins when it hears. */
let keeper: Awaited<ReturnType<typeof listening>>
beforeAll(async () => {
  keeper = await listening('lead')
  await keeper.until(({ event, data }) => (event === 'queue' && (data as QueueNews).missed ? true : undefined))
})
afterAll(() => keeper.leave())

test('what one person does with a case is told to the others, and their own claims to themselves', async () => {
  const [id] = (await insertCases(1)) as [string]
  const [one, other] = [await listening('reviewer'), await listening('lead')]
  await claimCase(one.actor, id)
  expect(await other.news(id, (news) => news.holder !== null)).toMatchObject({
    status: 'claimed',
    lane: 'match',
    holder: { id: one.actor.id, name: one.actor.name, you: false },
  })
  const claims = await one.until(({ event, data }) =>
    event === 'queue' && (data as QueueNews).claims?.length ? (data as QueueNews).claims : undefined,
  )
  expect(claims).toMatchObject([{ caseId: id, ahead: false }])
  await releaseClaim(one.actor, id)
  await other.news(id, (news) => news.status === 'open' && news.holder === null)
  one.leave()
  other.leave()
  await closeCases([id])
})

test('who looks at a case is told while the page is open', async () => {
  const [id] = (await insertCases(1)) as [string]
  const lead = await listening('lead', id)
  const reviewer = await listening('reviewer', id)
  expect(await lead.news(id, (news) => news.looking.length > 0)).toMatchObject({
    looking: [{ id: reviewer.actor.id, name: reviewer.actor.name, you: false }],
  })
  const looking = (await lead.news(id, (news) => news.looking.length > 0)).looking
  expect(looking).toHaveLength(1)
  reviewer.leave()
  const left = lead.until(({ event, data }) => {
    const found = event === 'queue' ? (data as QueueNews).cases?.find((one) => one.id === id) : undefined
    return found && found.looking.length === 0 && lead.text().includes(reviewer.actor.id) ? found : undefined
  })
  expect(await left).toMatchObject({ looking: [] })
  lead.leave()
  await closeCases([id])
})

test('a reviewer hears nothing that tells the machine’s view, nor where a case went that they may not see', async () => {
  const hold = { band: 'hold', reason: 'below_hold', blockedSince: new Date() }
  const [id, off] = (await insertCases(2, hold)) as [string, string]
  const [lead, reviewer] = [await staff('lead'), await listening('reviewer')]
  await directCases(lead, { caseIds: [off], deed: { do: 'assign', userId: reviewer.actor.id } })
  await escalateCase(lead, id, { reason: 'Two people should look at once.' })
  expect(await reviewer.news(id, (news) => news.lane === null)).toMatchObject({ lane: null })
  await snoozeCase(lead, off, { until: new Date(Date.now() + minutes(5)).toISOString(), reason: 'A call at noon.' })
  await reviewer.news(off, (news) => news.status === 'snoozed')
  const told = reviewer.text().match(/\bhold\b|below|blocked|band|adjudication|noon|score/g)
  expect(told).toBeNull()
  reviewer.leave()
  await closeCases([id, off])
})

test('an account that is disabled is cut at once', async () => {
  const [admin, reviewer] = [await staff('admin'), await listening('reviewer')]
  await database().staffUser.update({ where: { id: admin.id }, data: { passwordHash: 'set' } })
  expect(await disableUser(admin, reviewer.actor.id)).toMatchObject({ ok: true })
  await reviewer.until(({ event }) => (event === 'ended' ? true : undefined))
  await reviewer.read()
  await expect(reviewer.ended).resolves.toBeUndefined()
})

test('a role without a queue hears counts and health alone', async () => {
  const admin = await listeningToFacts()
  expect(admin).toMatchObject({ event: 'facts', data: { counts: {} } })
})

async function listeningToFacts(): Promise<Said> {
  const actor = await staff('admin')
  const leaving = new AbortController()
  const reader = openStream(actor, await sessionOf(actor), null, leaving.signal).getReader()
  let all = ''
  for (;;) {
    const { value } = await reader.read()
    all += new TextDecoder().decode(value)
    expect(all).not.toContain('event: queue')
    const data = /event: facts\ndata: (.*)\n/.exec(all)?.[1]
    if (!data) continue
    leaving.abort()
    return { event: 'facts', data: JSON.parse(data) }
  }
}

test('the count of open sharing cases moves by itself, with a case that opens and one that is dismissed', async () => {
  const reader = await listening('reviewer')
  /** The counts come in this order. */
  const counted = (...wanted: number[]) =>
    reader.until(({ event, data }) => {
      if (event === 'facts' && (data as { counts: { sharing?: number } }).counts.sharing === wanted[0]) wanted.shift()
      return wanted.length === 0 ? true : undefined
    })
  await counted(0)
  const driver = await newDriver()
  const flagged = await flagSharing(reader.actor, { driverId: driver.id, note: 'Somebody else answered the door.' })
  if (!flagged.ok) throw new Error(flagged.code)
  await counted(0, 1)
  const caseId = flagged.value.sharingCaseId
  await claimSharing(reader.actor, caseId)
  await dismissSharing(reader.actor, { caseId, reason: 'It was the neighbour who opened.' })
  const since = Date.now()
  await counted(0, 1, 0)
  // what nothing tells of is counted again after 20 s
  expect(Date.now() - since).toBeLessThan(18_000)
  reader.leave()
})

test('a check by a person that comes due is told to those who see drivers', async () => {
  const other = await listening('lead')
  const driver = await newDriver()
  await transaction(async (tx) => {
    await waive(tx, system('test'), driver.id, 'cannot', new Date())
    return ok(null)
  })
  await other.until(({ event, data }) =>
    event === 'changed' && (data as string[]).includes('check') ? true : undefined,
  )
  other.leave()
})

test('what is done with the policy is told to those who see it, and not to reviewers', async () => {
  const [manager, reviewer] = [await listening('manager'), await listening('reviewer')]
  const isOf = (topic: string) => (said: Said) =>
    said.event === 'changed' && (said.data as string[]).includes(topic) ? true : undefined
  await draftPolicy(await staff('lead'), { basedOn: 1, note: 'Fewer selfies at night.' })
  await manager.until(isOf('policy'))
  const [caseId = ''] = await insertCases(1)
  await claimCase(reviewer.actor, caseId)
  await reviewer.news(caseId, (one) => one.holder?.you === true)
  expect(reviewer.text()).not.toContain('"policy"')
  await closeCases([caseId])
  for (const reader of [manager, reviewer]) reader.leave()
})

test('what becomes of a suspension is told as it happens, that it did and no more, to those who see suspensions', async () => {
  const other = await listening('lead')
  const isOf = ({ event, data }: Said) => event === 'changed' && (data as string[]).includes('suspension')
  /** Waits until it has been told once more than before the deed. */
  async function tells(deed: () => Promise<unknown>): Promise<void> {
    const before = [...other.text().matchAll(/event: changed\ndata: \["suspension"/g)].length
    await deed()
    let times = 0
    await other.until((said) => (isOf(said) && ++times > before ? true : undefined))
  }
  let scene: Awaited<ReturnType<typeof proposedSuspension>> | undefined
  await tells(async () => {
    scene = await proposedSuspension()
  })
  if (!scene) throw new Error('Nothing was proposed.')
  const { proposal, lead, driver } = scene
  await tells(() => approveSuspension(lead, { suspensionId: proposal.id, step: 'first' }))
  await tells(() => liftSuspension(lead, { suspensionId: proposal.id, reason: 'It was the wrong account.' }))
  expect(other.text()).not.toContain(proposal.id)
  expect(other.text()).not.toContain(driver.id)
  const admin = await staff('admin')
  const topics: unknown[] = []
  const watching = watchQueue(admin, {
    news: () => undefined,
    changed: (told) => topics.push(told),
    access: () => undefined,
  })
  await tells(proposedSuspension)
  expect(topics.length).toBeGreaterThan(0)
  expect(topics.flat()).toEqual([])
  if (watching.ok) watching.value()
  other.leave()
})
