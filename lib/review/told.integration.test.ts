import { beforeAll, expect, test } from 'vitest'
import { exportAuditRecords, listAuditRecords, openAuditRecord } from '@/lib/access'
import { readAuditAddress } from '@/lib/audit/view'
import { database } from '@/lib/database'
import { openDriver } from '@/lib/dossier'
import { exportSuspensions, listSuspensions, openSuspension, proposeAfterRejection } from '@/lib/enforcement'
import type { StaffActor } from '@/lib/vocabulary'
import { decideCase } from '@/scripts/testing/decide-case'
import { GOLDEN, settledCase } from '@/scripts/testing/golden-on'
import { closeCases, insertCases } from '@/scripts/testing/open-cases'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { deliverPhoto } from './bench/deliver-photo'
import { openCase } from './bench/open-case'
import { assignCase } from './claims/assign-case'
import { claimCase, claimNext } from './claims/claims'
import { escalateCase } from './decisions/escalate-case'
import { makeGoldenPair } from './golden/golden-pairs'
import { isPairLeft } from './golden/golden-records'
import { listGoldenPairs } from './golden/list-golden-pairs'
import { listNotes } from './notes/list-notes'

const reason = 'Two looks at it are not enough.'
let driver: { id: string; ref: string }
beforeAll(async () => {
  driver = await enrolledDriver('p01')
})

/** A case that somebody found different people in, which waits for its second look. */
async function secondLook() {
  const first = await staff('reviewer')
  const { id } = await openedCase(driver, 'p15/1.jpg')
  await decideCase(first, id, 'different_people', 'The nose is another one.')
  return id
}
const WAYS: [string, (lead: StaffActor, id: string) => Promise<unknown>][] = [
  ['on its page', (lead, id) => openCase(lead, id)],
  ['among its notes', (lead, id) => listNotes(lead, id)],
  ['on the driver’s page', (lead) => openDriver(lead, driver.ref)],
]

test.each(WAYS)('a lead who read the first finding %s takes no second look, and may adjudicate', async (_, read) => {
  const [lead, other] = [await staff('lead'), await staff('lead')]
  const id = await secondLook()
  await read(lead, id)
  const words = /read what the first reviewer found/
  expect(await claimCase(lead, id)).toMatchObject({ code: 'took-part', detail: expect.stringMatching(words) })
  expect(await openCase(lead, id)).toMatchObject({
    value: { mayClaim: { ok: false, why: expect.stringMatching(words) }, photos: 'open' },
  })
  expect(await assignCase(other, id, { userId: lead.id })).toMatchObject({ code: 'person-took-part' })
  expect(await claimNext(lead, new Date(), 1)).not.toMatchObject({ value: { caseId: id } })
  expect(await claimCase(await staff('reviewer'), id, new Date(Date.now() - 600_000))).toMatchObject({ ok: true })
  expect(await escalateCase(other, id, { reason })).toMatchObject({ ok: true })
  expect(await claimCase(lead, id)).toMatchObject({ ok: true })
  await closeCases([id])
})

test('a lead who claims it first looks at it blindly, on whatever page', async () => {
  const lead = await staff('lead')
  const id = await secondLook()
  await claimCase(lead, id)
  expect(await openCase(lead, id)).toMatchObject({ value: { findings: [], mayClaim: { ok: true } } })
  expect(await listNotes(lead, id)).toMatchObject({ value: { entries: [] } })
  expect(await database().reviewCase.findUniqueOrThrow({ where: { id } })).toMatchObject({ readByIds: [] })
  expect(await decideCase(lead, id, 'different_people')).toMatchObject({ ok: true })
  await closeCases([id])
})

