import { expect, test } from 'vitest'
import { database, transaction } from '@/lib/database'
import { claimSharing, confirmSharing, proposeConfirmation, releaseSharing } from '@/lib/sharing'
import { given, place } from '@/lib/sharing/rows-for-tests'
import { ok, type StaffActor } from '@/lib/vocabulary'
import { decideCase } from '@/scripts/testing/decide-case'
import { enrolledDriver, newDriver, openedCase, staff } from '@/scripts/testing/platform'
import { proposalOn } from '@/scripts/testing/suspend-driver'
import {
  approveSuspension,
  changeSuspension,
  declineSuspension,
  liftSuspension,
  overturnAfterSharing,
  proposeAfterSharing,
  proposeSuspension,
} from '.'
import type { SuspensionRecord } from './records'

const reason = 'Looked at everything again with care.'
type Scene = { proposal: SuspensionRecord; taken: StaffActor }

/** A case that two people did not agree on at first and a lead ended; all of them leads, so that only their part bars them. */
async function rejected() {
  const people = await Promise.all([staff('lead'), staff('lead'), staff('lead')])
  const [first, second, judge] = people
  const driver = await enrolledDriver('p10')
  const row = await openedCase(driver, 'p44/2.jpg')
  await decideCase(first, row.id, 'different_people')
  await decideCase(second, row.id, 'cannot_tell')
  await decideCase(judge, row.id, 'different_people')
  return { driver, row, first, second, judge }
}

async function sharing() {
  const [proposer, confirmer, a, b] = await Promise.all([
    staff('lead'),
    staff('lead'),
    newDriver('Ada'),
    newDriver('Bo'),
  ])
  const pair = [a.id, b.id].sort() as [string, string]
  const caseId =
    (await place([given(pair, { key: 'phone' }), given(pair, { signal: 'same_picture', weight: 3 })])) ?? ''
  await claimSharing(proposer, caseId)
  await proposeConfirmation(proposer, { caseId, reason })
  await releaseSharing(proposer, caseId)
  const confirmed = await confirmSharing(confirmer, { caseId, reason })
  if (!confirmed.ok) throw new Error(confirmed.code)
  for (const driverId of pair) await proposeAfterSharing(caseId, driverId)
  const proposals = await database().suspension.findMany({ where: { sharingCaseId: caseId } })
  return { proposer, confirmer, caseId, pair, proposals }
}

const SCENES: Record<string, () => Promise<Scene>> = {
  'the first finder': async () => {
    const { row, first } = await rejected()
    return { proposal: await proposalOn(row.id), taken: first }
  },
  'the second finder': async () => {
    const { row, second } = await rejected()
    return { proposal: await proposalOn(row.id), taken: second }
  },
  'the adjudicator': async () => {
    const { row, judge } = await rejected()
    return { proposal: await proposalOn(row.id), taken: judge }
  },
  'whoever proposed by hand': async () => {
    const { row } = await rejected()
    const [lead, proposer] = [await staff('lead'), await staff('lead')]
    const { id } = await proposalOn(row.id)
    await declineSuspension(lead, { suspensionId: id, reason })
    const made = await proposeSuspension(proposer, { caseId: row.id, step: 'first', reason })
    if (!made.ok) throw new Error(made.code)
    const proposal = await database().suspension.findUniqueOrThrow({ where: { id: made.value.suspensionId } })
    return { proposal, taken: proposer }
  },
  'whoever changed the proposal': async () => {
    const { row } = await rejected()
    const changer = await staff('lead')
    const { id } = await proposalOn(row.id)
    await changeSuspension(changer, { suspensionId: id, step: 'severe', reason })
    const proposal = await database().suspension.findUniqueOrThrow({ where: { id } })
    return { proposal, taken: changer }
  },
  'who proposed to confirm sharing': async () => {
    const { proposals, proposer } = await sharing()
    return { proposal: proposals[0] as SuspensionRecord, taken: proposer }
  },
  'who confirmed sharing': async () => {
    const { proposals, confirmer } = await sharing()
    return { proposal: proposals[0] as SuspensionRecord, taken: confirmer }
  },
}

test.each(Object.keys(SCENES))('nobody decides on their own: %s neither approves, declines nor lifts', async (name) => {
  const { proposal, taken } = await (SCENES[name] as () => Promise<Scene>)()
  const form = { suspensionId: proposal.id, step: proposal.step as 'first' }
  const barred = { ok: false, code: 'took-part' }
  expect(await approveSuspension(taken, form)).toMatchObject(barred)
  expect(await declineSuspension(taken, { suspensionId: proposal.id, reason })).toMatchObject(barred)
  expect(await approveSuspension(await staff('lead'), form)).toMatchObject({ ok: true })
  expect(await liftSuspension(taken, { suspensionId: proposal.id, reason })).toMatchObject(barred)
  expect(await changeSuspension(taken, { ...form, step: 'repeated', reason })).toMatchObject({ ok: false })
})

test('an account for which confirmed sharing no longer stands is not suspended on it, while it stands for others', async () => {
  const { caseId, pair, proposals } = await sharing()
  const [left, stays] = pair
  await database().sharingMember.updateMany({ where: { caseId, driverId: left }, data: { confirmedAt: null } })
  for (const driverId of pair) await overturnAfterSharing(caseId, driverId)
  const undone = await database().suspension.findMany({ where: { sharingCaseId: caseId, overturnedAt: { not: null } } })
  expect(undone.map(({ driverId }) => driverId)).toEqual([left])
  expect(proposals.map(({ driverId }) => driverId)).toContain(stays)
  await database().suspension.deleteMany({ where: { sharingCaseId: caseId } })
  for (const driverId of pair) await proposeAfterSharing(caseId, driverId)
  const again = await database().suspension.findMany({ where: { sharingCaseId: caseId } })
  expect(again.map(({ driverId }) => driverId)).toEqual([stays])
})

test('confirmed sharing proposes severe for each account, once; overturned it takes everything with it', async () => {
  const { caseId, pair, proposals } = await sharing()
  expect(proposals.map((one) => [one.driverId, one.step, one.days]).sort()).toEqual(
    pair.map((id) => [id, 'severe', null]),
  )
  for (const driverId of pair) await proposeAfterSharing(caseId, driverId)
  expect(await database().suspension.count({ where: { sharingCaseId: caseId } })).toBe(2)
  const [one, other] = proposals as [SuspensionRecord, SuspensionRecord]
  const form = { suspensionId: one.id, step: 'severe' } as const
  expect(await approveSuspension(await staff('lead'), form)).toMatchObject({ ok: true })
  await transaction(async (tx) =>
    ok(await tx.sharingCase.update({ where: { id: caseId }, data: { status: 'overturned' } })),
  )
  for (const driverId of [...pair, ...pair]) await overturnAfterSharing(caseId, driverId)
  for (const { id, driverId } of [one, other]) {
    const after = await database().suspension.findUniqueOrThrow({ where: { id } })
    expect(after.overturnedWhy).toBe('sharing_overturned')
    const events = { where: { type: 'suspension.overturned', driverId } }
    expect(await database().event.count(events)).toBe(1)
    expect(await database().restriction.count({ where: { driverId, endedAt: null } })).toBe(0)
  }
  expect(await database().notice.count({ where: { driverId: one.driverId, kind: 'overturned' } })).toBe(1)
  expect(await database().notice.count({ where: { driverId: other.driverId } })).toBe(0)
})
