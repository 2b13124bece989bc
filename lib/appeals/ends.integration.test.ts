import { expect, test } from 'vitest'
import { expireChallenges } from '@/lib/challenges'
import { database } from '@/lib/database'
import { appealUrlOf, openNotice } from '@/lib/enforcement'
import { eraseDriver } from '@/lib/retention'
import { claimCase } from '@/lib/review'
import { announceClockChanges, standingOf } from '@/lib/standing'
import { appealed, heardBy, STATEMENT, suspendedDriver } from '@/scripts/testing/appeals'
import { openedCase, platformKey, staff } from '@/scripts/testing/platform'
import {
  appealLink,
  askForNewSelfie,
  decideAppeal,
  fileAppeal,
  fileFromLink,
  findInHearing,
  listAppeals,
  noteStatementRead,
  openHearing,
  takeAppeal,
} from '.'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const later = (from: Date, ms: number) => new Date(from.getTime() + ms)
const eventsOf = async (driverId: string) =>
  (await database().event.findMany({ where: { driverId, type: { startsWith: 'suspension.' } } })).map(
    ({ type }) => type,
  )

test('a driver whose data was erased has nobody to appeal for: neither by the API nor by an old link', async () => {
  const made = await suspendedDriver()
  const notice = await database().notice.findFirstOrThrow({
    where: { driverId: made.driver.id, kind: 'suspension' },
  })
  const token = appealUrlOf(notice)?.split('/').at(-1) ?? ''
  expect(await appealLink(token, 'en')).toMatchObject({ state: 'open' })
  await eraseDriver(platformKey(), made.driver.ref, {})
  const form = { about: made.decisionId, statement: STATEMENT }
  expect(await fileAppeal(platformKey(), made.driver.ref, form)).toMatchObject({ code: 'driver-not-found' })
  expect(await fileFromLink(token, STATEMENT, {}, 'en')).toMatchObject({ code: 'link-unknown' })
  expect(await appealLink(token, 'en')).toMatchObject({ state: 'unknown' })
  expect(await database().appeal.count({ where: { driverId: made.driver.id } })).toBe(0)
})

test('an end that comes before a planned start calls the suspension off: it neither begins nor ends later', async () => {
  const now = new Date()
  const { appeal, driver, suspensionId } = await appealed(now)
  const planned = { startsAt: later(now, 14 * DAY), endsAt: later(now, 21 * DAY) }
  await database().suspension.update({ where: { id: suspensionId }, data: planned })
  await database().restriction.updateMany({
    where: { sourceId: suspensionId },
    data: { fromAt: planned.startsAt, blocksFrom: planned.startsAt, untilAt: planned.endsAt, blockAnnouncedAt: null },
  })
  await database().event.deleteMany({ where: { driverId: driver.id } })
  const lead = await staff('lead')
  await heardBy(lead, appeal.id, 'different_people', now)
  const form = { appealId: appeal.id, outcome: 'changed' as const, reasons: ['too_long' as const] }
  const endsAt = later(now, 10 * DAY).toISOString()
  expect(await decideAppeal(lead, { ...form, endsAt }, now)).toMatchObject({ ok: true })
  for (const day of [10, 14, 21]) await announceClockChanges(later(now, day * DAY))
  expect(await eventsOf(driver.id)).toEqual(['suspension.lifted'])
  expect(await standingOf(driver.id, later(now, 15 * DAY))).toMatchObject({ standing: 'clear', mayWork: true })
})

test('a selfie that was asked for in the hearing and never came keeps nobody from working once it was undone', async () => {
  const now = new Date()
  const { appeal, driver } = await appealed(now)
  const lead = await staff('lead')
  await takeAppeal(lead, appeal.id, now)
  await noteStatementRead(lead, appeal.id, now)
  expect(await askForNewSelfie(lead, appeal.id, now)).toMatchObject({ ok: true })
  const at = later(now, 25 * HOUR)
  await expireChallenges(at)
  const finding = { appealId: appeal.id, finding: 'same_person' as const, reasons: [], shownPhotoIds: [] }
  expect(await findInHearing(lead, finding, at)).toMatchObject({ ok: true })
  const form = { appealId: appeal.id, outcome: 'overturned' as const, reasons: ['selfie_matches' as const] }
  expect(await decideAppeal(lead, form, at)).toMatchObject({ ok: true })
  expect(await standingOf(driver.id, at)).toMatchObject({ standing: 'clear', mayWork: true })
})

test('what a reversal left for a look tells a reviewer nothing of a driver whose case they may still decide', async () => {
  const { appeal, driver, row } = await appealed()
  const lead = await staff('lead')
  await heardBy(lead, appeal.id)
  await decideAppeal(lead, { appealId: appeal.id, outcome: 'overturned', reasons: ['selfie_matches'] })
  const reversal = await database().reversal.findUniqueOrThrow({ where: { appealId: appeal.id } })
  await database().reversalTrace.create({
    data: {
      reversalId: reversal.id,
      driverId: driver.id,
      kind: 'look',
      subjectKind: 'case',
      subjectId: row.id,
      what: 'later_decision',
    },
  })
  const reviewer = await staff('reviewer')
  const looks = async () => {
    const page = await listAppeals(reviewer, { tab: 'look' })
    if (!page.ok) throw new Error(page.code)
    return page.value.looks.filter((one) => one.driver.ref === driver.ref).length
  }
  expect(await looks()).toBe(1)
  await openedCase(driver, 'p45/1.jpg')
  expect(await looks()).toBe(0)
})

test('a lead who holds a second look at the driver reads no letter and no appeal of theirs meanwhile, but one they hear', async () => {
  const { driver, appeal } = await appealed()
  const notice = await database().notice.findFirstOrThrow({ where: { driverId: driver.id, kind: 'suspension' } })
  const lead = await staff('lead')
  expect(await openNotice(lead, notice.id)).toMatchObject({ ok: true })
  const again = await openedCase(driver, 'p45/1.jpg')
  await database().reviewCase.update({ where: { id: again.id }, data: { lane: 'second_review' } })
  expect(await claimCase(lead, again.id)).toMatchObject({ ok: true })
  expect(await openNotice(lead, notice.id)).toMatchObject({ code: 'not-found' })
  expect(await openNotice(await staff('lead'), notice.id)).toMatchObject({ ok: true })
  const found = async () => {
    const list = await listAppeals(lead, { search: driver.ref })
    return [list.ok && list.value.rows.length, (await openHearing(lead, appeal.id)).ok]
  }
  expect(await found()).toEqual([0, false])
  await takeAppeal(lead, appeal.id)
  expect(await found()).toEqual([1, true])
})
