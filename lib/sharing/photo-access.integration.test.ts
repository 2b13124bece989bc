import { beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/database'
import { beginInspection, findInspectionsOf, openText } from '@/lib/vault'
import type { Actor, StaffActor } from '@/lib/vocabulary'
import { check, enrolledDriver, newDriver, staff } from '@/scripts/testing/platform'
import { claimSharing, deliverSharingPhoto, openPair, releaseSharing } from '.'
import { membersOf } from './case-records'
import { addSelfie, given, place } from './rows-for-tests'

const reason = 'Complaint 4711: was this face looked at rightly?'
let holder: StaffActor
let caseId: string
let driverId: string
let photoId: string

beforeEach(async () => {
  holder = await staff('reviewer')
  const [driver, other] = [await enrolledDriver('p05'), await newDriver()]
  driverId = driver.id
  photoId = await check(driver, 'p05/1.jpg')
  const pair = [driver.id, other.id].sort() as [string, string]
  caseId = (await place([given(pair, { signal: 'same_picture', weight: 3 })])) ?? ''
  await claimSharing(holder, caseId)
})

const asks = (actor: Actor, more: { photoId?: string; size?: 'full' | 'thumb' } = {}, now?: Date) =>
  deliverSharingPhoto(actor, { caseId, photoId, size: 'full', ...more }, now)
const recordsOf = (actor: StaffActor) =>
  database().auditRecord.findMany({ where: { type: 'photo.delivered', actorId: actor.id, subjectId: photoId } })

test('who holds the case sees its faces: one record per photo and claim, whatever the size and how often', async () => {
  expect(await asks(holder)).toMatchObject({ ok: true })
  expect(await asks(holder)).toMatchObject({ ok: true })
  expect(await asks(holder, { size: 'thumb' })).toMatchObject({ ok: true })
  expect(await recordsOf(holder)).toMatchObject([{ data: { size: 'full', sharingCaseId: caseId } }])
  await releaseSharing(holder, caseId)
  expect(await asks(holder)).toMatchObject({ code: 'forbidden' })
  await claimSharing(holder, caseId)
  expect(await asks(holder)).toMatchObject({ ok: true })
  expect(await recordsOf(holder)).toHaveLength(2)
})

test('a reviewer who does not hold it sees none, nor does the holder once the lease has run out', async () => {
  const other = await staff('reviewer')
  expect(await asks(other)).toMatchObject({ code: 'forbidden' })
  expect(await asks(holder, {}, new Date(Date.now() + 3_600_000))).toMatchObject({ code: 'forbidden' })
  expect(await recordsOf(other)).toEqual([])
  expect(await recordsOf(holder)).toEqual([])
})

test('a lead sees them without the claim: one record per photo and day', async () => {
  const lead = await staff('lead')
  expect(await asks(lead)).toMatchObject({ ok: true })
  expect(await asks(lead)).toMatchObject({ ok: true })
  expect(await recordsOf(lead)).toHaveLength(1)
  expect(await asks(lead, {}, new Date(Date.now() + 86_400_000))).toMatchObject({ ok: true })
  expect(await recordsOf(lead)).toHaveLength(2)
})

test('an auditor sees them for an hour after saying why, each time recorded with the reason that is kept', async () => {
  const auditor = await staff('auditor')
  const driverIds = [driverId]
  const began = new Date()
  expect(await asks(auditor)).toMatchObject({ code: 'reason-required' })
  expect(await beginInspection(auditor, { driverIds, reason: ' curious ' })).toMatchObject({ code: 'invalid' })
  expect(await asks(auditor)).toMatchObject({ code: 'reason-required' })
  expect(await recordsOf(auditor)).toEqual([])
  expect(await beginInspection(auditor, { driverIds, reason }, began)).toMatchObject({ ok: true })
  for (const _ of [1, 2]) expect(await asks(auditor)).toMatchObject({ ok: true })
  const [kept] = await findInspectionsOf(driverId, 5)
  expect(await openText(driverId, kept?.sealedReason ?? null)).toBe(reason)
  const said = { data: { inspectionId: kept?.id } }
  expect(await recordsOf(auditor)).toMatchObject([said, said])
  expect(await asks(await staff('auditor'))).toMatchObject({ code: 'reason-required' })
  expect(await asks(auditor, {}, new Date(began.getTime() + 3_600_000))).toMatchObject({ code: 'reason-required' })
})

test('the pair of a sharing case opens for an auditor who said why for all its accounts', async () => {
  const auditor = await staff('auditor')
  const photosNow = async () => {
    const bench = await openPair(auditor, { caseId })
    if (!bench.ok) throw new Error(bench.code)
    return bench.value.photos
  }
  expect(await photosNow()).toBe('reason')
  await beginInspection(auditor, { driverIds: [driverId], reason })
  expect(await photosNow()).toBe('reason')
  await beginInspection(auditor, { driverIds: await membersOf(caseId), reason })
  expect(await photosNow()).toBe('open')
})

test.each(['manager', 'admin'] as const)('a %s sees none, and may not say why', async (role) => {
  const actor = await staff(role)
  expect(await asks(actor)).toMatchObject({ code: 'forbidden' })
  expect(await beginInspection(actor, { driverIds: [driverId], reason })).toMatchObject({ code: 'forbidden' })
  expect(await recordsOf(actor)).toEqual([])
})

test('a photo of an account that is not of the case is not there; one whose picture went is gone', async () => {
  const stranger = await enrolledDriver('p08')
  expect(await asks(holder, { photoId: await check(stranger, 'p08/1.jpg') })).toMatchObject({ code: 'not-found' })
  const member = await database().sharingMember.findFirstOrThrow({ where: { caseId } })
  expect(await asks(holder, { photoId: await addSelfie(member.driverId) })).toMatchObject({ code: 'gone' })
})
