import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { assignAppeal, decideAppeal } from '@/lib/appeals'
import { keepAnswer, reserve } from '@/lib/audit'
import { waive } from '@/lib/challenges'
import { database, transaction } from '@/lib/database'
import { putDriver } from '@/lib/drivers'
import {
  approveSuspension,
  changeSuspension,
  declineSuspension,
  liftSuspension,
  proposeSuspension,
  recordPersonCheck,
  releaseHold,
} from '@/lib/enforcement'
import { addNote, escalateCase, snoozeCase } from '@/lib/review'
import { claimSharing, flagSharing, watchSharing } from '@/lib/sharing'
import { beginInspection, driverKey } from '@/lib/vault'
import { ok, system } from '@/lib/vocabulary'
import { filed, heardBy } from '@/scripts/testing/appeals'
import { decideCase } from '@/scripts/testing/decide-case'
import { wordsInPlain, wordsInSealed } from '@/scripts/testing/find-words'
import { enrolledDriver, openedCase, platformKey, staff } from '@/scripts/testing/platform'
import { proposalOn } from '@/scripts/testing/suspend-driver'
import { completeErasure, endLegalHold, eraseDriver, placeLegalHold } from '.'

const key = platformKey()
/** Sealed, and no words: what the matcher measured, and templates. */
const NOT_TEXT = ['driver_template.sealed', 'face_index_entry.sealed', 'measurement.sealed']
/** In every text that a person or the platform can write about a driver. */
const WORDS = `planted ${randomUUID()}`
const reason = `Somebody said: ${WORDS}.`

type Driver = { id: string; ref: string }

async function done<T>(answer: Promise<{ ok: true; value: T } | { ok: false; code: string }>): Promise<T> {
  const result = await answer
  if (!result.ok) throw new Error(result.code)
  return result.value
}

/** A selfie of somebody else that two people told apart, each with a note. */
async function rejected(driver: Driver, file: string): Promise<string> {
  const row = await openedCase(driver, file)
  for (const person of [await staff('reviewer'), await staff('reviewer')])
    await done(decideCase(person, row.id, 'different_people', reason))
  return row.id
}

async function suspendedAndHeard(driver: Driver): Promise<void> {
  const caseId = await rejected(driver, 'p44/2.jpg')
  const proposal = await proposalOn(caseId)
  const [one, other, third] = [await staff('lead'), await staff('lead'), await staff('lead')]
  const suspensionId = proposal.id
  await done(changeSuspension(one, { suspensionId, step: 'severe', reason }))
  await done(approveSuspension(other, { suspensionId, step: 'severe' }))
  const appeal = await done(filed({ driver, decisionId: proposal.decisionId }, { statement: reason }))
  await done(assignAppeal(one, { appealId: appeal.id, userId: third.id, reason }))
  await heardBy(third, appeal.id, 'different_people')
  await done(
    decideAppeal(third, { appealId: appeal.id, outcome: 'upheld', reasons: ['differences_remain'], note: reason }),
  )
  await done(liftSuspension(other, { suspensionId, reason }))
}

async function declined(driver: Driver): Promise<void> {
  const caseId = await rejected(driver, 'p41/3.jpg')
  const { id } = await proposalOn(caseId)
  await done(declineSuspension(await staff('lead'), { suspensionId: id, reason }))
  await done(proposeSuspension(await staff('lead'), { caseId, reason }))
}

/** Every way to write something about a driver, each once. */
async function writeEverything(driver: Driver): Promise<void> {
  const name = `Ada ${WORDS}`
  await done(putDriver(key, driver.ref, { name, email: 'ada@example.com', groups: { depot: WORDS } }))
  await suspendedAndHeard(driver)
  await declined(driver)
  const lead = await staff('lead')
  const held = await openedCase(driver, 'p44/2.jpg')
  await done(addNote(lead, held.id, { text: reason }))
  await done(releaseHold(await staff('lead'), { caseId: held.id, reason }))
  await done(escalateCase(lead, held.id, { reason }))
  const until = new Date(Date.now() + 10 * 60_000).toISOString()
  await done(snoozeCase(lead, held.id, { until, reason }))
  const { sharingCaseId } = await done(flagSharing(lead, { driverId: driver.id, note: reason }))
  await done(claimSharing(lead, sharingCaseId))
  await done(watchSharing(lead, { caseId: sharingCaseId, reason }))
  await transaction(async (tx) => ok(await waive(tx, system('test'), driver.id, 'cannot', new Date())))
  const due = await database().personCheck.findFirstOrThrow({ where: { driverId: driver.id, doneAt: null } })
  await done(recordPersonCheck(lead, { checkId: due.id, result: 'confirmed', way: 'on_site', reason }))
  await done(beginInspection(await staff('auditor'), { driverIds: [driver.id], reason }))
  await done(placeLegalHold(lead, { ref: driver.ref, reason }))
  await done(endLegalHold(lead, { ref: driver.ref, reason }))
  await answered(driver.ref, { name, groups: { depot: WORDS } })
}

/** An answer to a call of the platform, kept for when it calls again. */
async function answered(ref: string, body: object): Promise<void> {
  const call = {
    keyId: key.id,
    key: randomUUID(),
    method: 'PUT',
    body: Buffer.from(''),
    path: `/api/v1/drivers/${ref}`,
  }
  await reserve(call)
  await keepAnswer(call.keyId, call.key, { status: 200, body })
}

async function sealedColumns(): Promise<string[]> {
  const rows = await database().$queryRaw<{ place: string }[]>`
    select table_name || '.' || column_name as place from information_schema.columns
    where table_schema = 'public' and column_name like 'sealed%'`
  return rows.map(({ place }) => place).sort()
}

test('erased: of all that was written about a driver nothing is there in plain, and nothing can be opened', async () => {
  const driver = await enrolledDriver('p10')
  const other = await enrolledDriver('p10')
  await writeEverything(driver)
  await done(putDriver(key, other.ref, { name: `Another ${WORDS}` }))
  await answered(other.ref, { name: WORDS })
  expect(await wordsInPlain(WORDS)).toEqual(['public.driver', 'public.idempotency_receipt'])
  // every place for such text: what is added is to be planted here too
  const written = (await wordsInSealed(WORDS)).map((place) => place.replace('public.', ''))
  expect([...written, ...NOT_TEXT, 'golden_pair.sealed_right', 'notice.sealed_subject'].sort()).toEqual(
    await sealedColumns(),
  )

  const erasure = await done(eraseDriver(key, driver.ref, {}))
  await completeErasure(erasure.id)
  expect(await driverKey(driver.id)).toBeNull()
  expect(await wordsInSealed(WORDS)).toEqual([])
  const plain = await database().driver.findMany({ where: { name: { contains: WORDS } } })
  expect(plain.map((row) => row.ref)).toEqual([other.ref])
  await database().driver.update({ where: { id: other.id }, data: { name: 'Another' } })
  expect(await wordsInPlain(WORDS)).toEqual(['public.idempotency_receipt'])
  await database().idempotencyReceipt.deleteMany({ where: { path: { contains: other.ref } } })
  expect(await wordsInPlain(WORDS)).toEqual([])
})
