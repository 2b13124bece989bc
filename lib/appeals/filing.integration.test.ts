import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { eraseDriver, releaseEvidence } from '@/lib/retention'
import { readObject } from '@/lib/vault'
import { appealed, filed, heardBy, STATEMENT, suspendedDriver } from '@/scripts/testing/appeals'
import { decideConsent, newDriver, photoOf, platformKey, recordedMatcher, staff } from '@/scripts/testing/platform'
import { appealStatistics, decideAppeal, fileAppeal, watchAppeals } from '.'

const DAY = 86_400_000
const HOUR = 3_600_000

test('is taken once for each decision, due in 72 h, its statement sealed', async () => {
  const { driver, decisionId, appeal, row, suspensionId } = await appealed()
  expect(appeal).toMatchObject({ status: 'filed', late: false, kind: 'rejection', caseId: row.id, suspensionId })
  expect(appeal.dueAt.getTime() - appeal.filedAt.getTime()).toBe(72 * HOUR)
  const kept = await database().appeal.findUniqueOrThrow({ where: { id: appeal.id } })
  expect(Buffer.from(kept.sealedStatement ?? []).includes(Buffer.from(STATEMENT.slice(0, 12)))).toBe(false)
  const again = { about: decisionId, statement: STATEMENT }
  expect(await fileAppeal(platformKey(), driver.ref, again)).toMatchObject({ ok: false, code: 'already-appealed' })
  expect(await fileAppeal(platformKey(), driver.ref, { ...again, about: suspensionId })).toMatchObject({
    ok: false,
    code: 'already-appealed',
  })
  const told = await database().event.findMany({ where: { type: 'appeal.filed', driverId: driver.id } })
  expect(told.map((event) => event.data)).toEqual([
    { appealId: appeal.id, decisionId, late: false, dueAt: appeal.dueAt.toISOString(), caseId: row.id },
  ])
})

test('two at once: one is taken', async () => {
  const { driver, decisionId } = await suspendedDriver()
  const form = { about: decisionId, statement: STATEMENT }
  const answers = await Promise.all([1, 2, 3].map(() => fileAppeal(platformKey(), driver.ref, form)))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok && answer.code === 'already-appealed')).toHaveLength(2)
})

test('after the last day it is taken and marked', async () => {
  const begun = new Date(Date.now() - 30 * DAY)
  const made = await suspendedDriver(begun)
  const soon = new Date(begun.getTime() + 15 * DAY)
  expect(await filed(made, { now: soon })).toMatchObject({ ok: true, value: { late: true } })
})

test('a new photo goes through the quality gate; a bad one leaves nothing and nothing is filed', async () => {
  const made = await suspendedDriver()
  const nobody = { ...recordedMatcher, measure: async () => ({ faces: 0 as const }) }
  const refused = await filed(made, { photo: 'p10/2.jpg', measurer: nobody })
  expect(refused).toMatchObject({ ok: false, code: 'no-face' })
  expect(await database().appealPicture.count({ where: { driverId: made.driver.id } })).toBe(0)
  expect(await database().appeal.count({ where: { driverId: made.driver.id } })).toBe(0)
  const taken = await filed(made, { photo: 'p10/1.jpg', attachment: 'p11/1.jpg' })
  if (!taken.ok) throw new Error(taken.code)
  const pictures = await database().appealPicture.findMany({ where: { appealId: taken.value.id } })
  expect(pictures.map((one) => [one.kind, one.status]).sort()).toEqual([
    ['attachment', 'accepted'],
    ['face', 'accepted'],
  ])
  expect(await database().measurement.count({ where: { photoId: { in: pictures.map((one) => one.id) } } })).toBe(1)
})

test('without a consent in force it is filed in words, and no picture is taken in', async () => {
  const made = await suspendedDriver()
  await decideConsent(made.driver.ref, 'withdrawn')
  const before = await database().vaultObject.count({ where: { driverId: made.driver.id } })
  const form = { about: made.decisionId, statement: STATEMENT }
  const photo = await photoOf('p10/1.jpg')
  for (const pictures of [{ photo }, { attachment: photo }])
    expect(await fileAppeal(platformKey(), made.driver.ref, form, pictures)).toMatchObject({
      ok: false,
      code: 'consent-required',
    })
  expect(await database().vaultObject.count({ where: { driverId: made.driver.id } })).toBe(before)
  expect(await fileAppeal(platformKey(), made.driver.ref, form)).toMatchObject({ ok: true })
})

