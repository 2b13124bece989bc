import { expect, test } from 'vitest'
import { listAuditRecords } from '@/lib/access'
import { database } from '@/lib/database'
import { openDriver } from '@/lib/dossier'
import { liftSuspension, listSuspensions, openNotice, openSuspension } from '@/lib/enforcement'
import { listSharing, openSharing, overturnSharing } from '@/lib/sharing'
import { addSelfie, given } from '@/lib/sharing/rows-for-tests'
import type { StaffActor } from '@/lib/vocabulary'
import { filed, heardBy } from '@/scripts/testing/appeals'
import { confirmedSharing, SHARING_REASON } from '@/scripts/testing/confirmed-sharing'
import { newDriver, staff } from '@/scripts/testing/platform'
import { giveBackAppeal, openHearing, takeAppeal } from '.'

const reason = 'Looked at everything again with care.'

/** Two accounts suspended for sharing, flagged, compared and confirmed by people; one appeals. */
async function contested() {
  const [one, other] = [await newDriver('Ada Ferro'), await newDriver('Bo Lind')]
  const pair = [one.id, other.id].sort() as [string, string]
  const selfies: [string, string] = [await addSelfie(one.id), await addSelfie(other.id)]
  const flagger = await staff('reviewer')
  const evidence = [
    given(pair, { key: `phone ${crypto.randomUUID()}` }),
    given(pair, { signal: 'shared_face', key: 'face', verificationIds: selfies }),
  ]
  const made = await confirmedSharing(pair, evidence, selfies)
  await database().sharingSuspicion.create({
    data: { driverId: one.id, sharingCaseId: made.caseId, flaggedById: flagger.id },
  })
  const own = await database().suspension.findFirstOrThrow({ where: { driverId: one.id, sharingCaseId: made.caseId } })
  const answer = await filed({ driver: one, decisionId: own.id })
  if (!answer.ok) throw new Error(answer.code)
  return { ...made, one, other, own, flagger, appeal: answer.value }
}

test('who hears an appeal on sharing sees the signals as they came, and nothing of what people made of them, on any way', async () => {
  const { appeal, caseId, one, other, own, suspended, reviewer, confirmer, flagger } = await contested()
  const hearer = await staff('lead')
  const told = async (reader: StaffActor) =>
    JSON.stringify([
      await openHearing(reader, appeal.id),
      await openSharing(reader, caseId),
      await listSharing(reader, { tab: 'confirmed', search: one.ref }),
      ...(await Promise.all(suspended.map((id) => openSuspension(reader, id)))),
      await openDriver(reader, one.ref),
      await openDriver(reader, other.ref),
    ])
  const audited = async () => {
    const records = await listAuditRecords(hearer, { types: ['sharing.compared'] } as never)
    return records.ok && records.value.rows.find((row) => row.subject.id === caseId)?.data
  }
  const whoSaid = async () =>
    JSON.stringify([
      await openSharing(hearer, caseId),
      await listSharing(hearer, { tab: 'confirmed', search: one.ref }),
    ])
  const found = [SHARING_REASON, 'a person found one person']
  const people = [reviewer.name, confirmer.name, flagger.name]
  const [before, said] = [await told(hearer), await whoSaid()]
  for (const words of found) expect(before).toContain(words)
  for (const name of people) expect(said).toContain(name)
  await takeAppeal(hearer, appeal.id)
  const [blind, unsaid] = [await told(hearer), await whoSaid()]
  for (const words of found) expect(blind).not.toContain(words)
  for (const name of people) expect(unsaid).not.toContain(name)
  expect(await audited()).toBeNull()
  const desk = await openSharing(hearer, caseId)
  expect(desk).toMatchObject({ ok: true, value: { blind: true, compared: [], history: [], flags: [], proposal: null } })
  expect(desk.ok && desk.value.supporting.map(({ signal, state }) => [signal, state])).toEqual([
    ['shared_install', 'counts'],
    ['shared_face', 'pending'],
  ])
  const list = await listSuspensions(hearer, { search: one.ref })
  expect(list).toMatchObject({ value: { rows: [{ id: own.id, blind: true }] } })
  const letters = await database().notice.findMany({ where: { driverId: { in: [one.id, other.id] } } })
  expect(letters.length).toBeGreaterThan(1)
  for (const { id } of letters) expect(await openNotice(hearer, id)).toMatchObject({ code: 'forbidden' })
  expect(await told(confirmer)).toContain(SHARING_REASON)
  await giveBackAppeal(hearer, appeal.id)
  expect(await told(hearer)).toContain(SHARING_REASON)
})

test('after their own finding they see it all', async () => {
  const { appeal, caseId, own } = await contested()
  const hearer = await staff('lead')
  await heardBy(hearer, appeal.id, 'cannot_tell')
  expect(await openSharing(hearer, caseId)).toMatchObject({ value: { blind: false, history: expect.any(Array) } })
  expect(JSON.stringify(await openSharing(hearer, caseId))).toContain(SHARING_REASON)
  expect(await openSuspension(hearer, own.id)).toMatchObject({ value: { blind: false } })
})

test('and decide nothing on it meanwhile: neither the case, nor a suspension of any of its accounts', async () => {
  const { appeal, caseId, suspended } = await contested()
  const hearer = await staff('lead')
  await takeAppeal(hearer, appeal.id)
  expect(await overturnSharing(hearer, { caseId, reason })).toMatchObject({ code: 'hears-appeal' })
  for (const suspensionId of suspended)
    expect(await liftSuspension(hearer, { suspensionId, reason })).toMatchObject({ code: 'took-part' })
  expect(await overturnSharing(await staff('lead'), { caseId, reason })).toMatchObject({ ok: true })
})
