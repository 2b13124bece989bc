import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import type { Actor } from '@/lib/vocabulary'
import { check, decideConsent, enrolledDriver, newDriver, staff } from '@/scripts/testing/platform'
import {
  claimSharing,
  confirmSharing,
  gatherSignals,
  openSharing,
  proposeConfirmation,
  runBackfill,
  startBackfill,
} from '.'
import { addSelfie, given, place } from './rows-for-tests'

const DAY = 86_400_000
const ago = (days: number, minutes = 0): Date => new Date(Date.now() - days * DAY + minutes * 60_000)

async function selfie(driver: { ref: string }, file: string, installId: string, at: Date): Promise<void> {
  await gatherSignals(await check(driver, file, { device: { installId, model: 'Galaxy A54' } }, at))
}
const openCaseOf = async (driverId: string) => {
  const member = await database().sharingMember.findUnique({ where: { openDriverId: driverId } })
  return member && (await database().sharingCase.findUniqueOrThrow({ where: { id: member.caseId } }))
}

test('an installation id that everybody shares is capped: what rested on it is taken back', async () => {
  const drivers = await Promise.all(Array.from({ length: 26 }, () => enrolledOnlyConsent()))
  const installId = `emulator ${drivers[0]?.ref}`
  for (const [i, driver] of drivers.entries()) {
    await gatherSignals(await addSelfie(driver.id, { installId, at: ago(1, i * 20) }))
    if (i === 7) expect(await openCaseOf(driver.id)).toMatchObject({ accounts: 8 })
  }
  expect(await database().sharingSignal.count({ where: { key: installId } })).toBe(0)
  expect(await openCaseOf(drivers[0]?.id ?? '')).toMatchObject({ weight: 9, kinds: [], status: 'suspected' })
})

async function enrolledOnlyConsent(): Promise<{ id: string; ref: string }> {
  const driver = await newDriver()
  await decideConsent(driver.ref, 'granted')
  return driver
}

test('withdrawal takes hashes, faces, phones and evidence in its transaction', async () => {
  const driver = await enrolledDriver('p41')
  await selfie(driver, 'p41/1.jpg', driver.ref, ago(2))
  await selfie(driver, 'p07/1.jpg', driver.ref, ago(1))
  expect(await database().sharingTrace.count({ where: { driverId: driver.id, pictureHash: { not: null } } })).toBe(2)
  await decideConsent(driver.ref, 'withdrawn')
  const where = { where: { driverId: driver.id } }
  const { sharingTrace, sharingFace, sharingDevice, sharingSignal } = database()
  const left = [
    sharingTrace.count(where),
    sharingFace.count(where),
    sharingDevice.count(where),
    sharingSignal.count(where),
  ]
  expect(await Promise.all(left)).toEqual([0, 0, 0, 0])
})

test('a run over history computes what the worker would have, goes on where it was cut off, and says how far it is', async () => {
  const [one, other] = [await enrolledOnlyConsent(), await enrolledOnlyConsent()]
  const installId = `history ${one.ref}`
  await addSelfie(one.id, { installId, at: ago(5) })
  await addSelfie(other.id, { installId, at: ago(5, 3) })
  const started = await startBackfill(await staff('lead'))
  if (!started.ok) throw new Error(started.code)
  expect(started.value.total).toBeGreaterThanOrEqual(2)
  expect(await startBackfill(await staff('lead'))).toMatchObject({ code: 'under-way' })
  expect(await startBackfill(await staff('reviewer'))).toMatchObject({ code: 'forbidden' })
  await runBackfill(undefined, 0)
  while ((await database().sharingBackfill.count({ where: { finishedAt: null } })) > 0) await runBackfill()
  const signals = await database().sharingSignal.findMany({
    where: { OR: [{ driverId: one.id }, { otherId: one.id }] },
    orderBy: { signal: 'asc' },
  })
  expect(signals.map((signal) => signal.signal)).toEqual(['overlap_on_device', 'shared_install'])
})

test('who withdraws takes their evidence out of the cluster at once; the case says what is left and whether it stands', async () => {
  const drivers = await Promise.all(Array.from({ length: 3 }, () => enrolledOnlyConsent()))
  const pair = (i: number, j: number) => [drivers[i]?.id, drivers[j]?.id].sort() as [string, string]
  const both = (i: number, j: number) => [
    given(pair(i, j)),
    given(pair(i, j), { signal: 'same_picture' as const, weight: 3 }),
  ]
  const caseId = (await place([...both(0, 1), ...both(0, 2), ...both(1, 2)])) ?? ''
  await place(both(1, 2))
  const row = () => database().sharingCase.findUniqueOrThrow({ where: { id: caseId } })
  expect(await row()).toMatchObject({ status: 'corroborated', core: 3, accounts: 3 })
  const reviewer = await staff('reviewer')
  await claimSharing(reviewer, caseId)
  await proposeConfirmation(reviewer, { caseId, reason: 'One person works under the three of them.' })

  await decideConsent(drivers[2]?.ref ?? '', 'withdrawn')
  expect(await row()).toMatchObject({ status: 'corroborated', core: 2, accounts: 2, proposedById: reviewer.id })
  expect((await historyOf(reviewer, caseId))[0]).toMatch(
    /^A driver withdrew consent: 6 pieces of evidence went, 2 accounts left, what is left still stands$/,
  )

  await decideConsent(drivers[1]?.ref ?? '', 'withdrawn')
  expect(await row()).toMatchObject({ status: 'suspected', core: 0, accounts: 1, kinds: [], proposedById: null })
  expect((await historyOf(reviewer, caseId))[0]).toMatch(/1 account left, what is left does not stand by itself$/)
  expect(await confirmSharing(await staff('lead'), { caseId, reason: 'As proposed before.' })).toMatchObject({
    ok: false,
  })
})

async function historyOf(actor: Actor, caseId: string): Promise<string[]> {
  const desk = await openSharing(actor, caseId)
  if (!desk.ok) throw new Error(desk.code)
  return desk.value.history.map((act) => act.words)
}
