import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import type { StaffActor } from '@/lib/vocabulary'
import { decideCase } from '@/scripts/testing/decide-case'
import { closeCases } from '@/scripts/testing/open-cases'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { claimCase, claimNext } from '../claims/claims'
import { recordFirstFinding } from '../decisions/record-first-finding'
import { makeGoldenPair } from '../golden/golden-pairs'
import { addNote } from '../notes/add-note'
import { listNotes } from '../notes/list-notes'
import { caseFacts } from './case-facts'
import { openCase } from './open-case'

const TOLD = /different_people|"rejected"|below_hold|"hold"|"score":\{|lobes|depot|Case decided/

/** A case of a driver that two people closed as different people, with what they wrote. */
async function endedCase() {
  const driver = await enrolledDriver('p01')
  const device = { installId: `phone of ${driver.id}`, model: 'Pixel' }
  const ended = await openedCase(driver, 'p15/1.jpg', { device })
  const [first, second] = [await staff('reviewer'), await staff('reviewer')]
  await addNote(first, ended.id, { text: 'Seen at the depot.' })
  await decideCase(first, ended.id, 'different_people', 'The lobes differ.')
  await decideCase(second, ended.id, 'different_people')
  return { driver, ended, first }
}

async function toldTo(reader: StaffActor, caseId: string): Promise<string> {
  const [bench, notes] = [await openCase(reader, caseId), await listNotes(reader, caseId)]
  if (!bench.ok || !notes.ok) throw new Error('It can be opened.')
  return JSON.stringify([bench.value, notes.value])
}

test('how a case ended is kept from whoever must find something in another one of its driver, until they have', async () => {
  const { driver, ended, first } = await endedCase()
  const [reader, lead, holder] = [await staff('reviewer'), await staff('lead'), await staff('lead')]
  expect(await toldTo(reader, ended.id)).toMatch(TOLD)
  const open = await openedCase(driver, 'p15/2.jpg')
  expect(await toldTo(reader, ended.id)).not.toMatch(TOLD)
  expect(await openCase(reader, ended.id)).toMatchObject({
    value: { ...{ status: 'closed', blind: true, disposition: null, score: null, findings: [] }, leadsTo: null },
  })
  expect(await caseFacts(reader, ended.id)).toMatchObject({ value: { device: { otherAccounts: null } } })
  expect(await caseFacts(lead, ended.id)).toMatchObject({ value: { device: { otherAccounts: 0 } } })
  for (const actor of [lead, first, await staff('manager'), await staff('auditor')])
    expect(await toldTo(actor, ended.id)).toMatch(TOLD)
  await claimCase(holder, open.id)
  expect(await toldTo(holder, ended.id)).not.toMatch(TOLD)
  await recordFirstFinding(holder, open.id, { finding: 'cannot_tell', features: {} })
  expect(await toldTo(holder, ended.id)).toMatch(TOLD)
  await closeCases([open.id])
  expect(await toldTo(reader, ended.id)).toMatch(TOLD)
})

test('the case that a golden pair was made of tells its truth to nobody who has the pair on the bench', async () => {
  const { ended } = await endedCase()
  expect(await makeGoldenPair(await staff('lead'), ended.id)).toMatchObject({ ok: true })
  await openedCase(await enrolledDriver('p02'), 'p02/1.jpg')
  const reviewer = await staff('reviewer')
  const claimed = await claimNext(reviewer, new Date(), 0)
  const showing = await database().goldenShowing.findFirst({ where: { userId: reviewer.id }, include: { pair: true } })
  expect(claimed.ok && claimed.value.caseId).toBe(showing?.caseId)
  expect(showing?.pair.caseId).toBe(ended.id)
  expect(await toldTo(reviewer, ended.id)).not.toMatch(TOLD)
})
