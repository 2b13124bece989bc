import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { savePreferences } from '@/lib/access'
import { database } from '@/lib/database'
import { standingOf } from '@/lib/standing'
import type { Finding, StaffActor } from '@/lib/vocabulary'
import { decideCase, decideHeld, decisionForm, WITHOUT_LOT } from '@/scripts/testing/decide-case'
import { check, decideConsent, enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { openCase } from '../bench/open-case'
import { blindReader } from '../blind-reader'
import { isBlindTo } from '../blind-records'
import { claimAhead, claimCase, claimNext } from '../claims/claims'
import { listNotes } from '../notes/list-notes'
import { decide } from './decide'
import { recordFirstFinding } from './record-first-finding'
import { settleDecision, settleDueDecisions } from './settle-decision'
import { undoDecision } from './undo-decision'

const NOW = new Date(Math.floor(Date.now() / 1_000) * 1_000)
const at = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1_000)

const caseRow = (id: string) => database().reviewCase.findUniqueOrThrow({ where: { id } })
const eventTypes = async (driverId: string) =>
  (await database().event.findMany({ where: { driverId } })).map((event) => event.type)

/** A case on hold, with somebody's decision on it that waits to settle. */
async function pendingCase(finding: Finding = 'same_person', by?: StaffActor) {
  const driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/1.jpg', {}, NOW)
  const reviewer = by ?? (await staff('reviewer'))
  await claimCase(reviewer, opened.id, at(1))
  await recordFirstFinding(reviewer, opened.id, { finding, features: {} }, at(2))
  const answer = await decide(reviewer, opened.id, decisionForm(finding), at(3), { rule: WITHOUT_LOT })
  if (!answer.ok) throw new Error(answer.code)
  return { driver, opened, reviewer, ...answer.value }
}

test('a decision waits for its window: nothing follows before, everything at once after it', async () => {
  const { driver, opened, decisionId, settlesAt, disposition } = await pendingCase()
  expect({ settlesAt, disposition }).toEqual({ settlesAt: at(13).toISOString(), disposition: 'approved' })
  await settleDecision(decisionId, at(12))
  expect(await caseRow(opened.id)).toMatchObject({ status: 'pending', claimedById: null, partIds: [] })
  expect(await standingOf(driver.id, at(12))).toMatchObject({ standing: 'held' })
  expect(await eventTypes(driver.id)).not.toContain('case.decided')
  await settleDecision(decisionId, at(13))
  await settleDecision(decisionId, at(14))
  expect(await caseRow(opened.id)).toMatchObject({ status: 'closed', disposition: 'same_person' })
  expect(await standingOf(driver.id, at(14))).toMatchObject({ standing: 'clear' })
  expect((await eventTypes(driver.id)).filter((type) => type === 'case.decided')).toHaveLength(1)
})

test('a pending case is claimed by nobody, and a sweep settles what no job did', async () => {
  const { opened } = await pendingCase()
  expect(await claimCase(await staff('lead'), opened.id, at(5))).toMatchObject({ ok: false, code: 'already-decided' })
  const next = await claimNext(await staff('reviewer'), at(5))
  expect(next.ok && next.value.caseId).not.toBe(opened.id)
  await settleDueDecisions(at(20))
  expect(await caseRow(opened.id)).toMatchObject({ status: 'closed' })
})

test('a decision that cannot be settled holds up none of the others', async () => {
  const [broken, other] = [await pendingCase(), await pendingCase()]
  const spoilt = { leadsTo: null, settlesAt: at(4) }
  await database().finding.update({ where: { id: broken.decisionId }, data: spoilt })
  await settleDueDecisions(at(20))
  expect(await caseRow(other.opened.id)).toMatchObject({ status: 'closed' })
  expect(await caseRow(broken.opened.id)).toMatchObject({ status: 'pending' })
  await database().finding.update({ where: { id: broken.decisionId }, data: { leadsTo: 'approved' } })
  expect(await settleDueDecisions(at(21))).toBe(1)
  expect(await caseRow(broken.opened.id)).toMatchObject({ status: 'closed' })
})

