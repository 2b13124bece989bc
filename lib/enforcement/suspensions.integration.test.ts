import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/database'
import { putDriver } from '@/lib/drivers'
import { policyAt } from '@/lib/policy'
import { announceClockChanges, standingOf } from '@/lib/standing'
import type { StaffActor } from '@/lib/vocabulary'
import { decideCase } from '@/scripts/testing/decide-case'
import { enrolledDriver, openedCase, platformKey, staff } from '@/scripts/testing/platform'
import { proposalOn, proposedSuspension, suspendOn } from '@/scripts/testing/suspend-driver'
import {
  approveSuspension,
  changeSuspension,
  declineSuspension,
  lapseProposals,
  liftSuspension,
  listSuspensions,
  openSuspension,
  proposeAfterRejection,
  proposeSuspension,
  readLetter,
  releaseHold,
} from '.'
import { findSuspension } from './records'
import { suspensionState } from './state'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const reason = 'Looked at everything again with care.'
const later = (from: Date, ms: number) => new Date(from.getTime() + ms)
const row = async (id: string) => {
  const found = await findSuspension(id)
  if (!found) throw new Error('gone')
  return found
}
const standing = async (driverId: string, at: Date) => (await standingOf(driverId, at))?.standing
const approve = (by: StaffActor, id: string, now: Date, step = 'first' as const) =>
  approveSuspension(by, { suspensionId: id, step }, now)

describe('a confirmed rejection', () => {
  test('proposes by itself what the ladder says, in the name of the first finder, once; the driver is held', async () => {
    const now = new Date()
    const { driver, row: found, first, second, proposal } = await proposedSuspension(now)
    await proposeAfterRejection(found.verificationId, now)
    expect(await database().suspension.count({ where: { driverId: driver.id } })).toBe(1)
    expect(proposal).toMatchObject({
      step: 'first',
      days: 7,
      byRule: true,
      proposedById: first.id,
      approveBy: later(now, 48 * HOUR),
      approvedAt: null,
    })
    expect(proposal.partIds.sort()).toEqual([first.id, second.id].sort())
    expect(await standing(driver.id, now)).toBe('held')
  })

  test('tells the driver also where somebody proposed by hand before the worker came: no second proposal, one letter', async () => {
    const now = new Date('2027-05-04T08:00:00Z')
    const driver = await enrolledDriver('p10')
    const found = await openedCase(driver, 'p44/2.jpg', {}, now)
    for (const ms of [1, 2])
      expect(await decideCase(await staff('reviewer'), found.id, 'different_people', '', later(now, ms))).toMatchObject(
        { ok: true },
      )
    const byHand = await proposeSuspension(await staff('reviewer'), { caseId: found.id, reason }, later(now, HOUR))
    expect(byHand).toMatchObject({ ok: true })
    for (const hours of [2, 3]) await proposeAfterRejection(found.verificationId, later(now, hours * HOUR))
    expect(await database().suspension.count({ where: { driverId: driver.id } })).toBe(1)
    const letters = await database().notice.findMany({ where: { driverId: driver.id } })
    expect(letters.map((one) => one.kind)).toEqual(['rejection'])
    const told = await readLetter(letters[0]?.id ?? '')
    expect(told?.body).toContain('by 6 May at 08:00 UTC at the latest')
  })

  test('a worker that comes after the hold has ended tells the driver that it has, not that they cannot work', async () => {
    const now = new Date()
    const driver = await enrolledDriver('p10')
    const found = await openedCase(driver, 'p44/2.jpg', {}, now)
    for (const ms of [1, 2]) await decideCase(await staff('reviewer'), found.id, 'different_people', '', later(now, ms))
    const late = later(now, 50 * HOUR)
    expect(await standing(driver.id, late)).toBe('clear')
    await proposeAfterRejection(found.verificationId, late)
    const notice = await database().notice.findFirstOrThrow({ where: { driverId: driver.id } })
    const letter = await readLetter(notice.id)
    expect(letter?.body).toContain('Nobody did, so it no longer keeps you from working')
    expect(letter?.body).not.toContain('You cannot work')
  })

  test('lapses with its hold at that instant when nobody approves it; the sweep only writes it down, once', async () => {
    const now = new Date()
    const { driver, lead, proposal } = await proposedSuspension(now)
    const end = later(now, 48 * HOUR)
    expect(await standing(driver.id, later(end, -1))).toBe('held')
    expect(await standing(driver.id, end)).toBe('clear')
    expect(await approve(lead, proposal.id, end)).toMatchObject({ ok: false, code: 'lapsed' })
    await Promise.all([lapseProposals(later(end, 1)), lapseProposals(later(end, 1))])
    const written = { where: { type: 'suspension.lapsed', subjectId: proposal.id } }
    expect(await database().auditRecord.count(written)).toBe(1)
    const letters = await database().notice.findMany({ where: { driverId: driver.id }, orderBy: { composedAt: 'asc' } })
    expect(letters.map((one) => one.kind)).toEqual(['rejection', 'not_suspended'])
  })

  test('proposes the next step where an earlier suspension counts, and the first again where it was too long ago', async () => {
    const now = new Date()
    const { driver, first, second, lead, proposal } = await proposedSuspension(now)
    await approve(lead, proposal.id, now)
    const again = async (at: Date) => {
      const opened = await openedCase(driver, 'p44/1.jpg', {}, at)
      for (const one of [first, second]) await decideCase(one, opened.id, 'different_people', '', at)
      return await proposalOn(opened.id, at)
    }
    expect(await again(later(now, 10 * DAY))).toMatchObject({ step: 'repeated', days: 30 })
    expect(await again(later(now, 400 * DAY))).toMatchObject({ step: 'first', days: 7 })
  })
})

