import { beforeEach, describe, expect, test } from 'vitest'
import { database, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { ok, type StaffActor, system } from '@/lib/vocabulary'
import { newDriver, staff } from '@/scripts/testing/platform'
import {
  claimSharing,
  flagSharing,
  forgetSharing,
  mergeSharing,
  proposeConfirmation,
  releaseSharing,
  splitAccounts,
  tendSharing,
} from '.'
import { given, place } from './rows-for-tests'

const reason = 'Two households, as the addresses show.'
let reviewer: StaffActor
let drivers: string[]
const pick = (i: number): string => drivers[i] as string
const pairOf = (i: number, j: number) => [pick(i), pick(j)].sort() as [string, string]

beforeEach(async () => {
  reviewer = await staff('reviewer')
  const made = await Promise.all(Array.from({ length: 4 }, () => newDriver()))
  drivers = made.map((driver) => driver.id)
})

const caseRow = (id: string | null) => database().sharingCase.findUniqueOrThrow({ where: { id: id ?? '' } })
const membersOf = async (id: string | null) => {
  const rows = await database().sharingMember.findMany({ where: { caseId: id ?? '', leftAt: null } })
  return rows.map((row) => row.driverId).sort()
}
const strong = (i: number, j: number) => given(pairOf(i, j), { signal: 'same_picture', weight: 3 })
const forget = (driverId: string, why: 'withdrawn' | 'erased', now = new Date()) =>
  transaction(async (tx) => {
    await lockDriver(tx, driverId)
    await forgetSharing(tx, system('retention'), driverId, why, now)
    return ok(null)
  })

describe('one cluster is one case', () => {
  test('a link between two cases makes them one, the older takes over, nothing is lost', async () => {
    const one = await place([strong(0, 1)])
    const two = await place([strong(2, 3)])
    await flagSharing(reviewer, { driverId: pick(3), note: 'The voice on the phone was another.' })
    expect(one).not.toBe(two)
    expect(await place([strong(1, 2)])).toBe(one)
    expect(await membersOf(one)).toEqual([...drivers].sort())
    expect(await caseRow(two)).toMatchObject({ status: 'merged', mergedIntoId: one })
    expect(await caseRow(one)).toMatchObject({ accounts: 4, status: 'suspected', kinds: ['picture'] })
    expect(await database().sharingSuspicion.count({ where: { sharingCaseId: one } })).toBe(1)
    expect(await database().sharingSignal.count({ where: { caseId: one } })).toBe(3)
  })

  test('a phone that two accounts share brings no neighbour in, and opens nothing', async () => {
    expect(await place([given(pairOf(0, 1), { weight: 1 })])).toBeNull()
    const caseId = await place([strong(1, 2)])
    await place([given(pairOf(2, 3), { weight: 1 })])
    expect(await membersOf(caseId)).toEqual(pairOf(1, 2))
  })

  test('two cases that two people hold stay apart until one is released, then become one by themselves', async () => {
    const other = await staff('reviewer')
    const [one, two] = [await place([strong(0, 1)]), await place([strong(2, 3)])]
    await claimSharing(reviewer, one ?? '')
    await claimSharing(other, two ?? '')
    await place([strong(1, 2)])
    expect(await caseRow(two)).toMatchObject({ status: 'suspected', mergeWithId: one, claimedById: other.id })
    expect(await mergeSharing(reviewer, { caseId: one ?? '', withNumber: (await caseRow(two)).number })).toMatchObject({
      code: 'claimed-by-another',
    })
    await tendSharing()
    expect(await caseRow(two)).toMatchObject({ status: 'suspected' })
    await releaseSharing(other, two ?? '')
    await tendSharing()
    expect(await caseRow(two)).toMatchObject({ status: 'merged', mergedIntoId: one })
    expect(await caseRow(one)).toMatchObject({ accounts: 4, claimedById: reviewer.id })
  })

  test('eight workers that place evidence of one cluster at once open one case', async () => {
    const links = [
      strong(0, 1),
      strong(1, 2),
      strong(2, 3),
      strong(0, 3),
      strong(0, 2),
      strong(1, 3),
      strong(0, 1),
      strong(2, 3),
    ]
    await Promise.all(links.map((link) => place([link])))
    const rows = await database().sharingMember.findMany({ where: { openDriverId: { in: drivers } } })
    expect(rows).toHaveLength(4)
    expect(new Set(rows.map((row) => row.caseId)).size).toBe(1)
  })

  test('split by hand: what linked both sides joins them no more, new evidence does', async () => {
    const links = [strong(0, 1), strong(1, 2), strong(2, 3)]
    const caseId = (await place(links)) ?? ''
    for (const link of links) await place([link])
    expect(await membersOf(caseId)).toHaveLength(4)
    await claimSharing(reviewer, caseId)
    const gone = { caseId, driverIds: drivers, reason }
    expect(await splitAccounts(reviewer, gone)).toMatchObject({ code: 'nobody-left' })
    expect(await splitAccounts(reviewer, { ...gone, driverIds: [(await newDriver()).id] })).toMatchObject({
      code: 'not-of-case',
    })
    const split = await splitAccounts(reviewer, { caseId, driverIds: [pick(2), pick(3)], reason })
    if (!split.ok) throw new Error(split.code)
    expect(await membersOf(caseId)).toEqual(pairOf(0, 1))
    expect(await membersOf(split.value.caseId)).toEqual(pairOf(2, 3))
    await place([links[1] as (typeof links)[number]])
    expect(await membersOf(caseId)).toEqual(pairOf(0, 1))
    await releaseSharing(reviewer, caseId)
    await place([strong(1, 2)])
    expect(await membersOf(caseId)).toHaveLength(4)
  })
})

describe('a driver who withdraws or is erased', () => {
  test('takes their evidence along; the case says what is left and whether it still stands', async () => {
    const caseId = (await place([strong(0, 1), given(pairOf(0, 1))])) ?? ''
    await place([strong(1, 2)])
    expect(await caseRow(caseId)).toMatchObject({ status: 'corroborated', core: 2 })
    await claimSharing(reviewer, caseId)
    await proposeConfirmation(reviewer, { caseId, reason: 'Ada and Bo are the same person.' })
    await forget(pick(0), 'erased')
    expect(await caseRow(caseId)).toMatchObject({ status: 'suspected', core: 0, accounts: 2, proposedById: null })
    expect(await database().sharingSignal.count({ where: { OR: [{ driverId: pick(0) }, { otherId: pick(0) }] } })).toBe(
      0,
    )
    const acts = await database().sharingAct.findMany({ where: { caseId } })
    expect(acts.every((act) => act.sealedReason === null)).toBe(true)
    expect(acts.find((act) => act.act === 'evidence-gone')?.facts).toEqual({
      why: 'erased',
      evidence: 2,
      left: 2,
      stands: false,
    })
  })

  test('who is the last leaves a case that is dismissed', async () => {
    const caseId = await place([strong(0, 1)])
    await forget(pick(0), 'withdrawn')
    await forget(pick(1), 'withdrawn')
    expect(await caseRow(caseId)).toMatchObject({ status: 'dismissed', accounts: 0 })
  })
})

test('a flag lands in a case of its own, or in the open one; it is no evidence', async () => {
  const flagged = await flagSharing(reviewer, { driverId: pick(0), note: 'Somebody else answered the door.' })
  if (!flagged.ok) throw new Error(flagged.code)
  const { sharingCaseId } = flagged.value
  expect(await caseRow(sharingCaseId)).toMatchObject({ status: 'suspected', kinds: [], accounts: 1 })
  const again = await flagSharing(await staff('lead'), { driverId: pick(0), note: 'Again today.' })
  expect(again).toMatchObject({ ok: true, value: { sharingCaseId } })
  await claimSharing(reviewer, sharingCaseId)
  expect(await proposeConfirmation(reviewer, { caseId: sharingCaseId, reason })).toMatchObject({ code: 'one-kind' })
})

test('what a case repeats of its evidence is counted anew when some has run out', async () => {
  const longAgo = new Date(Date.now() - 60 * 86_400_000 + 3_600_000)
  const caseId = await place([strong(0, 1), given(pairOf(0, 1), { signal: 'impossible_travel', lastAt: longAgo })])
  expect(await caseRow(caseId)).toMatchObject({ status: 'corroborated' })
  await tendSharing(new Date(Date.now() + 2 * 3_600_000))
  expect(await caseRow(caseId)).toMatchObject({ status: 'suspected', kinds: ['picture'] })
})