test('a withdrawal leaves an open appeal, and its pictures until it is answered', async () => {
  const { driver, appeal } = await appealed()
  const [picture] = await database().appealPicture.findMany({ where: { appealId: appeal.id } })
  await decideConsent(driver.ref, 'withdrawn')
  expect(await readObject(picture?.objectId ?? '')).not.toBeNull()
  expect(await database().appeal.findUniqueOrThrow({ where: { id: appeal.id } })).toMatchObject({ status: 'filed' })
  const lead = await staff('lead')
  await heardBy(lead, appeal.id)
  await decideAppeal(lead, { appealId: appeal.id, outcome: 'overturned', reasons: ['new_photo_matches'] })
  await releaseEvidence(driver.id)
  const after = await database().appealPicture.findUniqueOrThrow({ where: { id: picture?.id ?? '' } })
  expect(after).toMatchObject({ objectId: null, thumbnailId: null, keptSince: null, appealId: appeal.id })
  expect(await readObject(picture?.objectId ?? '')).toBeNull()
  expect(await database().measurement.count({ where: { driverId: driver.id } })).toBe(0)
})

test('an erasure waits for an open appeal', async () => {
  const { driver, appeal } = await appealed()
  expect(await eraseDriver(platformKey(), driver.ref, {})).toMatchObject({ ok: true, value: { erasedAt: null } })
  expect(await database().appeal.findUniqueOrThrow({ where: { id: appeal.id } })).toMatchObject({ status: 'filed' })
})

test.each([
  ['too short', 'No.', 'invalid'],
  ['too long', 'a'.repeat(4_001), 'invalid'],
])('a statement that is %s is refused', async (_, statement, code) => {
  const { driver, decisionId } = await suspendedDriver()
  expect(await fileAppeal(platformKey(), driver.ref, { about: decisionId, statement })).toMatchObject({
    ok: false,
    code,
  })
})

test('what is no decision against this driver is not found, and staff do not file', async () => {
  const { decisionId, row } = await suspendedDriver()
  const other = await newDriver()
  const form = { about: decisionId, statement: STATEMENT }
  expect(await fileAppeal(platformKey(), other.ref, form)).toMatchObject({ code: 'decision-not-found' })
  expect(await fileAppeal(platformKey(), other.ref, { ...form, about: row.id })).toMatchObject({
    code: 'decision-not-found',
  })
  expect(await fileAppeal(await staff('lead'), other.ref, form)).toMatchObject({ code: 'forbidden' })
  expect(await fileAppeal(platformKey(['drivers:write']), other.ref, form)).toMatchObject({ code: 'forbidden' })
})

test('the clock warns at 24 h left and says once that the time is over', async () => {
  const { appeal } = await appealed()
  const marks = async () =>
    (
      await database().auditRecord.findMany({
        where: { subjectKind: 'appeal', subjectId: appeal.id, type: { in: ['appeal.warned', 'appeal.overdue'] } },
        orderBy: { id: 'asc' },
      })
    ).map((one) => one.type)
  const at = (hours: number) => new Date(appeal.filedAt.getTime() + hours * HOUR)
  await watchAppeals(at(47))
  expect(await marks()).toEqual([])
  await Promise.all([watchAppeals(at(48.1)), watchAppeals(at(48.1))])
  expect(await marks()).toEqual(['appeal.warned'])
  await watchAppeals(at(72.1))
  await watchAppeals(at(73))
  expect(await marks()).toEqual(['appeal.warned', 'appeal.overdue'])
})

test('counts as in time what was decided by when it was due, whatever the policy would say of it later', async () => {
  const now = new Date('2071-05-04T08:00:00Z')
  const at = (hours: number) => new Date(now.getTime() + hours * HOUR)
  for (const dueAfter of [10, 30]) {
    const { appeal } = await appealed(now)
    await database().appeal.update({ where: { id: appeal.id }, data: { dueAt: at(dueAfter) } })
    const lead = await staff('lead')
    await heardBy(lead, appeal.id, 'different_people', at(19))
    const form = { appealId: appeal.id, outcome: 'upheld' as const, reasons: ['differences_remain' as const] }
    expect(await decideAppeal(lead, form, at(20))).toMatchObject({ ok: true })
  }
  expect(await appealStatistics(at(40))).toMatchObject({ decided: 2, withinTime: { count: 1 } })
})