test('undo puts the case back on the bench and leaves no trace but the history', async () => {
  const { driver, opened, reviewer, decisionId } = await pendingCase('different_people')
  expect(await undoDecision(reviewer, at(9))).toEqual({ ok: true, value: { caseId: opened.id } })
  expect(await caseRow(opened.id)).toMatchObject({ status: 'claimed', claimedById: reviewer.id, claimKind: 'held' })
  await settleDecision(decisionId, at(60))
  expect(await eventTypes(driver.id)).not.toContain('case.decided')
  const bench = await openCase(reviewer, opened.id, at(60))
  expect(bench).toMatchObject({ ok: true, value: { findings: [], decidedByYouToday: 0, blind: false } })
  expect(await decideHeld(reviewer, opened.id, decisionForm('same_person'), at(61))).toMatchObject({
    ok: true,
    value: { disposition: 'approved' },
  })
  expect(await caseRow(opened.id)).toMatchObject({ partIds: [reviewer.id], disposition: 'same_person' })
})

test('undo after the window, or by somebody else, takes nothing back', async () => {
  const { reviewer, opened } = await pendingCase()
  expect(await undoDecision(await staff('reviewer'), at(5))).toMatchObject({ ok: false, code: 'nothing-to-undo' })
  expect(await undoDecision(reviewer, at(13))).toMatchObject({ ok: false, code: 'nothing-to-undo' })
  expect(await caseRow(opened.id)).toMatchObject({ status: 'pending' })
})

test('of an undo and a settling at once one happens', async () => {
  for (let i = 0; i < 5; i++) {
    const { driver, opened, reviewer, decisionId } = await pendingCase()
    const [undone] = await Promise.all([undoDecision(reviewer, at(12)), settleDecision(decisionId, at(13))])
    const decided = (await eventTypes(driver.id)).includes('case.decided')
    expect(decided).toBe(!undone.ok)
    expect((await caseRow(opened.id)).status).toBe(undone.ok ? 'claimed' : 'closed')
  }
})

test('a person sets how long they can take back; a driver who cannot work waits 10 s at most', async () => {
  const slow = await staff('reviewer')
  await savePreferences(slow, { undoSeconds: 45, singleKeys: true, keys: {} })
  expect((await pendingCase('same_person', slow)).settlesAt).toBe(at(13).toISOString())
  const driver = await enrolledDriver('p02')
  const opened = await openedCase(driver, 'p02/1.jpg', {}, NOW)
  expect(opened.blockedSince).toBeNull()
  await claimCase(slow, opened.id, at(20))
  await recordFirstFinding(slow, opened.id, { finding: 'same_person', features: {} }, at(21))
  expect(await decide(slow, opened.id, decisionForm('same_person'), at(22))).toMatchObject({
    ok: true,
    value: { settlesAt: at(67).toISOString() },
  })
  await savePreferences(slow, { undoSeconds: 0, singleKeys: true, keys: {} })
  const other = await openedCase(driver, 'p02/1.jpg', {}, NOW)
  await claimCase(slow, other.id, at(30))
  await recordFirstFinding(slow, other.id, { finding: 'new_selfie', features: {} }, at(31))
  await decide(slow, other.id, decisionForm('new_selfie'), at(32))
  expect(await caseRow(other.id)).toMatchObject({ status: 'closed', disposition: 'new_selfie' })
})

test('a consent withdrawn within the window takes the case; the decision has no consequence', async () => {
  const { driver, opened, decisionId } = await pendingCase('different_people')
  await decideConsent(driver.ref, 'withdrawn')
  await settleDecision(decisionId, at(20))
  expect(await caseRow(opened.id)).toMatchObject({ status: 'cancelled' })
  expect(await standingOf(driver.id)).not.toMatchObject({ standing: 'held' })
})

