import { expect, test, vi } from 'vitest'
import { database, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { eraseDriver } from '@/lib/retention'
import { claimSharing, confirmSharing, proposeConfirmation } from '@/lib/sharing'
import { given, place } from '@/lib/sharing/rows-for-tests'
import { ok } from '@/lib/vocabulary'
import { newDriver, platformKey, staff } from '@/scripts/testing/platform'
import { proposedSuspension, suspendOn } from '@/scripts/testing/suspend-driver'
import {
  approveSuspension,
  declineSuspension,
  lapseProposals,
  openSuspension,
  proposeAfterRejection,
  proposeAfterSharing,
  proposeSuspension,
  releaseHold,
} from '.'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const reason = 'Looked at everything again with care.'
const later = (from: Date, ms: number) => new Date(from.getTime() + ms)

/** Does `deed` while somebody else holds the driver and writes `meanwhile` before letting go. */
async function behind<T>(
  driverId: string,
  meanwhile: (tx: Parameters<Parameters<typeof transaction>[0]>[0]) => Promise<unknown>,
  deed: () => Promise<T>,
): Promise<T> {
  let letGo = () => {}
  const held = new Promise<void>((done) => {
    letGo = done
  })
  let doing: Promise<T> | undefined
  const turn = transaction(async (tx) => {
    await lockDriver(tx, driverId)
    await meanwhile(tx)
    doing = deed()
    await held
    return ok(null)
  })
  await vi.waitFor(async () => {
    const [row] = await database().$queryRaw<{ waiting: number }[]>`
      select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%from driver%for update%'`
    expect(row?.waiting).toBeGreaterThan(0)
  })
  letGo()
  await turn
  return (await doing) as T
}

test('what is undone while a proposal waits its turn is not proposed on any more, by hand or by the ladder', async () => {
  const { driver, row, first, lead, proposal } = await proposedSuspension()
  await declineSuspension(lead, { suspensionId: proposal.id, reason })
  const undo = (tx: Parameters<Parameters<typeof transaction>[0]>[0]) =>
    tx.reviewCase.update({ where: { id: row.id }, data: { disposition: 'same_person', reversedAt: new Date() } })
  const form = { caseId: row.id, reason }
  expect(await behind(driver.id, undo, () => proposeSuspension(first, form))).toMatchObject({ code: 'not-rejected' })
  const other = await proposedSuspension()
  await database().suspension.deleteMany({ where: { caseId: other.row.id } })
  const undoOther = (tx: Parameters<Parameters<typeof transaction>[0]>[0]) =>
    tx.reviewCase.update({ where: { id: other.row.id }, data: { disposition: 'same_person', reversedAt: new Date() } })
  await behind(other.driver.id, undoOther, () => proposeAfterRejection(other.row.verificationId))
  expect(await database().suspension.count({ where: { driverId: other.driver.id } })).toBe(0)
})

test('sharing that is overturned while its proposal waits its turn proposes nothing', async () => {
  const [proposer, confirmer, a, b] = [await staff('lead'), await staff('lead'), await newDriver(), await newDriver()]
  const pair = [a.id, b.id].sort() as [string, string]
  const caseId =
    (await place([given(pair, { key: 'phone' }), given(pair, { signal: 'same_picture', weight: 3 })])) ?? ''
  await claimSharing(proposer, caseId)
  await proposeConfirmation(proposer, { caseId, reason })
  const confirmed = await database().sharingCase.update({
    where: { id: caseId },
    data: { status: 'confirmed', decidedById: confirmer.id, decidedAt: new Date() },
  })
  expect(confirmed.proposedById).toBe(proposer.id)
  await database().sharingMember.updateMany({ where: { caseId }, data: { confirmedAt: new Date() } })
  expect(await confirmSharing(confirmer, { caseId, reason })).toMatchObject({ ok: false })
  await behind(
    a.id,
    (tx) => tx.sharingCase.update({ where: { id: caseId }, data: { status: 'overturned' } }),
    () => proposeAfterSharing(caseId, a.id),
  )
  expect(await database().suspension.count({ where: { sharingCaseId: caseId } })).toBe(0)
})

test('who takes part while their release of a hold waits its turn does not release it', async () => {
  const { driver, row, lead } = await proposedSuspension()
  const join = (tx: Parameters<Parameters<typeof transaction>[0]>[0]) =>
    tx.reviewCase.update({ where: { id: row.id }, data: { partIds: { push: lead.id } } })
  const answer = await behind(driver.id, join, () => releaseHold(lead, { caseId: row.id, reason }))
  expect(answer).toMatchObject({ code: 'took-part' })
})

test('a proposal that was written down as lapsed is not approved by a lead whose clock is behind', async () => {
  const now = new Date()
  const { lead, proposal } = await proposedSuspension(now)
  await lapseProposals(later(proposal.approveBy, 1))
  const form = { suspensionId: proposal.id, step: 'first' } as const
  expect(await approveSuspension(lead, form, later(proposal.approveBy, -1))).toMatchObject({ code: 'lapsed' })
  expect(await declineSuspension(lead, { suspensionId: proposal.id, reason }, now)).toMatchObject({ code: 'lapsed' })
})

test('the proposal on a driver who was erased lapses like any other, once and without a letter', async () => {
  const now = new Date()
  const { driver, row, first, proposal } = await proposedSuspension(now)
  await eraseDriver(platformKey(), driver.ref, {}, now)
  const letters = await database().notice.count({ where: { driverId: driver.id } })
  const at = later(proposal.approveBy, 1)
  await lapseProposals(at)
  await lapseProposals(later(at, HOUR))
  expect(await database().suspension.findUnique({ where: { id: proposal.id } })).toMatchObject({ lapsedAt: at })
  const written = { where: { type: 'suspension.lapsed', subjectId: proposal.id } }
  expect(await database().auditRecord.count(written)).toBe(1)
  expect(await database().notice.count({ where: { driverId: driver.id } })).toBe(letters)
  expect(await proposeSuspension(first, { caseId: row.id, reason }, at)).toMatchObject({ code: 'not-found' })
})

test('strikes told beside a suspension are the others, however old it is itself', async () => {
  const now = new Date()
  const { driver, row, lead } = await proposedSuspension(later(now, -400 * DAY))
  const id = await suspendOn(lead, row.id, later(now, -400 * DAY))
  const { decisionId, proposedById } = await database().suspension.findUniqueOrThrow({ where: { id } })
  await database().suspension.create({
    data: {
      driverId: driver.id,
      caseId: row.id,
      decisionId,
      proposedById,
      approveBy: now,
      approvedAt: later(now, -30 * DAY),
      approvedById: lead.id,
      startsAt: later(now, -30 * DAY),
      endsAt: later(now, -20 * DAY),
    },
  })
  expect(await openSuspension(await staff('manager'), id, now)).toMatchObject({ value: { strikes: 1 } })
})