describe('approving', () => {
  test('suspends from now to the second, and its end comes by itself', async () => {
    const now = new Date('2026-02-03T10:00:00.250Z')
    const { driver, lead, proposal } = await proposedSuspension(now)
    const at = later(now, 5 * HOUR)
    expect(await approve(lead, proposal.id, at)).toMatchObject({ ok: true, value: { endsAt: later(at, 7 * DAY) } })
    expect(await standing(driver.id, at)).toBe('suspended')
    expect(await standing(driver.id, later(at, 7 * DAY - 1))).toBe('suspended')
    expect(await standing(driver.id, later(at, 7 * DAY))).toBe('clear')
    expect(await standingOf(driver.id, at)).toMatchObject({ until: later(at, 7 * DAY), mayWork: false })
    await announceClockChanges(later(at, 7 * DAY))
    const ran = { type: 'suspension.expired', driverId: driver.id }
    expect(await database().event.count({ where: ran })).toBe(1)
  })

  test('a change of the clocks in the region moves no end: a day is 24 hours', async () => {
    const now = new Date('2026-03-27T09:30:00Z')
    const { driver, lead, proposal } = await proposedSuspension(now)
    await putDriver(platformKey(), driver.ref, { name: 'Ada Ferro', region: 'Harbour', timeZone: 'Europe/Madrid' })
    await approve(lead, proposal.id, now)
    expect((await row(proposal.id)).endsAt?.toISOString()).toBe('2026-04-03T09:30:00.000Z')
    expect(await standing(driver.id, new Date('2026-04-03T09:29:59.999Z'))).toBe('suspended')
    expect(await standing(driver.id, new Date('2026-04-03T09:30:00.000Z'))).toBe('clear')
  })

  test('of two leads at once one has the effect and the other is told who', async () => {
    const now = new Date()
    const { lead, proposal, driver } = await proposedSuspension(now)
    const other = await staff('lead')
    const answers = await Promise.all([approve(lead, proposal.id, now), approve(other, proposal.id, now)])
    const [won] = answers.filter((one) => one.ok)
    const lost = answers.find((one) => !one.ok)
    expect(won).toBeDefined()
    const by = (await row(proposal.id)).approvedById
    const winner = by === lead.id ? lead : other
    expect(lost).toMatchObject({ code: 'already-decided', detail: `${winner.name} approved it meanwhile.` })
    const started = { type: 'suspension.started', driverId: driver.id }
    expect(await database().event.count({ where: started })).toBe(1)
    expect(await database().notice.count({ where: { driverId: driver.id, kind: 'suspension' } })).toBe(1)
  })

  test('is refused where another suspension is in force, and where the step is not the one that was read', async () => {
    const now = new Date()
    const { driver, first, second, lead, proposal } = await proposedSuspension(now)
    expect(await approveSuspension(lead, { suspensionId: proposal.id, step: 'severe' }, now)).toMatchObject({
      code: 'changed-meanwhile',
    })
    await approve(lead, proposal.id, now)
    const opened = await openedCase(driver, 'p44/1.jpg', {}, now)
    for (const one of [first, second]) await decideCase(one, opened.id, 'different_people', '', now)
    const next = await proposalOn(opened.id, now)
    expect(await approveSuspension(lead, { suspensionId: next.id, step: 'repeated' }, now)).toMatchObject({
      code: 'already-suspended',
      detail: expect.stringContaining(`S-${proposal.number}`),
    })
    expect(await proposeSuspension(first, { caseId: opened.id, reason }, now)).toMatchObject({
      code: 'already-proposed',
    })
  })
})

