import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { database } from '@/lib/database'
import { CLAIM, FIRST_POLICY } from '@/lib/policy'
import { openText } from '@/lib/vault'
import type { StaffActor } from '@/lib/vocabulary'
import { decideCase } from '@/scripts/testing/decide-case'
import { closeCases, insertCases, minutes } from '@/scripts/testing/open-cases'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { escalateCase } from '../decisions/escalate-case'
import { assignCase } from './assign-case'
import { claimAhead, claimCase, claimNext } from './claims'
import { directCases } from './direct-cases'
import { expireClaims } from './expire-claims'
import { claimOf } from './keep-claim'
import { reassignCase } from './reassign-case'
import { snoozeCase } from './snooze-case'
import { wakeCase } from './wake-case'

const reason = 'The driver asked us to call at noon.'
let reviewer: StaffActor
let other: StaffActor
let lead: StaffActor
let made: string[] = []

beforeAll(async () => {
  ;[reviewer, other, lead] = await Promise.all([staff('reviewer'), staff('reviewer'), staff('lead')])
})
afterEach(async () => {
  await closeCases(made)
  made = []
})

async function cases(count: number, more: Record<string, unknown> = {}): Promise<[string, ...string[]]> {
  const ids = await insertCases(count, more)
  made.push(...ids)
  return ids as [string, ...string[]]
}