test("blind first: the machine's view is not told before the reviewer's own finding, and both findings are kept", async () => {
  const driver = await enrolledDriver('p01')
  await check(driver, 'p01/1.jpg', {}, at(-60))
  const opened = await openedCase(driver, 'p15/1.jpg', {}, NOW)
  const reviewer = await staff('reviewer')
  await claimCase(reviewer, opened.id, at(1))
  const before = await openCase(reviewer, opened.id, at(2))
  expect(before).toMatchObject({
    ok: true,
    value: {
      blind: true,
      score: null,
      caseReason: null,
      blockedSince: null,
      leadsTo: null,
      ladder: null,
      firstFinding: null,
    },
  })
  if (!before.ok) return
  expect(before.value.earlierSelfies.map((selfie) => selfie.outcome)).toEqual([null])
  expect(before.value.references[0]?.url).not.toBeNull()
  expect(await decide(reviewer, opened.id, decisionForm('same_person'), at(3))).toMatchObject({ code: 'finding-first' })
  const features = { nose: 'differs' } as const
  await recordFirstFinding(reviewer, opened.id, { finding: 'cannot_tell', features }, at(4))
  await recordFirstFinding(reviewer, opened.id, { finding: 'same_person', features: {} }, at(5))
  const after = await openCase(reviewer, opened.id, at(6))
  expect(after).toMatchObject({
    ok: true,
    value: {
      blind: false,
      score: { band: 'hold' },
      caseReason: 'below_hold',
      firstFinding: { finding: 'cannot_tell', features },
      leadsTo: { same_person: 'approved', different_people: 'second_review', new_selfie: 'retake' },
      ladder: { first: 7, repeated: 30 },
    },
  })
  const form = { ...decisionForm('different_people'), reasons: [], features }
  expect(await decide(reviewer, opened.id, form, at(7), { undoMs: 0 })).toMatchObject({ ok: true })
  expect(await database().finding.findFirstOrThrow({ where: { caseId: opened.id } })).toMatchObject({
    finding: 'different_people',
    blindFinding: 'cannot_tell',
    reasons: ['nose'],
    features,
  })
})

test('with blind first off one press decides', async () => {
  const driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/1.jpg', {}, NOW)
  const reviewer = await staff('reviewer')
  await claimCase(reviewer, opened.id, at(1))
  const rule = { ...WITHOUT_LOT, blindFirst: false }
  expect(await decide(reviewer, opened.id, decisionForm('same_person'), at(2), { rule })).toMatchObject({ ok: true })
})

test('which photos were on the screen is recorded with the decision', async () => {
  const { reviewer, opened } = await pendingCase()
  const record = await database().auditRecord.findFirstOrThrow({ where: { type: 'photo.shown', subjectId: opened.id } })
  expect(record).toMatchObject({ actorId: reviewer.id, data: { photoIds: [], zoomed: null } })
})

test('policy asks for a second look: the lot, a poor selfie, an earlier rejection that was wrong', async () => {
  const driver = await enrolledDriver('p02')
  const [first, second] = await Promise.all([staff('reviewer'), staff('reviewer')])
  const drawn = await openedCase(driver, 'p02/1.jpg', {}, NOW)
  await claimCase(first, drawn.id, at(1))
  await recordFirstFinding(first, drawn.id, { finding: 'same_person', features: {} }, at(2))
  const everyone = { ...WITHOUT_LOT, secondLookShare: 1 }
  expect(
    await decide(first, drawn.id, decisionForm('same_person'), at(3), { rule: everyone, undoMs: 0 }),
  ).toMatchObject({ ok: true, value: { disposition: 'second_review' } })
  expect(await caseRow(drawn.id)).toMatchObject({ lane: 'second_review', secondLookWhy: 'sample', blockedSince: null })
  expect(await decideCase(second, drawn.id, 'different_people', '', at(5))).toMatchObject({
    value: { disposition: 'adjudication' },
  })
  expect(await decideCase(await staff('lead'), drawn.id, 'same_person', '', at(7))).toMatchObject({ ok: true })
  const again = await openedCase(driver, 'p02/1.jpg', {}, at(8))
  expect(await decideCase(first, again.id, 'same_person', '', at(9))).toMatchObject({
    value: { disposition: 'second_review' },
  })
  expect(await caseRow(again.id)).toMatchObject({ secondLookWhy: 'previous_overturn' })
})

