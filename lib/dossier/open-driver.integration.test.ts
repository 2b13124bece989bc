import { expect, test } from 'vitest'
import { staffMember } from '@/lib/access/staff-for-tests'
import { transaction } from '@/lib/database'
import { flagSharing } from '@/lib/sharing'
import { beginInspection, sealText } from '@/lib/vault'
import type { Restriction, StaffActor } from '@/lib/vocabulary'
import { openDriver } from '.'
import {
  addCase,
  addCheck,
  addDriver,
  addFinding,
  addPersonCheck,
  addRestriction,
  as,
  DAY,
  HOUR,
  MINUTE,
} from './rows-for-tests'
import type { DriverPage } from './view'

const NOW = new Date('2026-11-20T10:00:00Z')
const ago = (ms: number) => new Date(NOW.getTime() - ms)

async function open(actor: StaffActor, ref: string, now = NOW): Promise<DriverPage> {
  const page = await openDriver(actor, ref, now)
  if (!page.ok) throw new Error(page.code)
  return page.value
}

const hold = (cause: Restriction['cause'], over: Partial<Restriction> = {}): Restriction => ({
  kind: 'held',
  cause,
  from: ago(HOUR),
  blocksFrom: ago(HOUR),
  until: null,
  endedAt: null,
  ...over,
})

/** A driver whose newest check one person has found to show somebody else. */
async function proposed() {
  const [first, ref] = [await staffMember('reviewer', 'Yuki Ōtsuka'), await addDriver({ createdAt: ago(90 * DAY) })]
  await addCheck(ref.id, ago(40 * DAY), { thumbnailId: ref.id, deviceModel: 'Pixel 7a', installId: `a ${ref.id}` })
  const earlier = await addCheck(ref.id, ago(20 * DAY), { band: 'refer', score: 0.94 })
  const same = await addCase(earlier, { status: 'closed', band: 'refer', closedAt: ago(20 * DAY), partIds: [first.id] })
  await addFinding(same.id, first, 'same_person', ago(20 * DAY))
  const fields = { status: 'in_review', band: 'hold', score: 0.81, decidedAt: null, deviceModel: 'Galaxy A54' }
  const check = await addCheck(ref.id, ago(2 * HOUR), { ...fields, installId: `b ${ref.id}` })
  const row = await addCase(check, { lane: 'second_review', partIds: [first.id] })
  await addFinding(row.id, first, 'different_people', ago(HOUR))
  await addRestriction(
    ref.id,
    hold('case_hold', { from: ago(2 * HOUR), blocksFrom: ago(2 * HOUR), endedAt: ago(HOUR) }),
    row.id,
  )
  await addRestriction(ref.id, hold('proposed_rejection'), row.id)
  return { driver: ref, row, first, check }
}

test('a lead reads the standing with how long the driver has lost work, and every outcome', async () => {
  const { driver, row } = await proposed()
  const page = await open(as('lead'), driver.ref)
  expect(page.blind).toBe(false)
  expect(page.standing).toMatchObject({ standing: 'held', mayWork: false, blockedSince: ago(2 * HOUR).toISOString() })
  expect(page.selfies.map((one) => [one.outcome, one.score])).toEqual([
    ['open', null],
    ['same', 0.94],
    ['matcher', 0.97],
  ])
  expect(page.selfies[1]?.decidedBy).toBe('Yuki Ōtsuka')
  expect(page.openCase).toMatchObject({ id: row.id, mine: false })
  expect(page.timeline.map((item) => item.title)).toEqual([
    'Held until a second person has looked',
    'Different people',
    `Held, case C-${row.number} opened`,
    'Selfie sent by the platform',
    'New device, Galaxy A54',
    'Same person',
    expect.stringMatching(/^Case C-\d+ opened$/),
    'Selfie sent by the platform',
    'Cleared by the matcher',
    'Driver added',
  ])
})

test('a reviewer who could claim the second look is told nothing of the first, nor of any outcome', async () => {
  const { driver, first } = await proposed()
  const stranger = as('reviewer')
  await flagSharing(as('lead'), { driverId: driver.id, note: 'Two phones in one morning.' }, ago(3 * HOUR))
  const page = await open(stranger, driver.ref)
  expect(page).toMatchObject({ blind: true, standing: null, suspensions: [], suspicions: [], photos: 'claim' })
  for (const selfie of page.selfies) expect(selfie).toMatchObject({ outcome: null, score: null, case: null })
  for (const device of page.devices) expect(device.otherAccounts).toBeNull()
  expect(page.timeline.map((item) => item.title)).toEqual([
    'Selfie sent by the platform',
    'New device, Galaxy A54',
    'Selfie sent by the platform',
    'Selfie sent by the platform',
    'Driver added',
  ])
  expect(JSON.stringify(page)).not.toMatch(/different|held|0\.81|0\.94|Yuki|Two phones/i)
  expect((await open(first, driver.ref)).blind).toBe(false)
})

test('a lead is blind while they hold the second look', async () => {
  const { driver, row } = await proposed()
  const lead = as('lead')
  const claim = {
    status: 'claimed',
    claimedById: lead.id,
    claimedAt: NOW,
    claimExpiresAt: new Date(NOW.getTime() + MINUTE),
  }
  await transaction((tx) => tx.reviewCase.update({ where: { id: row.id }, data: claim }))
  expect(await open(lead, driver.ref)).toMatchObject({ blind: true, standing: null, may: { endHold: null } })
  expect(await open(as('lead'), driver.ref)).toMatchObject({ blind: false })
})

