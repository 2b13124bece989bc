import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/database'
import type { StaffActor } from '@/lib/vocabulary'
import { newDriver, staff } from '@/scripts/testing/platform'
import {
  claimSharing,
  confirmSharing,
  dismissSharing,
  overturnSharing,
  proposeConfirmation,
  releaseSharing,
  reopenSharing,
  watchSharing,
} from '.'
import { given, place } from './rows-for-tests'

const reason = 'Both accounts are worked by one person.'
let reviewer: StaffActor
let lead: StaffActor
let a: string
let b: string

beforeEach(async () => {
  const made = await Promise.all([staff('reviewer'), staff('lead'), newDriver('Ada'), newDriver('Bo')])
  reviewer = made[0]
  lead = made[1]
  ;[a, b] = [made[2].id, made[3].id].sort() as [string, string]
})

const device = () => given([a, b], { key: 'phone' })
const picture = () => given([a, b], { signal: 'same_picture', weight: 3 })
const statusOf = async (id: string) => (await database().sharingCase.findUniqueOrThrow({ where: { id } })).status

async function caseWith(...found: ReturnType<typeof given>[]): Promise<string> {
  const id = await place(found)
  if (!id) throw new Error('no case was opened')
  await claimSharing(reviewer, id)
  return id
}

describe('confirming', () => {
  test('takes two kinds of evidence, a proposal and a lead who did not propose; each account is told', async () => {
    const caseId = await caseWith(device(), picture())
    expect(await statusOf(caseId)).toBe('corroborated')
    expect(await proposeConfirmation(reviewer, { caseId, reason })).toMatchObject({ ok: true })
    await releaseSharing(reviewer, caseId)
    expect(await confirmSharing(lead, { caseId, reason })).toMatchObject({ ok: true })
    expect(await statusOf(caseId)).toBe('confirmed')
    const events = await database().event.findMany({
      where: { type: 'sharing.confirmed', data: { path: ['sharingCaseId'], equals: caseId } },
    })
    expect(events.map((event) => event.driverId).sort()).toEqual([a, b])
    expect(events[0]?.data).toEqual({ accounts: 2, sharingCaseId: caseId })
  })

  test('is refused with one kind of evidence, however much of it, also to a lead', async () => {
    const caseId = await caseWith(picture(), given([a, b], { signal: 'same_picture', weight: 3 }))
    expect(await proposeConfirmation(reviewer, { caseId, reason })).toMatchObject({ ok: false, code: 'one-kind' })
    await releaseSharing(reviewer, caseId)
    expect(await confirmSharing(lead, { caseId, reason })).toMatchObject({ ok: false, code: 'one-kind' })
  })

  test('is refused to a reviewer alone, and to one person twice', async () => {
    const caseId = await caseWith(device(), picture())
    await proposeConfirmation(reviewer, { caseId, reason })
    expect(await confirmSharing(reviewer, { caseId, reason })).toMatchObject({ ok: false, code: 'forbidden' })
    await releaseSharing(reviewer, caseId)
    const other = (await place([given([a, b], { signal: 'impossible_travel' })])) ?? ''
    expect(other).toBe(caseId)

    const [c, d] = [(await newDriver()).id, (await newDriver()).id].sort() as [string, string]
    const own = await place([given([c, d]), given([c, d], { signal: 'same_picture', weight: 3 })])
    if (!own) throw new Error('no case')
    await claimSharing(lead, own)
    expect(await proposeConfirmation(lead, { caseId: own, reason })).toMatchObject({ ok: true })
    expect(await confirmSharing(lead, { caseId: own, reason })).toMatchObject({ ok: false, code: 'second-person' })
    await releaseSharing(lead, own)
    expect(await confirmSharing(await staff('lead'), { caseId: own, reason })).toMatchObject({ ok: true })
  })

  test('is refused without a proposal, and a second proposal is', async () => {
    const caseId = await caseWith(device(), picture())
    await releaseSharing(reviewer, caseId)
    expect(await confirmSharing(lead, { caseId, reason })).toMatchObject({ ok: false, code: 'not-proposed' })
    await claimSharing(reviewer, caseId)
    await proposeConfirmation(reviewer, { caseId, reason })
    expect(await proposeConfirmation(reviewer, { caseId, reason })).toMatchObject({
      ok: false,
      code: 'already-proposed',
    })
  })

  test('is refused when the evidence ran out between proposal and confirmation', async () => {
    const caseId = await caseWith(device(), picture())
    await proposeConfirmation(reviewer, { caseId, reason })
    await releaseSharing(reviewer, caseId)
    const later = new Date(Date.now() + 100 * 86_400_000)
    expect(await confirmSharing(lead, { caseId, reason }, later)).toMatchObject({ ok: false, code: 'one-kind' })
  })

  test('names only the accounts that two kinds touch', async () => {
    const c = (await newDriver()).id
    const caseId = await caseWith(device(), picture())
    await place([given([a, c], { weight: 3 })])
    await proposeConfirmation(reviewer, { caseId, reason })
    await releaseSharing(reviewer, caseId)
    await confirmSharing(lead, { caseId, reason })
    const rows = await database().sharingMember.findMany({ where: { caseId, confirmedAt: { not: null } } })
    expect(rows.map((row) => row.driverId).sort()).toEqual([a, b])
  })

  test('two leads at once confirm once', async () => {
    const caseId = await caseWith(device(), picture())
    await proposeConfirmation(reviewer, { caseId, reason })
    await releaseSharing(reviewer, caseId)
    const other = await staff('lead')
    const answers = await Promise.all([
      confirmSharing(lead, { caseId, reason }),
      confirmSharing(other, { caseId, reason }),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })
})

describe('claims', () => {
  test('a deed needs the claim, and while somebody holds the case nobody else acts', async () => {
    const caseId = await caseWith(device(), picture())
    const other = await staff('reviewer')
    expect(await claimSharing(other, caseId)).toMatchObject({ ok: false, code: 'claimed-by-another' })
    for (const deed of [dismissSharing, watchSharing, proposeConfirmation]) {
      expect(await deed(other, { caseId, reason })).toMatchObject({ ok: false, code: 'claim-lost' })
    }
    await proposeConfirmation(reviewer, { caseId, reason })
    expect(await confirmSharing(lead, { caseId, reason })).toMatchObject({ ok: false, code: 'claimed-by-another' })
    const later = new Date(Date.now() + 6 * 60_000)
    expect(await claimSharing(other, caseId, later)).toMatchObject({ ok: true })
  })

  test('a deed without a reason is refused', async () => {
    const caseId = await caseWith(device(), picture())
    expect(await dismissSharing(reviewer, { caseId, reason: 'no' })).toMatchObject({ ok: false, code: 'invalid' })
  })
})

describe('what was dismissed', () => {
  test('does not come back with the same links, but with evidence that was not there', async () => {
    const [install, copy] = [device(), picture()]
    const caseId = await caseWith(install, copy)
    expect(await dismissSharing(reviewer, { caseId, reason })).toMatchObject({ ok: true })
    const told = await database().event.count({
      where: { type: 'sharing.dismissed', data: { path: ['sharingCaseId'], equals: caseId } },
    })
    expect(told).toBe(2)
    expect(await place([install, copy])).toBeNull()
    expect(await place([{ ...install, weight: 3, lastAt: new Date() }])).toBeNull()
    const again = await place([picture()])
    expect(again).not.toBeNull()
    expect(again).not.toBe(caseId)
    expect(await database().sharingCase.findUnique({ where: { id: again ?? '' } })).toMatchObject({
      kinds: ['picture'],
    })
  })

  test('a case on watch wakes with new evidence, not with the same', async () => {
    const install = given([a, b], { key: 'phone', weight: 3 })
    const caseId = await caseWith(install)
    expect(await watchSharing(reviewer, { caseId, reason })).toMatchObject({ ok: true })
    await place([install])
    expect(await statusOf(caseId)).toBe('watched')
    await place([picture()])
    expect(await statusOf(caseId)).toBe('corroborated')
  })

  test('a person opens a case on watch again', async () => {
    const caseId = await caseWith(given([a, b], { weight: 3 }))
    await watchSharing(reviewer, { caseId, reason })
    expect(await reopenSharing(reviewer, { caseId, reason })).toMatchObject({ ok: true })
    expect(await statusOf(caseId)).toBe('suspected')
    expect(await reopenSharing(reviewer, { caseId, reason })).toMatchObject({ ok: false, code: 'not-watched' })
  })
})

test('only a lead who neither proposed nor confirmed overturns; each confirmed account is told', async () => {
  const caseId = await caseWith(device(), picture())
  await proposeConfirmation(reviewer, { caseId, reason })
  await releaseSharing(reviewer, caseId)
  expect(await overturnSharing(lead, { caseId, reason })).toMatchObject({ ok: false, code: 'not-confirmed' })
  await confirmSharing(lead, { caseId, reason })
  expect(await overturnSharing(lead, { caseId, reason })).toMatchObject({ ok: false, code: 'took-part' })
  expect(await overturnSharing(await staff('lead'), { caseId, reason })).toMatchObject({ ok: true })
  expect(await statusOf(caseId)).toBe('overturned')
  const told = await database().event.count({
    where: { type: 'sharing.overturned', data: { path: ['sharingCaseId'], equals: caseId } },
  })
  expect(told).toBe(2)
})