const find = (id: string) => database().reviewCase.findUniqueOrThrow({ where: { id } })
const after = (ms: number, now = new Date()) => new Date(now.getTime() + ms)
const snooze = (ms: number) => ({ until: after(ms).toISOString(), reason })
const recorded = async (id: string) =>
  (await database().auditRecord.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(({ type }) => type)

test('a holder puts a case off: the claim ends, the reason is sealed, nobody gets it before its time', async () => {
  const [id] = await cases(1)
  await claimCase(reviewer, id)
  expect(await snoozeCase(reviewer, id, snooze(minutes(14)))).toMatchObject({ ok: true })
  const row = await find(id)
  expect(row).toMatchObject({ status: 'snoozed', claimedById: null, snoozedById: reviewer.id })
  expect(Buffer.from(row.sealedSnoozeReason ?? []).toString()).not.toContain('noon')
  expect(await openText(row.driverId, row.sealedSnoozeReason)).toBe(reason)
  expect(await claimNext(other)).toMatchObject({ code: 'nothing-waits' })
  expect(await claimNext(other, after(minutes(91)))).toMatchObject({ ok: true, value: { caseId: id } })
  expect(await recorded(id)).toEqual(['case.claimed', 'case.snoozed', 'case.claimed'])
})

test('the longest time is 24 hours, and 15 minutes where the driver cannot work', async () => {
  const [free] = await cases(1)
  const [blocked] = await cases(1, { blockedSince: new Date() })
  const { atMostMs, blockedAtMostMs } = FIRST_POLICY.snooze
  expect(await snoozeCase(lead, free, snooze(atMostMs + minutes(1)))).toMatchObject({ code: 'too-long' })
  expect(await snoozeCase(lead, free, snooze(-1))).toMatchObject({ code: 'too-long' })
  expect(await snoozeCase(lead, free, snooze(atMostMs - minutes(1)))).toMatchObject({ ok: true })
  expect(await snoozeCase(lead, blocked, snooze(blockedAtMostMs + minutes(1)))).toMatchObject({ code: 'too-long' })
  expect(await snoozeCase(lead, blocked, snooze(blockedAtMostMs - minutes(1)))).toMatchObject({ ok: true })
})

test('the longest time of a reviewer is the same, whether or not the driver can work', async () => {
  const [free = ''] = await cases(1)
  const [blocked = ''] = await cases(1, { blockedSince: new Date() })
  const { blockedAtMostMs } = FIRST_POLICY.snooze
  for (const id of [free, blocked]) {
    await claimCase(reviewer, id)
    expect(await snoozeCase(reviewer, id, snooze(blockedAtMostMs + minutes(1)))).toMatchObject({ code: 'too-long' })
    expect(await snoozeCase(reviewer, id, snooze(blockedAtMostMs - minutes(1)))).toMatchObject({ ok: true })
  }
})

test('a reviewer puts off only what they hold, and nobody what is on another bench or was theirs to judge', async () => {
  const [free, held] = (await cases(2)) as [string, string]
  const [part] = await cases(1, { partIds: [lead.id] })
  await claimCase(other, held)
  expect(await snoozeCase(reviewer, free, snooze(minutes(5)))).toMatchObject({ code: 'claim-lost' })
  expect(await snoozeCase(lead, held, snooze(minutes(5)))).toMatchObject({
    code: 'claimed-by-another',
    facts: { holderId: other.id },
  })
  expect(await snoozeCase(lead, part, snooze(minutes(5)))).toMatchObject({ code: 'took-part' })
})

test('whoever put a case off takes it back, or a lead; the clock wakes it once', async () => {
  const [own, leads, clock] = (await cases(3)) as [string, string, string]
  for (const id of [own, leads, clock]) {
    await claimCase(reviewer, id)
    await snoozeCase(reviewer, id, snooze(minutes(10)))
  }
  expect(await wakeCase(other, own)).toMatchObject({ code: 'lead-only' })
  expect(await wakeCase(reviewer, own)).toMatchObject({ ok: true })
  expect(await wakeCase(reviewer, own)).toMatchObject({ code: 'not-snoozed' })
  expect(await wakeCase(lead, leads)).toMatchObject({ ok: true })
  await Promise.all([expireClaims(after(minutes(11))), expireClaims(after(minutes(11)))])
  expect((await recorded(clock)).filter((type) => type === 'case.woken')).toHaveLength(1)
  for (const id of [own, leads, clock])
    expect(await find(id)).toMatchObject({ status: 'open', snoozedUntil: null, sealedSnoozeReason: null })
})

test('an assigned case goes to its person first, is passed by for others for 30 minutes, and can be taken back', async () => {
  const [first, assigned] = (await cases(2)) as [string, string]
  expect(await assignCase(lead, assigned, { userId: reviewer.id })).toMatchObject({ ok: true })
  expect(await claimNext(reviewer)).toMatchObject({ value: { caseId: assigned } })
  await reassignCase(lead, assigned, { userId: reviewer.id })
  await closeCases([first])
  expect(await claimNext(other)).toMatchObject({ code: 'nothing-waits' })
  expect(await claimNext(other, after(CLAIM.assignedMs + 1_000))).toMatchObject({ value: { caseId: assigned } })
  await reassignCase(lead, assigned, { userId: reviewer.id }, after(CLAIM.assignedMs + 2_000))
  expect(await assignCase(lead, assigned, { userId: null })).toMatchObject({ ok: true })
  expect(await find(assigned)).toMatchObject({ assignedToId: null, assignedAt: null, assignedById: null })
})

test('a case is given only to a reviewer or lead whose account is in use and who may decide it', async () => {
  const [id] = await cases(1, { partIds: [other.id] })
  const [adjudication] = await cases(1, { lane: 'adjudication' })
  const [manager, gone] = await Promise.all([staff('manager'), staff('reviewer')])
  await database().staffUser.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
  for (const userId of [manager.id, gone.id, randomUUID()])
    expect(await assignCase(lead, id, { userId })).toMatchObject({ code: 'person-not-found' })
  expect(await assignCase(lead, id, { userId: other.id })).toMatchObject({ code: 'person-took-part' })
  expect(await assignCase(lead, adjudication, { userId: reviewer.id })).toMatchObject({ code: 'person-lead-only' })
  expect(await assignCase(lead, adjudication, { userId: lead.id })).toMatchObject({ ok: true })
})

test('what is on a bench is not assigned away; what is kept ahead is', async () => {
  const [held, ahead] = (await cases(2)) as [string, string]
  expect(await claimNext(other)).toMatchObject({ value: { caseId: held } })
  expect(await claimAhead(other)).toMatchObject({ value: { caseId: ahead } })
  expect(await assignCase(lead, held, { userId: reviewer.id })).toMatchObject({ code: 'claimed-by-another' })
  expect(await assignCase(lead, ahead, { userId: reviewer.id })).toMatchObject({ ok: true })
  expect(await find(ahead)).toMatchObject({ status: 'open', claimedById: null, assignedToId: reviewer.id })
})

test('a lead takes a claim away, and the holder is told who has the case', async () => {
  const [id] = await cases(1)
  await claimCase(other, id)
  expect(await reassignCase(lead, id, { userId: reviewer.id })).toMatchObject({ ok: true })
  expect(await claimOf(other, id)).toMatchObject({ value: { status: 'open', holderId: null } })
  expect(await reassignCase(lead, id, { userId: null })).toMatchObject({ code: 'nobody-holds-it' })
  expect(await claimNext(reviewer)).toMatchObject({ value: { caseId: id } })
  expect(await recorded(id)).toEqual(['case.claimed', 'case.released', 'case.assigned', 'case.claimed'])
})

test('a case handed to the leads leaves its lane, with the reason sealed, once', async () => {
  const [id] = await cases(1, { assignedToId: reviewer.id, assignedAt: new Date() })
  expect(await escalateCase(lead, id, { reason })).toMatchObject({ ok: true })
  const row = await find(id)
  expect(row).toMatchObject({ lane: 'adjudication', status: 'open', escalatedById: lead.id, assignedToId: null })
  expect(await openText(row.driverId, row.sealedEscalationReason)).toBe(reason)
  expect(await escalateCase(lead, id, { reason })).toMatchObject({ code: 'already-escalated' })
  expect(await claimCase(reviewer, id)).toMatchObject({ code: 'lead-only' })
})

test('a lead who is the first to look proposes a rejection: a second person confirms it or not', async () => {
  const opened = await openedCase(await enrolledDriver('p01'), 'p15/1.jpg')
  const [first, second] = await Promise.all([staff('lead'), staff('reviewer')])
  await escalateCase(lead, opened.id, { reason })
  expect(await decideCase(first, opened.id, 'different_people')).toMatchObject({
    value: { disposition: 'second_review' },
  })
  expect(await decideCase(second, opened.id, 'different_people')).toMatchObject({ value: { disposition: 'rejected' } })
})

test('several at once: each for itself, and each failure named', async () => {
  const [open, held] = (await cases(2)) as [string, string]
  const [part] = await cases(1, { partIds: [lead.id] })
  const gone = randomUUID()
  await claimCase(other, held)
  const answer = await directCases(lead, {
    caseIds: [open, held, part, gone],
    deed: { do: 'assign', userId: reviewer.id },
  })
  const { number } = await find(held)
  expect(answer).toMatchObject({
    ok: true,
    value: [
      { caseId: open, why: null },
      { caseId: held, number: `C-${number}`, why: `${other.name} holds this case: release it first.` },
      { caseId: part, why: 'You took part in this case, so somebody else decides now.' },
      { caseId: gone, number: '', why: 'There is no such case.' },
    ],
  })
  expect(await find(open)).toMatchObject({ assignedToId: reviewer.id })
  const released = await directCases(lead, { caseIds: [open, held], deed: { do: 'release' } })
  expect(released).toMatchObject({ value: [{ why: 'Nobody holds this case now.' }, { why: null }] })
  expect(await find(held)).toMatchObject({ status: 'open', claimedById: null })
})