describe('a notice period', () => {
  beforeAll(async () => {
    const { enforcement } = await policyAt(new Date())
    Object.assign(enforcement.noticeDaysByRegion, { Lowlands: 14 })
  })

  test('lies between approval and start where the region asks for one; the driver works meanwhile', async () => {
    const now = new Date()
    const { driver, lead, proposal } = await proposedSuspension(now)
    await putDriver(platformKey(), driver.ref, { name: 'Ada Ferro', region: 'Lowlands' })
    await approve(lead, proposal.id, now)
    const start = later(now, 14 * DAY)
    expect(await row(proposal.id)).toMatchObject({ startsAt: start, endsAt: later(start, 7 * DAY) })
    expect(await standing(driver.id, now)).toBe('clear')
    expect(suspensionState(await row(proposal.id), now)).toBe('planned')
    expect(await standing(driver.id, start)).toBe('suspended')
    await announceClockChanges(start)
    await announceClockChanges(later(start, HOUR))
    const started = await database().event.findMany({ where: { type: 'suspension.started', driverId: driver.id } })
    const end = later(start, 7 * DAY)
    expect(started.map(({ data }) => data)).toMatchObject([
      { suspensionId: proposal.id, startsAt: start.toISOString(), endsAt: end.toISOString() },
    ])
  })
})

