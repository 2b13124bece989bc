import { expect, test } from 'vitest'
import { findDuePersonCheck } from '@/lib/challenges/records'
import { database } from '@/lib/database'
import { listDrivers, openDriver } from '@/lib/dossier'
import type { StaffActor } from '@/lib/vocabulary'
import { decideConsent, enrolledDriver, staff } from '@/scripts/testing/platform'
import { recordPersonCheck } from '.'

async function record(lead: StaffActor, driverId: string, result: 'confirmed' | 'not_confirmed') {
  const due = await findDuePersonCheck(driverId)
  if (!due) throw new Error('no check is due')
  const reason = 'The document showed another person.'
  return await recordPersonCheck(lead, { checkId: due.id, result, way: 'on_site', reason })
}

/** What a lead is told on the driver's page and in the list. */
async function told(lead: StaffActor, ref: string) {
  const [page, list] = [await openDriver(lead, ref), await listDrivers(lead, { search: ref })]
  if (!page.ok || !list.ok) throw new Error('The driver is not shown.')
  const { mayRecord } = page.value.personCheck ?? {}
  expect(list.value.rows[0]?.personCheck?.mayRecord).toEqual(mayRecord)
  return mayRecord
}

test('where every lead recorded a check, none records another, and the page says what the driver waits for', async () => {
  await database().staffUser.updateMany({ where: { role: 'lead' }, data: { disabledAt: new Date() } })
  const [driver, only] = [await enrolledDriver('p05'), await staff('lead')]
  await decideConsent(driver.ref, 'declined')
  await record(only, driver.id, 'not_confirmed')
  expect(await told(only, driver.ref)).toEqual({ ok: false, why: expect.stringContaining('an admin invites another') })
  expect(await record(only, driver.id, 'confirmed')).toMatchObject({ code: 'took-part' })
  const later = await staff('lead')
  expect(await told(only, driver.ref)).toEqual({ ok: false, why: expect.stringContaining('none of them makes it') })
  expect(await told(later, driver.ref)).toEqual({ ok: true, why: null })
  expect(await record(later, driver.id, 'confirmed')).toMatchObject({ ok: true })
})