test.each(['reviewer', 'lead'] as const)(
  'while the second look of a %s can be taken back, nothing tells what the first one found',
  async (role) => {
    const driver = await enrolledDriver('p01')
    const opened = await openedCase(driver, 'p15/1.jpg', {}, NOW)
    const [first, second] = await Promise.all([staff('reviewer'), staff(role)])
    await decideCase(first, opened.id, 'different_people', 'The ears differ.', at(1))
    await claimCase(second, opened.id, at(2))
    await recordFirstFinding(second, opened.id, { finding: 'same_person', features: {} }, at(3))
    const said = { ...decisionForm('same_person'), id: randomUUID() }
    const answer = await decide(second, opened.id, said, at(4))
    expect(answer).toMatchObject({ ok: true, value: { disposition: null } })
    expect(await decide(second, opened.id, said, at(5))).toEqual(answer)
    const bench = await openCase(second, opened.id, at(6))
    expect(bench).toMatchObject({ value: { status: 'pending', leadsTo: null } })
    expect(bench.ok && bench.value.findings.map(({ finding }) => finding)).toEqual(['same_person'])
    const notes = await listNotes(second, opened.id, at(6))
    expect(notes.ok && JSON.stringify(notes.value)).not.toContain('ears')
    expect(await isBlindTo(await blindReader(second, at(6)), driver.id, at(6))).toBe(true)
    await settleDecision(said.id, at(20))
    expect(await decide(second, opened.id, said, at(21))).toMatchObject({ value: { disposition: 'adjudication' } })
  },
)

test('nobody looks a second time at a driver they decided on before in the chain of new selfies', async () => {
  const driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/1.jpg', {}, NOW)
  const [asked, looked] = await Promise.all([staff('reviewer'), staff('reviewer')])
  await decideCase(asked, opened.id, 'new_selfie', '', at(1))
  const challenge = await database().challenge.findFirstOrThrow({ where: { driverId: driver.id, status: 'issued' } })
  const next = await openedCase(driver, 'p15/2.jpg', { challenge: challenge.id }, at(60))
  await decideCase(looked, next.id, 'different_people', '', at(70))
  expect(await claimCase(asked, next.id, at(80))).toMatchObject({ ok: false, code: 'took-part' })
  const given = await claimNext(asked, at(80))
  expect(given.ok && given.value.caseId).not.toBe(next.id)
})

test('a case kept ahead becomes the next, and is given to whoever is free after a minute', async () => {
  const [busy, free] = await Promise.all([staff('reviewer'), staff('reviewer')])
  const driver = await enrolledDriver('p01')
  const [one, two] = [await openedCase(driver, 'p15/1.jpg', {}, NOW), await openedCase(driver, 'p15/2.jpg', {}, NOW)]
  await database().reviewCase.updateMany({
    where: { id: { in: [one.id, two.id] } },
    data: { blockedSince: new Date('2020-01-01'), laneSince: new Date('2020-01-01') },
  })
  expect(await claimAhead(busy, at(1))).toMatchObject({ ok: false, code: 'claim-lost' })
  const held = await claimNext(busy, at(1))
  const ahead = await claimAhead(busy, at(2))
  if (!held.ok || !ahead.ok) throw new Error('two cases wait')
  expect(new Set([held.value.caseId, ahead.value.caseId])).toEqual(new Set([one.id, two.id]))
  expect(await claimAhead(busy, at(30))).toEqual(ahead)
  expect(await claimCase(free, ahead.value.caseId, at(50))).toMatchObject({ code: 'claimed-by-another' })
  const bench = await openCase(busy, ahead.value.caseId, at(50))
  expect(bench).toMatchObject({ ok: true, value: { photos: 'open', blind: true, claim: { mine: true, ahead: true } } })
  expect(await claimNext(free, at(63))).toMatchObject({ ok: true, value: ahead.value })
  expect(await openCase(busy, ahead.value.caseId, at(64))).toMatchObject({ value: { photos: 'claim' } })
})