describe('declining, changing, lifting', () => {
  test('declining ends the hold, with a reason and a letter', async () => {
    const now = new Date()
    const { driver, lead, proposal } = await proposedSuspension(now)
    expect(await declineSuspension(lead, { suspensionId: proposal.id, reason: 'no' }, now)).toMatchObject({
      code: 'invalid',
    })
    expect(await declineSuspension(lead, { suspensionId: proposal.id, reason }, now)).toMatchObject({ ok: true })
    expect(await standing(driver.id, now)).toBe('clear')
    expect(await database().notice.count({ where: { driverId: driver.id, kind: 'not_suspended' } })).toBe(1)
    expect(await approve(await staff('lead'), proposal.id, now)).toMatchObject({
      code: 'already-decided',
      detail: `${lead.name} declined it meanwhile.`,
    })
  })

  test('a driver who was told that a lead decides is told that one declined, also where the hold was released before', async () => {
    const now = new Date()
    const { driver, row: found, lead, proposal } = await proposedSuspension(now)
    expect(await releaseHold(await staff('lead'), { caseId: found.id, reason }, now)).toMatchObject({ ok: true })
    expect(await declineSuspension(lead, { suspensionId: proposal.id, reason }, now)).toMatchObject({ ok: true })
    expect(await database().notice.count({ where: { driverId: driver.id, kind: 'not_suspended' } })).toBe(1)
    const again = await proposeSuspension(lead, { caseId: found.id, reason }, now)
    if (!again.ok) throw new Error(again.code)
    await declineSuspension(await staff('lead'), { suspensionId: again.value.suspensionId, reason }, now)
    expect(await database().notice.count({ where: { driverId: driver.id, kind: 'not_suspended' } })).toBe(1)
  })

  test('whoever changes a proposal no longer approves it', async () => {
    const now = new Date()
    const { lead, proposal } = await proposedSuspension(now)
    const form = { suspensionId: proposal.id, step: 'severe', reason } as const
    expect(await changeSuspension(lead, form, now)).toMatchObject({ ok: true })
    expect(await row(proposal.id)).toMatchObject({ step: 'severe', days: null })
    const read = { suspensionId: proposal.id, step: 'severe' } as const
    expect(await approveSuspension(lead, read, now)).toMatchObject({ code: 'took-part' })
    expect(await approveSuspension(await staff('lead'), read, now)).toMatchObject({ ok: true })
  })

  test('one without an end stands until lifted, and leads are reminded to look again', async () => {
    const now = new Date()
    const { driver, row: found, lead, second } = await proposedSuspension(now)
    const id = await suspendOn(lead, found.id, now, { step: 'severe', by: second })
    expect(await row(id)).toMatchObject({ endsAt: null, reviewAt: later(now, 14 * DAY) })
    expect(await standing(driver.id, later(now, 300 * DAY))).toBe('suspended')
    const due = async (at: Date) => {
      const opened = await openSuspension(lead, id, at)
      return opened.ok && opened.value.reviewDue
    }
    expect([await due(later(now, 14 * DAY - 1)), await due(later(now, 14 * DAY))]).toEqual([false, true])
    const at = later(now, 15 * DAY)
    expect(await changeSuspension(lead, { suspensionId: id, step: 'severe', reason }, at)).toMatchObject({ ok: true })
    expect(await row(id)).toMatchObject({ endsAt: null, reviewAt: later(at, 14 * DAY) })
    expect(await due(later(at, 1))).toBe(false)
  })

  test('another step in force counts the end from the start; an end that has passed is refused', async () => {
    const now = new Date()
    const { driver, row: found, lead, second } = await proposedSuspension(now)
    const id = await suspendOn(lead, found.id, now, { step: 'severe', by: second })
    const at = later(now, 8 * DAY)
    const change = (step: 'first' | 'repeated') => changeSuspension(lead, { suspensionId: id, step, reason }, at)
    expect(await change('first')).toMatchObject({ code: 'invalid', detail: expect.stringContaining('lift') })
    expect(await change('repeated')).toMatchObject({ ok: true })
    expect(await standingOf(driver.id, at)).toMatchObject({ standing: 'suspended', until: later(now, 30 * DAY) })
    expect(await standing(driver.id, later(now, 30 * DAY))).toBe('clear')
    await announceClockChanges(later(now, 30 * DAY))
    expect(await database().event.count({ where: { type: 'suspension.expired', driverId: driver.id } })).toBe(1)
  })

  test('of two leads who lift at once one has the effect and the other is told who', async () => {
    const now = new Date()
    const { driver, row: found, lead } = await proposedSuspension(now)
    const id = await suspendOn(lead, found.id, now)
    const other = await staff('lead')
    const lift = (by: StaffActor) => liftSuspension(by, { suspensionId: id, reason }, now)
    const answers = await Promise.all([lift(lead), lift(other)])
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    const winner = (await row(id)).liftedById === lead.id ? lead : other
    expect(answers.find((one) => !one.ok)).toMatchObject({
      code: 'already-ended',
      detail: `${winner.name} lifted it meanwhile.`,
    })
    expect(await standing(driver.id, now)).toBe('clear')
    expect(await database().event.count({ where: { type: 'suspension.lifted', driverId: driver.id } })).toBe(1)
  })

  test('by hand a suspension can be proposed again after the first was declined, and holds nobody', async () => {
    const now = new Date()
    const { driver, row: found, first, lead, proposal } = await proposedSuspension(now)
    await declineSuspension(lead, { suspensionId: proposal.id, reason }, now)
    const made = await proposeSuspension(first, { caseId: found.id, step: 'severe', reason }, now)
    if (!made.ok) throw new Error(made.code)
    expect(await standing(driver.id, now)).toBe('clear')
    const read = { suspensionId: made.value.suspensionId, step: 'severe' } as const
    expect(await approveSuspension(await staff('lead'), read, now)).toMatchObject({ ok: true })
    expect(await standing(driver.id, now)).toBe('suspended')
  })
})

