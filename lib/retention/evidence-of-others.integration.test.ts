import { expect, test } from 'vitest'
import { decideAppeal, openHearing, takeAppeal } from '@/lib/appeals'
import { database, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { readReceipt, receiptUrlOf } from '@/lib/enforcement'
import { given } from '@/lib/sharing/rows-for-tests'
import { readObject } from '@/lib/vault'
import { ok } from '@/lib/vocabulary'
import { filed, heardBy } from '@/scripts/testing/appeals'
import { confirmedSharing } from '@/scripts/testing/confirmed-sharing'
import { check, decideConsent, enrolledDriver, platformKey, staff } from '@/scripts/testing/platform'
import { eraseDriver, releaseEvidence } from '.'

/** Two accounts suspended for sharing on the ground of a selfie of each; the other has one more. */
async function shared() {
  const [one, other] = [await enrolledDriver('p01'), await enrolledDriver('p02')]
  const pair = [one.id, other.id].sort() as [string, string]
  const named: [string, string] = [await check(one, 'p01/1.jpg'), await check(other, 'p02/1.jpg')]
  const more = await check(other, 'p02/2.jpg')
  await database().verification.updateMany({ where: { id: { in: [...named, more] } }, data: { status: 'approved' } })
  const phone = given(pair, { key: `phone ${crypto.randomUUID()}` })
  const made = await confirmedSharing(
    pair,
    [phone, given(pair, { signal: 'shared_face', key: 'face', verificationIds: named })],
    named,
  )
  const own = await database().suspension.findFirstOrThrow({ where: { driverId: one.id, sharingCaseId: made.caseId } })
  const appeal = async () => {
    const answer = await filed({ driver: one, decisionId: own.id })
    if (!answer.ok) throw new Error(answer.code)
    return answer.value
  }
  return { ...made, one, other, named: named[1], more, appeal }
}

async function picturesOf(driverId: string): Promise<string[]> {
  const where = { driverId }
  const rows = [
    ...(await database().referencePhoto.findMany({ where })),
    ...(await database().verification.findMany({ where })),
  ]
  const there = await Promise.all(rows.map(async (row) => row.objectId && (await readObject(row.objectId))))
  return rows.flatMap((row, i) => (there[i] ? [row.id] : []))
}
const signalsOf = (caseId: string) => database().sharingSignal.count({ where: { caseId } })
const lettersOf = (driverId: string) => database().notice.findMany({ where: { driverId, kind: 'evidence_kept' } })

async function answer(appealId: string): Promise<void> {
  const lead = await staff('lead')
  await heardBy(lead, appealId, 'cannot_tell')
  const decided = await decideAppeal(lead, { appealId, outcome: 'upheld', reasons: ['differences_remain'] })
  if (!decided.ok) throw new Error(`${decided.code} ${decided.detail}`)
}

test('a withdrawal under another account’s open appeal keeps the signals and the selfies they name, until it is answered', async () => {
  const { one, other, caseId, named, appeal } = await shared()
  const filing = await appeal()
  const signals = await signalsOf(caseId)
  for (const _ of [1, 2]) await decideConsent(other.ref, 'withdrawn')
  expect(await picturesOf(other.id)).toEqual([named])
  expect(await signalsOf(caseId)).toBe(signals)
  const [letter, ...again] = await lettersOf(other.id)
  expect(again).toEqual([])
  const told = letter && (await readReceipt(receiptUrlOf(letter).split('/').at(-1) ?? ''))
  expect(told?.body).toContain('somebody else’s appeal')
  expect(told?.body).not.toMatch(/your appeal/)
  const lead = await staff('lead')
  await takeAppeal(lead, filing.id)
  expect(await openHearing(lead, filing.id)).toMatchObject({ ok: true })
  await releaseEvidence(one.id)
  expect(await picturesOf(other.id)).toEqual([named])

  await database().appeal.update({ where: { id: filing.id }, data: { hearerId: null, takenAt: null, status: 'filed' } })
  await answer(filing.id)
  for (const _ of [1, 2]) await releaseEvidence(one.id)
  expect(await picturesOf(other.id)).toEqual([])
  expect(await database().sharingSignal.count({ where: { OR: [{ driverId: other.id }, { otherId: other.id }] } })).toBe(
    0,
  )
})

test('where only signals stay the letter says so, in the driver’s language, once', async () => {
  const [one, other] = [await enrolledDriver('p01'), await enrolledDriver('p02')]
  await database().driver.update({ where: { id: other.id }, data: { locale: 'fr' } })
  const pair = [one.id, other.id].sort() as [string, string]
  const { caseId } = await confirmedSharing(pair, [given(pair), given(pair, { signal: 'same_picture', weight: 3 })])
  const own = await database().suspension.findFirstOrThrow({ where: { driverId: one.id, sharingCaseId: caseId } })
  const filing = await filed({ driver: one, decisionId: own.id })
  if (!filing.ok) throw new Error(filing.code)
  const signals = await signalsOf(caseId)
  for (const _ of [1, 2]) await decideConsent(other.ref, 'withdrawn')
  expect([await picturesOf(other.id), await signalsOf(caseId)]).toEqual([[], signals])
  const [letter, ...again] = await lettersOf(other.id)
  expect(again).toEqual([])
  const told = letter && (await readReceipt(receiptUrlOf(letter).split('/').at(-1) ?? ''))
  expect(told?.body).toContain('n’est pas une image')
  expect(told?.body).toContain('recours d’une autre personne')
  expect(told?.body).not.toContain('les selfies sur lesquels')
  await answer(filing.value.id)
  await releaseEvidence(one.id)
  expect(await lettersOf(other.id)).toHaveLength(1)
})

test('a withdrawal that came before the appeal stands: nothing of it stays, and the appeal is heard without', async () => {
  const { other, caseId, appeal } = await shared()
  await decideConsent(other.ref, 'withdrawn')
  expect(await picturesOf(other.id)).toEqual([])
  const filing = await appeal()
  expect(await signalsOf(caseId)).toBe(0)
  expect(await lettersOf(other.id)).toEqual([])
  await answer(filing.id)
})

test('an appeal that is filed while the withdrawal runs waits for it, or the withdrawal for the appeal', async () => {
  const { one, other, named, appeal } = await shared()
  const both = await transaction(async (tx) => {
    await lockDriver(tx, one.id)
    const begun = [appeal(), decideConsent(other.ref, 'withdrawn')] as const
    return ok({ begun })
  })
  await Promise.all(both.value.begun)
  const left = await picturesOf(other.id)
  expect([[], [named]]).toContainEqual(left)
  expect((await lettersOf(other.id)).length).toBe(left.length)
})

test('an erasure asked for meanwhile waits, and completes by itself once that appeal is answered', async () => {
  const { one, other, named, appeal } = await shared()
  const filing = await appeal()
  const asked = await eraseDriver(platformKey(), other.ref, {})
  expect(asked).toMatchObject({ ok: true, value: { erasedAt: null } })
  expect(await picturesOf(other.id)).toEqual([named])
  await answer(filing.id)
  await releaseEvidence(one.id)
  expect((await database().driver.findUniqueOrThrow({ where: { id: other.id } })).erasedAt).not.toBeNull()
  expect(await picturesOf(other.id)).toEqual([])
})
