import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { submitSelfie } from '@/lib/capture'
import type { SubmissionForm } from '@/lib/capture/view'
import { database } from '@/lib/database'
import { measureVerification } from '@/lib/matching'
import { createMatcher, type Matcher } from '@/lib/matching/engine/engine'
import { settleMeasured } from '@/lib/review'
import { picture } from '@/prisma/seed/people'
import { check, enrolledDriver, platformKey, staff } from '@/scripts/testing/platform'
import {
  claimSharing,
  comparePair,
  confirmSharing,
  flagSharing,
  gatherSignals,
  proposeConfirmation,
  releaseSharing,
} from '.'

const reason = 'Seen and compared by two people.'
const DAY = 86_400_000
const ago = (days: number, minutes = 0): Date => new Date(Date.now() - days * DAY + minutes * 60_000)
const phone = (installId: string): Partial<SubmissionForm> => ({ device: { installId, model: 'Galaxy A54' } })

async function selfie(
  driver: { ref: string },
  file: string,
  installId: string,
  at: Date,
  options = {},
): Promise<string> {
  const id = await check(driver, file, phone(installId), at)
  await gatherSignals(id, options)
  return id
}
const openCaseOf = async (driverId: string) => {
  const member = await database().sharingMember.findUnique({ where: { openDriverId: driverId } })
  return member && (await database().sharingCase.findUniqueOrThrow({ where: { id: member.caseId } }))
}
const signalsOf = (driverId: string) =>
  database().sharingSignal.findMany({
    where: { OR: [{ driverId }, { otherId: driverId }] },
    orderBy: { signal: 'asc' },
  })

describe('a rented account', () => {
  test('two faces on one account, the second with a phone of its own: compared by a person, confirmed by two', async () => {
    const driver = await enrolledDriver('p05')
    const own = `own ${driver.ref}`
    const first = await selfie(driver, 'p05/1.jpg', own, ago(9))
    await selfie(driver, 'p05/2.jpg', own, ago(8))
    await selfie(driver, 'p05/3.jpg', own, ago(7))
    const stranger = await selfie(driver, 'p36/1.jpg', `rented ${driver.ref}`, ago(2))
    await selfie(driver, 'p36/2.jpg', `rented ${driver.ref}`, ago(1))
    expect((await signalsOf(driver.id)).map(({ signal, weight }) => [signal, weight])).toEqual([
      ['device_change', 2],
      ['several_faces', 2],
    ])
    const opened = await openCaseOf(driver.id)
    expect(opened).toMatchObject({ status: 'suspected', kinds: ['device'] })
    const [reviewer, lead, caseId] = [await staff('reviewer'), await staff('lead'), opened?.id ?? '']
    await claimSharing(reviewer, caseId)
    expect(await proposeConfirmation(reviewer, { caseId, reason })).toMatchObject({ code: 'one-kind' })
    const pair = { caseId, firstId: first, secondId: stranger }
    expect(await comparePair(reviewer, { ...pair, finding: 'different_people', reasons: [] })).toMatchObject({
      code: 'invalid',
    })
    expect(await comparePair(reviewer, { ...pair, finding: 'different_people', reasons: ['eyes'] })).toMatchObject({
      ok: true,
    })
    expect(await openCaseOf(driver.id)).toMatchObject({ status: 'corroborated', kinds: ['device', 'face'] })
    expect(await proposeConfirmation(reviewer, { caseId, reason })).toMatchObject({ ok: true })
    await releaseSharing(reviewer, caseId)
    expect(await confirmSharing(lead, { caseId, reason })).toMatchObject({ ok: true })
  })

  test('gathering the same check again changes nothing', async () => {
    const driver = await enrolledDriver('p08')
    const ids = [
      await selfie(driver, 'p08/1.jpg', driver.ref, ago(3)),
      await selfie(driver, 'p31/2.jpg', driver.ref, ago(2)),
    ]
    const before = await signalsOf(driver.id)
    for (const id of ids) await gatherSignals(id)
    expect(await signalsOf(driver.id)).toEqual(before)
    expect(await database().sharingDevice.findMany({ where: { driverId: driver.id } })).toMatchObject([{ checks: 2 }])
  })

  test('a template of another matcher version is never compared', async () => {
    const driver = await enrolledDriver('p12')
    const old = await selfie(driver, 'p26/1.jpg', driver.ref, ago(3))
    await database().measurement.updateMany({ where: { photoId: old }, data: { matcherVersion: 'older' } })
    await selfie(driver, 'p12/1.jpg', driver.ref, ago(2))
    expect(await database().sharingFace.findMany({ where: { driverId: driver.id } })).toMatchObject([{ selfies: 1 }])
    expect(await signalsOf(driver.id)).toEqual([])
  })
})

