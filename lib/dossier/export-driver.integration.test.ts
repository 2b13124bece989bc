import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { buildTemplate } from '@/lib/matching/build-template'
import { answerOption, eraseDriver, placeLegalHold } from '@/lib/retention'
import { addNote, claimCase } from '@/lib/review'
import type { Actor } from '@/lib/vocabulary'
import { measuredBy } from '@/prisma/seed/people'
import { appealed, STATEMENT } from '@/scripts/testing/appeals'
import { enrolledDriver, openedCase, platformKey, staff } from '@/scripts/testing/platform'
import { exportDriver } from './export-driver'
import { type DriverExport, driverExport } from './export-view'

const key = platformKey(['erasure:write'])

async function taken(actor: Actor, ref: string): Promise<{ text: string; said: DriverExport }> {
  const answer = await exportDriver(actor, ref)
  if (!answer.ok) throw new Error(answer.code)
  let text = ''
  for await (const piece of answer.value) text += piece
  return { text, said: driverExport.parse(JSON.parse(text)) }
}

/** Tables that name a driver and are no part of the export, each with why. */
const LEFT_OUT: Record<string, string> = {
  driver_key: 'the key that opens the rest',
  driver_last_check: 'repeats the newest check',
  vault_object: 'the files of the photos, which are inside',
  measurement_gap: 'that a photo could not be measured: no data of the driver',
  face_index_entry: 'told with its template',
  face_index_removal: 'tells other processes that an entry is gone',
  event: 'what the platform itself was told: the history names it',
  webhook_delivery: 'what the platform itself was told',
  sharing_pair: 'what people found of two accounts: told as evidence, without the other account',
  sharing_hearing: 'which lead hears an appeal',
  retention_failure: 'that something could not be removed yet: no data of the driver',
  reversal_trace: 'what fell with a decision: told with it',
  challenge_plan_progress: 'how far a clock is: no data of the driver',
}
const EXPORTED = [
  'appeal appeal_picture audit_record case_note challenge challenge_plan consent driver_template erasure golden_pair',
  'golden_photo hold_release legal_hold measurement notice option_decision person_check photo_inspection reference_photo',
  'restriction reversal review_case sharing_act sharing_device sharing_face sharing_member sharing_signal',
  'sharing_suspicion sharing_trace suspension verification',
]
  .join(' ')
  .split(' ')

test('every table that names a driver is exported, or it is said why not', async () => {
  const rows = await database().$queryRaw<{ name: string }[]>`
    select distinct c.table_name::text as name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema in ('public', 'keys') and t.table_type = 'BASE TABLE' and c.column_name in ('driver_id', 'other_id')`
  expect(rows.map((row) => row.name).sort()).toEqual([...EXPORTED, ...Object.keys(LEFT_OUT)].sort())
})

test('an export holds photos, measurements and words of the driver, and nobody else’s', async () => {
  const { driver, lead, row, first } = await appealed()
  await answerOption(platformKey(), driver.ref, {
    purpose: 'across_accounts',
    releaseVersion: 1,
    decision: 'granted',
    locale: 'en',
  })
  await buildTemplate(measuredBy(), driver.id)
  await addNote(lead, row.id, { text: 'The scar above the left brow is gone.' })
  await placeLegalHold(lead, { ref: driver.ref, reason: 'A court has asked for the file of this driver.' })
  const other = await enrolledDriver('p11')

  const { text, said } = await taken(key, driver.ref)
  expect(said.driver).toMatchObject({ ref: driver.ref, name: 'Ada Ferro' })
  const jpeg = (photo: unknown) => Buffer.from((photo as { base64: string }).base64, 'base64').subarray(0, 3)
  for (const photo of [said.checks[0]?.photo, said.referencePhotos[0]?.photo, said.appealPictures[0]?.photo])
    expect([...jpeg(photo)]).toEqual([0xff, 0xd8, 0xff])
  expect(said.measurements.length).toBeGreaterThanOrEqual(3)
  expect(said.measurements[0]?.descriptor?.length).toBeGreaterThan(100)
  expect(said.templates[0]).toMatchObject({ acrossAccounts: expect.any(Array) })
  expect(said.appeals).toMatchObject([{ statement: STATEMENT, status: 'filed' }])
  expect(said.letters.map((letter) => letter.body?.includes('Ada Ferro'))).toContain(true)
  expect(said.notes).toMatchObject([{ text: 'The scar above the left brow is gone.' }])
  expect(said.cases[0]?.findings).toHaveLength(2)
  expect(said.comparisons.length).toBeGreaterThan(0)
  expect(said.history.map((record) => record.type)).toContain('driver.exported')
  for (const secret of [lead.id, lead.name, first.id, other.id, 'A court has asked', 'sealed', 'tokenHash'])
    expect(text).not.toContain(secret)
  const records = await database().auditRecord.findMany({ where: { type: 'driver.exported', driverId: driver.id } })
  expect(records).toMatchObject([{ actorKind: 'key', actorId: key.id }])
})

test('who still has to find something on a driver gets no export, nor anybody for one who was erased', async () => {
  const driver = await enrolledDriver('p12')
  const row = await openedCase(driver, 'p44/2.jpg')
  const lead = await staff('lead')
  await database().reviewCase.update({ where: { id: row.id }, data: { lane: 'second_review' } })
  expect((await claimCase(lead, row.id)).ok).toBe(true)
  expect(await exportDriver(lead, driver.ref)).toMatchObject({ ok: false, code: 'forbidden' })
  expect((await taken(await staff('lead'), driver.ref)).said.cases).toHaveLength(1)
  for (const role of ['reviewer', 'manager', 'admin', 'auditor'] as const)
    expect(await exportDriver(await staff(role), driver.ref)).toMatchObject({ code: 'forbidden' })
  await eraseDriver(platformKey(), driver.ref, {})
  expect(await exportDriver(key, driver.ref)).toMatchObject({ ok: false, code: 'driver-erased' })
  expect(await exportDriver(key, `D-${randomUUID()}`)).toMatchObject({ ok: false, code: 'driver-not-found' })
})

test('at most 30 in 10 minutes by one key, however many processes serve it', async () => {
  const driver = await enrolledDriver('p12')
  const eager = platformKey(['erasure:write'])
  const now = new Date()
  const before = Array.from({ length: 30 }, (_, i) => ({
    type: 'driver.exported',
    actorKind: 'key',
    actorId: eager.id,
    subjectKind: 'driver',
    subjectId: driver.id,
    occurredAt: new Date(now.getTime() - 100_000 - i),
  }))
  await database().auditRecord.createMany({ data: before.slice(1) })
  expect((await exportDriver(eager, driver.ref, now)).ok).toBe(true)
  expect(await exportDriver(eager, driver.ref, now)).toMatchObject({
    code: 'rate-limited',
    facts: { waitSeconds: 500 },
  })
  expect((await exportDriver(platformKey(['erasure:write']), driver.ref, now)).ok).toBe(true)
  expect((await exportDriver(eager, driver.ref, new Date(now.getTime() + 600_000))).ok).toBe(true)
})
