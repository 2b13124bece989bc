import { beforeEach, expect, test } from 'vitest'
import { findDuePersonCheck } from '@/lib/challenges/records'
import { database } from '@/lib/database'
import { countChecksDue, listDrivers, openDriver } from '@/lib/dossier'
import type { StaffActor } from '@/lib/vocabulary'
import { decideConsent, enrolledDriver, staff } from '@/scripts/testing/platform'
import { recordPersonCheck } from '.'

const reason = 'The document showed another person.'

/** No lead but those of the test: the database is this file's. */
beforeEach(async () => {
  await database().staffUser.updateMany({ where: { role: 'lead' }, data: { disabledAt: new Date() } })
  await database().personCheck.deleteMany({ where: { doneAt: null } })
})

async function declinedDriver() {
  const driver = await enrolledDriver('p05')
  await decideConsent(driver.ref, 'declined')
  return driver
}
async function record(lead: StaffActor, driverId: string, result: 'confirmed' | 'not_confirmed') {
  const due = await findDuePersonCheck(driverId)
  if (!due) throw new Error('no check is due')
  return await recordPersonCheck(lead, { checkId: due.id, result, way: 'on_site', reason })
}
/** What a lead is told on the driver's page, in the list, and by the count of their rail. */
async function told(lead: StaffActor, ref: string) {
  const [page, list] = [await openDriver(lead, ref), await listDrivers(lead, { search: ref })]
  if (!page.ok || !list.ok) throw new Error('The driver is not shown.')
  const { mayRecord } = page.value.personCheck ?? {}
  expect(list.value.rows[0]?.personCheck?.mayRecord).toEqual(mayRecord)
  return { ...mayRecord, count: await countChecksDue(lead) }
}
const recordsOf = (driverId: string) =>
  database().auditRecord.findMany({ where: { driverId, type: 'check.recorded' }, orderBy: { id: 'asc' } })

test('the only lead makes again a check that they could not confirm: said on the page and on record', async () => {
  const [driver, lead] = [await declinedDriver(), await staff('lead')]
  await record(lead, driver.id, 'not_confirmed')
  expect(await told(lead, driver.ref)).toEqual({
    ok: true,
    why: expect.stringContaining('Yours is the oldest'),
    count: 1,
  })
  expect(await record(lead, driver.id, 'not_confirmed')).toMatchObject({ ok: true })
  expect(await record(lead, driver.id, 'confirmed')).toMatchObject({ ok: true })
  const page = await openDriver(lead, driver.ref)
  expect(page).toMatchObject({ value: { personCheck: null, standing: { mayWork: true } } })
  expect(page.ok && page.value.timeline.filter((item) => item.detail?.includes('no other lead was left'))).toHaveLength(
    2,
  )
  expect((await recordsOf(driver.id)).map(({ data }) => data)).toEqual([
    { result: 'not_confirmed', way: 'on_site' },
    { result: 'not_confirmed', way: 'on_site', again: true },
    { result: 'confirmed', way: 'on_site', again: true },
  ])
})

test('of two leads the one whose check is the oldest makes the third, and the other the fourth', async () => {
  const [driver, first, second] = [await declinedDriver(), await staff('lead'), await staff('lead')]
  await record(first, driver.id, 'not_confirmed')
  expect(await told(first, driver.ref)).toMatchObject({ ok: false, count: 0 })
  await record(second, driver.id, 'not_confirmed')
  expect(await told(second, driver.ref)).toMatchObject({
    ok: false,
    why: expect.stringContaining('every lead'),
    count: 0,
  })
  expect(await record(second, driver.id, 'confirmed')).toMatchObject({ code: 'took-part' })
  expect(await told(first, driver.ref)).toMatchObject({ ok: true, count: 1 })
  await record(first, driver.id, 'not_confirmed')
  expect(await record(first, driver.id, 'confirmed')).toMatchObject({ code: 'took-part' })
  expect(await record(second, driver.id, 'confirmed')).toMatchObject({ ok: true })
})

test('a lead who comes later, or is let in again, goes before who recorded one', async () => {
  const [driver, only] = [await declinedDriver(), await staff('lead')]
  await record(only, driver.id, 'not_confirmed')
  const later = await staff('lead')
  expect(await record(only, driver.id, 'confirmed')).toMatchObject({ code: 'took-part' })
  await database().staffUser.update({ where: { id: later.id }, data: { disabledAt: new Date() } })
  expect(await record(only, driver.id, 'confirmed')).toMatchObject({ ok: true })
})