test('one phone in a family opens no case by itself and can never be confirmed', async () => {
  const family = [await enrolledDriver('p17'), await enrolledDriver('p20'), await enrolledDriver('p24')]
  const people = ['p17', 'p20', 'p24']
  for (const day of [3, 2, 1]) {
    for (const [i, driver] of family.entries()) {
      await selfie(driver, `${people[i]}/${day}.jpg`, `family ${family[0]?.ref}`, ago(day, i * 5))
    }
  }
  const [mother] = family as [{ id: string; ref: string }]
  expect(await openCaseOf(mother.id)).toBeNull()
  expect(new Set((await signalsOf(mother.id)).map((one) => one.kind))).toEqual(new Set(['device']))
  const reviewer = await staff('reviewer')
  const flagged = await flagSharing(reviewer, { driverId: mother.id, note: 'Three accounts on one phone.' })
  const caseId = flagged.ok ? flagged.value.sharingCaseId : ''
  await claimSharing(reviewer, caseId)
  expect(await proposeConfirmation(reviewer, { caseId, reason })).toMatchObject({ code: 'one-kind' })
})

test('a ring of 12 accounts on 3 phones is one case, confirmable once people have compared', {
  timeout: 120_000,
}, async () => {
  const ring = await Promise.all(Array.from({ length: 12 }, () => enrolledDriver('p02')))
  const found: string[] = []
  const search = async () => found.slice(-4).map((driverId) => ({ driverId, score: 0.98 }))
  const selfies: string[] = []
  for (const [i, driver] of ring.entries()) {
    const id = await selfie(driver, `p02/${1 + (i % 3)}.jpg`, `ring ${ring[0]?.ref} ${i % 3}`, ago(5, i * 40), {
      search,
    })
    selfies.push(id)
    found.push(driver.id)
  }
  const opened = await openCaseOf(ring[0]?.id ?? '')
  expect(opened).toMatchObject({ accounts: 12, status: 'corroborated' })
  const reviewer = await staff('reviewer')
  const caseId = opened?.id ?? ''
  await claimSharing(reviewer, caseId)
  for (let i = 1; i < 12; i++) {
    await comparePair(reviewer, {
      caseId,
      firstId: selfies[0] ?? '',
      secondId: selfies[i] ?? '',
      finding: 'same_person',
      reasons: [],
    })
  }
  expect(await openCaseOf(ring[0]?.id ?? '')).toMatchObject({ core: 12, status: 'corroborated' })
  await proposeConfirmation(reviewer, { caseId, reason })
  await releaseSharing(reviewer, caseId)
  expect(await confirmSharing(await staff('lead'), { caseId, reason })).toMatchObject({ ok: true })
})

test('twins: by face alone there is nothing to confirm, even when somebody takes them for one', async () => {
  const [one, other] = [await enrolledDriver('p27'), await enrolledDriver('p35')]
  const first = await selfie(one, 'p27/1.jpg', one.ref, ago(3))
  const search = async () => [{ driverId: one.id, score: 0.985 }]
  const second = await selfie(other, 'p35/1.jpg', other.ref, ago(2), { search })
  const caseId = (await openCaseOf(one.id))?.id ?? ''
  const reviewer = await staff('reviewer')
  await claimSharing(reviewer, caseId)
  await comparePair(reviewer, { caseId, firstId: first, secondId: second, finding: 'same_person', reasons: [] })
  expect(await openCaseOf(one.id)).toMatchObject({ kinds: ['face'], status: 'suspected' })
  expect(await proposeConfirmation(reviewer, { caseId, reason })).toMatchObject({ code: 'one-kind' })
  await releaseSharing(reviewer, caseId)
  expect(await confirmSharing(await staff('lead'), { caseId, reason })).toMatchObject({ code: 'one-kind' })
})

describe('a replayed picture', () => {
  let matcher: Matcher
  beforeAll(() => {
    matcher = createMatcher()
  })
  afterAll(() => matcher.close())

  async function sent(driver: { ref: string }, jpeg: Buffer): Promise<string> {
    const submitted = await submitSelfie(platformKey(), { driver: driver.ref }, jpeg)
    if (!submitted.ok) throw new Error(submitted.code)
    await measureVerification(matcher, submitted.value.id)
    await settleMeasured(submitted.value.id)
    await gatherSignals(submitted.value.id)
    return submitted.value.id
  }

  test('is found across accounts after it was cropped, made smaller and encoded anew', async () => {
    const [owner, thief, honest] = [
      await enrolledDriver('p38'),
      await enrolledDriver('p38'),
      await enrolledDriver('p38'),
    ]
    const original = await picture('p38', 1)
    const { width, height } = await sharp(original).metadata()
    const cut = {
      left: Math.round(width * 0.07),
      top: Math.round(height * 0.06),
      width: Math.round(width * 0.87),
      height: Math.round(height * 0.9),
    }
    const copy = await sharp(await sharp(original).extract(cut).toBuffer())
      .resize({ width: 380 })
      .jpeg({ quality: 60 })
      .toBuffer()
    const first = await sent(owner, original)
    const second = await sent(thief, copy)
    await sent(honest, await picture('p38', 2))
    const found = (await signalsOf(owner.id)).filter((one) => one.signal === 'same_picture')
    expect(found).toMatchObject([{ weight: 3, verificationIds: [first, second] }])
    expect(await openCaseOf(owner.id)).toMatchObject({ accounts: 2, kinds: ['picture'] })
    expect(await signalsOf(honest.id)).toEqual([])
  })
})