test('who may still decide a case of the driver finds no suspension of theirs, and others do', async () => {
  const { driver, first, lead, proposal } = await proposedSuspension(new Date())
  const [reviewer, manager] = [await staff('reviewer'), await staff('manager')]
  const found = async (by: StaffActor) => {
    const list = await listSuspensions(by, { tab: 'proposed', search: driver.ref })
    if (!list.ok) throw new Error(list.code)
    return [list.value.rows.length, (await openSuspension(by, proposal.id)).ok]
  }
  expect(await found(reviewer)).toEqual([1, true])
  const again = await openedCase(driver, 'p45/1.jpg')
  for (const by of [reviewer, first]) expect(await found(by)).toEqual([0, false])
  for (const by of [lead, manager]) expect(await found(by)).toEqual([1, true])
  await database().reviewCase.update({ where: { id: again.id }, data: { partIds: [reviewer.id] } })
  expect(await found(reviewer)).toEqual([1, true])
})

test('the desk comes in pages of at most 50 that hold each row once, in the order of their clocks', async () => {
  const { lead, driver, proposal } = await proposedSuspension()
  const base = await row(proposal.id)
  await database().suspension.createMany({
    data: Array.from({ length: 60 }, (_, i) => ({
      driverId: base.driverId,
      caseId: base.caseId,
      decisionId: base.decisionId,
      proposedById: base.proposedById,
      proposedAt: base.proposedAt,
      approveBy: later(base.approveBy, -i * 1_000),
    })),
  })
  const seen: string[] = []
  const clocks: string[] = []
  for (let cursor: string | undefined | null; cursor !== null; ) {
    const page = await listSuspensions(lead, { search: driver.ref, ...(cursor ? { cursor } : {}) })
    if (!page.ok) throw new Error(page.code)
    expect(page.value.rows.length).toBeLessThanOrEqual(50)
    seen.push(...page.value.rows.map((one) => one.id))
    clocks.push(...page.value.rows.map((one) => one.approveBy))
    cursor = page.value.nextCursor
  }
  expect(seen).toHaveLength(61)
  expect(new Set(seen).size).toBe(61)
  expect(clocks).toEqual([...clocks].sort())
})

test('one without an end that a lead looks at again and keeps goes on: the letter does not say that it was changed', async () => {
  const now = new Date()
  const { driver, row: found, lead, second } = await proposedSuspension(now)
  const id = await suspendOn(lead, found.id, now, { step: 'severe', by: second })
  const again = later(now, 30 * DAY)
  expect(await changeSuspension(lead, { suspensionId: id, step: 'severe', reason }, again)).toMatchObject({ ok: true })
  const newest = await database().notice.findFirstOrThrow({
    where: { driverId: driver.id },
    orderBy: { composedAt: 'desc' },
  })
  const letter = await readLetter(newest.id)
  expect(letter?.subject).toContain('your suspension goes on')
  expect(letter?.body).toContain(
    'A person looked at your suspension again and kept it. The suspension has no fixed end.',
  )
})
