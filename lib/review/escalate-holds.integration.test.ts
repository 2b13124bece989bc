import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { FIRST_POLICY } from '@/lib/policy'
import { decideHeld, decisionForm } from '@/scripts/testing/decide-case'
import { closeCases, insertCases } from '@/scripts/testing/open-cases'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { assignCase } from './claims/assign-case'
import { claimAhead, claimCase } from './claims/claims'
import { escalateHolds } from './escalate-holds'

const OPENED = new Date()
const LATE = new Date(OPENED.getTime() + FIRST_POLICY.hold.escalateMs + 1_000)
const find = (id: string) => database().reviewCase.findUniqueOrThrow({ where: { id } })
const held = () => insertCases(1, { band: 'hold', blockedSince: OPENED, laneSince: OPENED }) as Promise<[string]>

test('a hold that nobody has found anything in for a day waits for the leads from then on', async () => {
  const [[id], reviewer] = [await held(), await staff('reviewer')]
  await assignCase(await staff('lead'), id, { userId: null }, OPENED)
  await escalateHolds(LATE)
  expect(await find(id)).toMatchObject({ status: 'open', lane: 'adjudication', laneSince: LATE, escalatedAt: LATE })
  expect(await claimCase(reviewer, id, LATE)).toMatchObject({ code: 'lead-only' })
  await escalateHolds(new Date(LATE.getTime() + 60_000))
  expect(await find(id)).toMatchObject({ escalatedAt: LATE })
  await closeCases([id])
})

test('a hold that lies on a bench stays there until it is decided or given back', async () => {
  const reviewer = await staff('reviewer')
  const opened = await openedCase(await enrolledDriver('p01'), 'p15/1.jpg', {}, OPENED)
  await claimCase(reviewer, opened.id, LATE)
  await escalateHolds(LATE)
  expect(await find(opened.id)).toMatchObject({ lane: 'match', escalatedAt: null, claimedById: reviewer.id })
  expect(await decideHeld(reviewer, opened.id, decisionForm('different_people'), LATE)).toMatchObject({
    value: { disposition: 'second_review' },
  })
  await escalateHolds(LATE)
  expect(await find(opened.id)).toMatchObject({ lane: 'adjudication', escalatedAt: LATE, laneSince: LATE })
})

test('a claim that is over, and a case that is only kept ahead, hold nothing up', async () => {
  const [busy, gone] = [await staff('reviewer'), await staff('reviewer')]
  const [[first], [ahead], [left]] = [await insertCases(1), await held(), await held()] as [
    [string],
    [string],
    [string],
  ]
  await claimCase(gone, left, OPENED)
  await claimCase(busy, first, LATE)
  await assignCase(await staff('lead'), ahead, { userId: busy.id }, LATE)
  expect(await claimAhead(busy, LATE, 1)).toMatchObject({ value: { caseId: ahead } })
  await escalateHolds(LATE)
  for (const id of [ahead, left])
    expect(await find(id)).toMatchObject({
      ...{ status: 'open', lane: 'adjudication', claimedById: null, claimKind: null, assignedToId: null },
    })
  await closeCases([first, ahead, left])
})
