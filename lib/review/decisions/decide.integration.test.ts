import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { standingOf } from '@/lib/standing'
import { openText } from '@/lib/vault'
import { decideCase as decide, decideHeld, decisionForm as form } from '@/scripts/testing/decide-case'
import { check, enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { openCase } from '../bench/open-case'
import { claimCase } from '../claims/claims'

const verification = (id: string) => database().verification.findUniqueOrThrow({ where: { id } })
const eventsOf = async (driverId: string) =>
  (await database().event.findMany({ where: { driverId }, orderBy: { occurredAt: 'asc' } })).map((event) => event.type)

test('same person approves: check, standing and event are there together', async () => {
  const driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/1.jpg')
  expect(await standingOf(driver.id)).toMatchObject({ standing: 'held', mayWork: false })
  const answer = await decide(await staff('reviewer'), opened.id, 'same_person')
  expect(answer).toMatchObject({ ok: true, value: { disposition: 'approved' } })
  expect(await verification(opened.verificationId)).toMatchObject({ status: 'approved' })
  expect(await standingOf(driver.id)).toMatchObject({ standing: 'clear', mayWork: true })
  expect(await eventsOf(driver.id)).toEqual(
    expect.arrayContaining([
      'case.opened',
      'verification.in_review',
      'case.decided',
      'verification.approved',
      'standing.changed',
    ]),
  )
})

test('a proposed rejection needs a second person, who is blind to the first', async () => {
  const driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/1.jpg')
  const [first, second] = await Promise.all([staff('reviewer'), staff('reviewer')])
  expect(await decide(first, opened.id, 'different_people', 'The nose is broader.')).toMatchObject({
    ok: true,
    value: { disposition: 'second_review' },
  })
  expect(await verification(opened.verificationId)).toMatchObject({ status: 'in_review' })
  expect(await standingOf(driver.id)).toMatchObject({ standing: 'held', mayWork: false })
  expect(await claimCase(first, opened.id)).toMatchObject({ ok: false, code: 'took-part' })
  await claimCase(second, opened.id)
  const bench = await openCase(second, opened.id)
  expect(bench).toMatchObject({ ok: true, value: { findings: [], blockedSince: null, caseReason: null } })
  expect(JSON.stringify(bench)).not.toContain('broader')
  expect(await decide(second, opened.id, 'different_people')).toMatchObject({
    ok: true,
    value: { disposition: 'rejected' },
  })
  expect(await verification(opened.verificationId)).toMatchObject({ status: 'rejected', reasons: ['nose'] })
  expect(await standingOf(driver.id)).toMatchObject({
    standing: 'held',
    mayWork: false,
    reasons: [{ code: 'confirmed_rejection' }],
    until: expect.any(Date),
  })
})

test('disagreement goes to a lead who took no part and sees both findings', async () => {
  const driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/1.jpg')
  const [first, second, lead] = await Promise.all([staff('reviewer'), staff('lead'), staff('lead')])
  await decide(first, opened.id, 'different_people')
  expect(await decide(second, opened.id, 'same_person')).toMatchObject({
    ok: true,
    value: { disposition: 'adjudication' },
  })
  expect(await claimCase(second, opened.id)).toMatchObject({ ok: false, code: 'took-part' })
  await claimCase(lead, opened.id)
  const bench = await openCase(lead, opened.id)
  expect(bench.ok && bench.value.findings.map((finding) => finding.finding)).toEqual([
    'different_people',
    'same_person',
  ])
  expect(await decide(lead, opened.id, 'same_person')).toMatchObject({ ok: true, value: { disposition: 'approved' } })
  expect(await standingOf(driver.id)).toMatchObject({ standing: 'clear' })
})

test("can't tell asks for the second person and leaves standing as it is", async () => {
  const driver = await enrolledDriver('p02')
  const opened = await openedCase(driver, 'p02/1.jpg')
  expect(opened.band).toBe('refer')
  const [first, second] = await Promise.all([staff('reviewer'), staff('reviewer')])
  expect(await decide(first, opened.id, 'cannot_tell')).toMatchObject({
    ok: true,
    value: { disposition: 'second_review' },
  })
  expect(await standingOf(driver.id)).toMatchObject({ standing: 'clear', mayWork: true })
  expect(await decide(second, opened.id, 'same_person')).toMatchObject({ ok: true, value: { disposition: 'approved' } })
})

test('a new selfie makes a retake and a new challenge; a hold stays until it is passed', async () => {
  const driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/1.jpg')
  expect(await decide(await staff('reviewer'), opened.id, 'new_selfie')).toMatchObject({
    ok: true,
    value: { disposition: 'retake' },
  })
  expect(await verification(opened.verificationId)).toMatchObject({ status: 'retake' })
  const challenge = await database().challenge.findFirstOrThrow({ where: { driverId: driver.id, status: 'issued' } })
  expect(await standingOf(driver.id)).toMatchObject({
    standing: 'held',
    mayWork: false,
    reasons: [{ code: 'retake_after_hold' }],
  })
  const again = await openedCaseOrApproved(driver, challenge.id)
  expect(again).toBe('approved')
  expect(await standingOf(driver.id)).toMatchObject({ standing: 'clear', mayWork: true })
})

async function openedCaseOrApproved(driver: { id: string; ref: string }, challenge: string): Promise<string> {
  return (await verification(await check(driver, 'p01/1.jpg', { challenge }))).status
}

test('a decision on a lost claim or a decided case is refused and writes nothing', async () => {
  const driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/1.jpg')
  const [one, other] = await Promise.all([staff('reviewer'), staff('reviewer')])
  const now = new Date()
  await claimCase(one, opened.id, now)
  const late = new Date(now.getTime() + 6 * 60_000)
  expect(await decideHeld(one, opened.id, form('same_person'), late)).toMatchObject({
    ok: false,
    code: 'claim-lost',
  })
  await claimCase(other, opened.id, late)
  expect(await decideHeld(one, opened.id, form('same_person'), late)).toMatchObject({
    ok: false,
    code: 'claimed-by-another',
    facts: { holderId: other.id },
  })
  expect(await decideHeld(other, opened.id, form('same_person'), late)).toMatchObject({ ok: true })
  expect(await decideHeld(one, opened.id, form('same_person'), late)).toMatchObject({
    ok: false,
    code: 'already-decided',
  })
  expect(await database().finding.count({ where: { caseId: opened.id } })).toBe(1)
})

test('of two decisions at once by one holder one counts', async () => {
  const driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/1.jpg')
  const reviewer = await staff('reviewer')
  await claimCase(reviewer, opened.id)
  const answers = await Promise.all([
    decideHeld(reviewer, opened.id, form('same_person')),
    decideHeld(reviewer, opened.id, form('different_people')),
  ])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(await database().finding.count({ where: { caseId: opened.id } })).toBe(1)
})

test('different people needs a reason; the note is kept sealed', async () => {
  const driver = await enrolledDriver('p01')
  const opened = await openedCase(driver, 'p15/1.jpg')
  const reviewer = await staff('reviewer')
  await claimCase(reviewer, opened.id)
  const bare = { ...form('different_people'), reasons: [] }
  expect(await decideHeld(reviewer, opened.id, bare)).toMatchObject({ ok: false, code: 'reason-required' })
  await decideHeld(reviewer, opened.id, form('different_people', 'Scar above the brow.'))
  const finding = await database().finding.findFirstOrThrow({ where: { caseId: opened.id } })
  expect(Buffer.from(finding.sealedNote ?? []).toString()).not.toContain('Scar')
  expect(await openText(driver.id, finding.sealedNote)).toBe('Scar above the brow.')
})
