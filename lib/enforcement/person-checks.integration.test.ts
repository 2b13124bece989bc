import { expect, test } from 'vitest'
import { findDuePersonCheck } from '@/lib/challenges/records'
import { countChecksDue, listDrivers, openDriver } from '@/lib/dossier'
import type { StaffActor } from '@/lib/vocabulary'
import { decideConsent, enrolledDriver, staff } from '@/scripts/testing/platform'
import { recordPersonCheck } from '.'

const reason = 'The document showed another person.'

async function dueOf(driverId: string): Promise<string> {
  const due = await findDuePersonCheck(driverId)
  if (!due) throw new Error('no check is due')
  return due.id
}
const record = async (lead: StaffActor, driverId: string, result: 'confirmed' | 'not_confirmed') =>
  await recordPersonCheck(lead, { checkId: await dueOf(driverId), result, way: 'on_site', reason })

test('a check that did not confirm is made again by a lead who made none before, however often', async () => {
  const driver = await enrolledDriver('p05')
  await decideConsent(driver.ref, 'declined')
  const [first, second, third] = [await staff('lead'), await staff('lead'), await staff('lead')]
  expect(await record(first, driver.id, 'not_confirmed')).toMatchObject({ ok: true })
  expect(await record(first, driver.id, 'not_confirmed')).toMatchObject({ code: 'took-part' })
  expect(await record(second, driver.id, 'not_confirmed')).toMatchObject({ ok: true })
  const [ofFirst, ofThird] = [await countChecksDue(first), await countChecksDue(third)]
  expect((ofThird ?? 0) - (ofFirst ?? 0)).toBeGreaterThanOrEqual(1)
  for (const lead of [first, second]) {
    expect(await record(lead, driver.id, 'confirmed')).toMatchObject({ code: 'took-part' })
    const list = await listDrivers(lead, { search: driver.ref })
    expect(list.ok && list.value.rows[0]?.personCheck?.mayRecord).toMatchObject({ ok: false, why: expect.any(String) })
    expect(await openDriver(lead, driver.ref)).toMatchObject({ value: { personCheck: { mayRecord: { ok: false } } } })
  }
  expect(await openDriver(third, driver.ref)).toMatchObject({
    value: { personCheck: { mayRecord: { ok: true } }, standing: { mayWork: false } },
  })
  expect(await record(third, driver.id, 'confirmed')).toMatchObject({ ok: true })
  expect(await openDriver(third, driver.ref)).toMatchObject({
    value: { personCheck: null, standing: { mayWork: true } },
  })
})

test('once a check confirmed, the next one is for anybody', async () => {
  const driver = await enrolledDriver('p06')
  await decideConsent(driver.ref, 'declined')
  const [first, second] = [await staff('lead'), await staff('lead')]
  await record(first, driver.id, 'not_confirmed')
  await record(second, driver.id, 'confirmed')
  await decideConsent(driver.ref, 'granted')
  await decideConsent(driver.ref, 'withdrawn')
  expect(await record(first, driver.id, 'confirmed')).toMatchObject({ ok: true })
})
