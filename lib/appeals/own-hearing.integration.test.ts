import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import {
  approveSuspension,
  changeSuspension,
  declineSuspension,
  liftSuspension,
  openSuspension,
} from '@/lib/enforcement'
import { appealed, filed, heardBy } from '@/scripts/testing/appeals'
import { staff } from '@/scripts/testing/platform'
import { proposedSuspension } from '@/scripts/testing/suspend-driver'
import { decideAppeal, findInHearing, giveBackAppeal, openHearing, takeAppeal } from '.'

const reason = 'Looked at everything again with care.'

/** A rejection that is appealed against while its suspension waits for approval. */
async function contested() {
  const made = await proposedSuspension()
  const answer = await filed({ driver: made.driver, decisionId: made.proposal.decisionId })
  if (!answer.ok) throw new Error(answer.code)
  return { ...made, appeal: answer.value, form: { suspensionId: made.proposal.id, step: 'first' as const } }
}

test('who hears an appeal decides nothing on its suspension before a finding of their own', async () => {
  const { appeal, form, proposal } = await contested()
  const hearer = await staff('lead')
  await takeAppeal(hearer, appeal.id)
  const barred = { code: 'took-part', detail: expect.stringContaining('hear an appeal') }
  expect(await approveSuspension(hearer, form)).toMatchObject(barred)
  expect(await declineSuspension(hearer, { suspensionId: proposal.id, reason })).toMatchObject(barred)
  expect(await changeSuspension(hearer, { ...form, step: 'severe', reason })).toMatchObject(barred)
  const desk = await openSuspension(hearer, proposal.id)
  expect(desk).toMatchObject({ value: { may: { decide: { ok: false }, change: { ok: false } } } })
  expect(await approveSuspension(await staff('lead'), form)).toMatchObject({ ok: true })
  expect(await liftSuspension(hearer, { suspensionId: proposal.id, reason })).toMatchObject(barred)
})

test('who got a hand in the decision after taking the appeal no longer hears it', async () => {
  const { appeal, form, lead } = await contested()
  const hearer = await staff('lead')
  await heardBy(hearer, appeal.id)
  expect(await approveSuspension(hearer, form)).toMatchObject({ ok: true })
  const outcome = { appealId: appeal.id, outcome: 'overturned' as const, reasons: ['selfie_matches' as const] }
  expect(await decideAppeal(hearer, outcome)).toMatchObject({ code: 'took-part' })
  expect(await openHearing(hearer, appeal.id)).toMatchObject({ value: { mayHear: { ok: false } } })
  expect(await giveBackAppeal(hearer, appeal.id)).toMatchObject({ ok: true })
  await heardBy(lead, appeal.id)
  expect(await decideAppeal(lead, outcome)).toMatchObject({ ok: true })
})

test('nor finds in it', async () => {
  const { appeal, row } = await contested()
  const hearer = await staff('lead')
  await takeAppeal(hearer, appeal.id)
  await database().appeal.update({ where: { id: appeal.id }, data: { readAt: new Date() } })
  await database().reviewCase.update({ where: { id: row.id }, data: { chainIds: { push: hearer.id } } })
  const finding = { appealId: appeal.id, finding: 'same_person' as const, reasons: [], shownPhotoIds: [] }
  expect(await findInHearing(hearer, finding)).toMatchObject({ code: 'took-part' })
})

test('why a suspension was changed or lifted is not told to who hears the appeal before their own finding', async () => {
  const { appeal, suspensionId, lead } = await appealed()
  const told = 'Plainly the face of somebody else, twice.'
  await changeSuspension(lead, { suspensionId, step: 'severe', reason: told })
  const hearer = await staff('lead')
  await takeAppeal(hearer, appeal.id)
  const read = async () => JSON.stringify(await openSuspension(hearer, suspensionId))
  expect(await read()).not.toContain(told)
  await liftSuspension(lead, { suspensionId, reason: told })
  expect(await read()).not.toContain(told)
  expect(JSON.stringify(await openSuspension(lead, suspensionId))).toContain(told)
})

test('whoever changed the suspension hears no appeal against it, also when somebody else changed it after them', async () => {
  const { appeal, suspensionId } = await appealed()
  const [one, other, free] = [await staff('lead'), await staff('lead'), await staff('lead')]
  expect(await changeSuspension(one, { suspensionId, step: 'severe', reason })).toMatchObject({ ok: true })
  expect(await changeSuspension(other, { suspensionId, step: 'repeated', reason })).toMatchObject({ ok: true })
  for (const changed of [one, other]) expect(await takeAppeal(changed, appeal.id)).toMatchObject({ code: 'took-part' })
  expect(await takeAppeal(free, appeal.id)).toMatchObject({ ok: true })
})