/** A pair that is the only one, made by somebody else than whoever is asked about. */
async function onlyPair() {
  await database().goldenPair.updateMany({ data: { retiredAt: new Date() }, where: { retiredAt: null } })
  const { lead, opened, driver: shown } = await settledCase()
  return { maker: lead, caseId: opened.id, selfieId: opened.verificationId, ref: shown.ref }
}
const ofCase = (subject: string) => readAuditAddress({ subject })
async function readAll<T>(read: { ok: true; value: AsyncIterable<T[]> } | { ok: false }): Promise<void> {
  if (!read.ok) throw new Error('It is not read.')
  for await (const rows of read.value) expect(rows.length).toBeGreaterThan(0)
}
/** The suspension that rests on a pair's case, as if it had just been proposed. */
async function propose(selfieId: string, caseId: string) {
  await proposeAfterRejection(selfieId)
  await database().suspension.updateMany({ where: { caseId }, data: { approveBy: new Date(Date.now() + 3_600_000) } })
}
const recordOf = async (subjectId: string, type: string) =>
  String((await database().auditRecord.findFirstOrThrow({ where: { subjectId, type } })).id)
const SIGHTS: [string, (reader: StaffActor, pair: Awaited<ReturnType<typeof onlyPair>>) => Promise<unknown>][] = [
  ['in the list of pairs', (reader) => listGoldenPairs(reader)],
  ['on the page of its case', (reader, { caseId }) => openCase(reader, caseId)],
  ['on its driver’s page', (reader, { ref }) => openDriver(reader, ref)],
  ['as a photo', (reader, { selfieId }) => deliverPhoto(reader, { photoId: selfieId, size: 'thumb' })],
  ['in the audit log of its case', (reader, { caseId }) => listAuditRecords(reader, ofCase(caseId))],
  ['in the audit log of its check', (reader, { selfieId }) => listAuditRecords(reader, ofCase(selfieId))],
  [
    'in an export of the audit log',
    async (reader, { caseId }) => await readAll(await exportAuditRecords(reader, ofCase(caseId))),
  ],
  [
    'in a record of the audit log',
    async (reader, { caseId }) => await openAuditRecord(reader, await recordOf(caseId, 'case.decided')),
  ],
  [
    'among the suspensions',
    async (reader, { selfieId, caseId }) => {
      await propose(selfieId, caseId)
      await listSuspensions(reader, { limit: 100 })
    },
  ],
  [
    'in an export of the suspensions',
    async (reader, { selfieId, caseId }) => {
      await propose(selfieId, caseId)
      await readAll(await exportSuspensions(reader, {}))
    },
  ],
  [
    'on the page of its suspension',
    async (reader, { selfieId, caseId }) => {
      await propose(selfieId, caseId)
      expect(await openSuspension(reader, caseId)).toMatchObject({ ok: true })
    },
  ],
]

test('the audit log tells a lead nothing of a first finding, who may take the second look', async () => {
  const lead = await staff('lead')
  const id = await secondLook()
  const page = await listAuditRecords(lead, ofCase(id))
  const rows = page.ok ? page.value.rows : []
  const tells = ['finding.recorded', 'decision.recorded', 'case.decided']
  expect(rows.filter(({ type }) => tells.includes(type)).map(({ data }) => data)).not.toContainEqual(expect.anything())
  expect(rows.filter(({ type }) => tells.includes(type)).length).toBeGreaterThan(0)
  expect(await database().reviewCase.findUniqueOrThrow({ where: { id } })).toMatchObject({ readByIds: [] })
  expect(await claimCase(lead, id)).toMatchObject({ ok: true })
  await closeCases([id])
})

test.each(SIGHTS)('whoever has seen a pair %s is never shown it', async (_, see) => {
  const [reader, other] = [await staff('lead'), await staff('lead')]
  const pair = await onlyPair()
  expect(await makeGoldenPair(pair.maker, pair.caseId)).toMatchObject({ ok: true })
  expect(await isPairLeft(reader.id)).toBe(true)
  await see(reader, pair)
  expect(await isPairLeft(reader.id)).toBe(false)
  const ids = await insertCases(1)
  const next = await claimNext(reader, new Date(), GOLDEN)
  expect(next).toEqual({ ok: true, value: { caseId: ids[0] } })
  expect(await isPairLeft(other.id)).toBe(true)
  await closeCases(ids)
})

test('a candidate that a lead has read of is no golden pair for them once a colleague has made it one', async () => {
  const reader = await staff('lead')
  const pair = await onlyPair()
  await listGoldenPairs(reader)
  expect(await makeGoldenPair(pair.maker, pair.caseId)).toMatchObject({ ok: true })
  expect(await isPairLeft(reader.id)).toBe(false)
})