test('photos: leads always, reviewers while they hold a case, auditors with a reason, managers never', async () => {
  const { driver, row } = await proposed()
  const holder = as('reviewer')
  const access = async (actor: StaffActor) => {
    const page = await open(actor, driver.ref)
    return [page.photos, page.selfies.filter((one) => one.thumbnailUrl !== null).length]
  }
  expect(await access(as('lead'))).toEqual(['open', 1])
  expect(await access(holder)).toEqual(['claim', 0])
  const auditor = as('auditor')
  expect(await access(auditor)).toEqual(['reason', 0])
  await beginInspection(auditor, { driverIds: [driver.id], reason: 'Complaint of the driver' }, NOW)
  expect(await access(auditor)).toEqual(['open', 1])
  expect((await open(as('lead'), driver.ref)).timeline).toContainEqual(
    expect.objectContaining({
      title: 'Photos looked at by an auditor',
      detail: expect.stringContaining('“Complaint of the driver”'),
    }),
  )
  expect(await access(as('manager'))).toEqual(['role', 0])
  const claim = { status: 'claimed', claimedById: holder.id, claimExpiresAt: new Date(NOW.getTime() + MINUTE) }
  await transaction((tx) => tx.reviewCase.update({ where: { id: row.id }, data: claim }))
  expect(await access(holder)).toEqual(['open', 1])
})

test('what each role may do, and an admin nothing at all', async () => {
  const { driver, row, first } = await proposed()
  const may = async (actor: StaffActor) => (await open(actor, driver.ref)).may
  const none = { issueChallenge: false, overLimit: false, flagSharing: false, readNotices: false, endHold: null }
  expect(await may(as('manager'))).toEqual(none)
  expect(await may(as('auditor'))).toEqual({ ...none, readNotices: true })
  expect(await may(as('reviewer'))).toEqual({ ...none, issueChallenge: true, flagSharing: true })
  expect((await may(as('lead'))).endHold).toEqual({ how: 'release', caseId: row.id, ok: true, why: null })
  const tookPart = { ...as('lead'), id: first.id }
  expect((await may(tookPart)).endHold).toMatchObject({ ok: false, why: expect.stringContaining('took part') })
  expect(await openDriver(as('admin'), driver.ref, NOW)).toMatchObject({ code: 'forbidden' })
  expect(await openDriver(as('lead'), 'D-nobody', NOW)).toMatchObject({ code: 'driver-not-found' })
})

test('after a confirmed rejection a lead decides; a hold that ended by itself is told as that', async () => {
  const driver = await addDriver({ createdAt: ago(9 * DAY) })
  const check = await addCheck(driver.id, ago(5 * DAY), { status: 'rejected' })
  const row = await addCase(check, { status: 'closed', closedAt: ago(4 * DAY), disposition: 'different_people' })
  const lapsed = { from: ago(5 * DAY), blocksFrom: ago(5 * DAY), until: ago(3 * DAY) }
  await addRestriction(driver.id, hold('case_hold', lapsed), row.id)
  await addRestriction(driver.id, hold('confirmed_rejection'), row.id)
  const page = await open(as('lead'), driver.ref)
  expect(page.may.endHold).toMatchObject({ how: 'decide', caseId: row.id, ok: true })
  expect(page.standing?.blockedSince).toBe(ago(HOUR).toISOString())
  expect(page.timeline.map((item) => item.title)).toContain('Hold ended by itself')
})

test('a check by a person that is due, and one that was recorded with its reason', async () => {
  const driver = await addDriver()
  const [lead, other] = [as('lead'), as('lead')]
  const done = await addPersonCheck(driver.id, ago(3 * DAY), 'cannot')
  const sealedReason = await sealText(driver.id, 'Passport and licence shown on site.')
  const result = { doneAt: ago(2 * DAY), doneById: lead.id, result: 'not_confirmed', way: 'on_site', sealedReason }
  await transaction((tx) => tx.personCheck.update({ where: { id: done.id }, data: result }))
  const due = await addPersonCheck(driver.id, ago(2 * DAY), 'cannot')
  await transaction((tx) => tx.personCheck.update({ where: { id: due.id }, data: { excludedIds: [lead.id] } }))
  const page = await open(lead, driver.ref)
  expect(page.personChecks).toMatchObject([{ result: 'not_confirmed', reason: 'Passport and licence shown on site.' }])
  expect(page.personCheck).toMatchObject({ id: due.id, mayRecord: { ok: false, why: expect.any(String) } })
  expect((await open(other, driver.ref)).personCheck?.mayRecord?.ok).toBe(true)
  expect((await open(as('reviewer'), driver.ref)).personCheck?.mayRecord).toBeNull()
})

test('other drivers on a device are named by their references', async () => {
  const [driver, other] = [await addDriver(), await addDriver()]
  const installId = `shared ${driver.id}`
  await addCheck(driver.id, ago(DAY), { installId, deviceModel: 'Galaxy A54' })
  await addCheck(driver.id, ago(HOUR), { installId, deviceModel: 'Galaxy A54' })
  await addCheck(other.id, ago(HOUR), { installId, deviceModel: 'Galaxy A54' })
  const page = await open(as('lead'), driver.ref)
  expect(page.devices).toMatchObject([{ model: 'Galaxy A54', checks: 2, otherAccounts: [other.ref] }])
})
