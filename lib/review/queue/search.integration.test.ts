import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { listDrivers, openDriver, searchDrivers } from '@/lib/dossier'
import { driversQuery } from '@/lib/drivers/view'
import { listQueue, searchCases } from '@/lib/review'
import { decideCase } from '@/scripts/testing/decide-case'
import { decideConsent, enrol, newDriver, openedCase, staff } from '@/scripts/testing/platform'
import { queueQuery } from '../view'

async function heldDriver() {
  const name = `Quill ${randomUUID().slice(0, 8)}`
  const driver = await newDriver(name)
  await decideConsent(driver.ref, 'granted')
  await enrol(driver, 'p01/0.jpg')
  return { ...driver, name, row: await openedCase(driver, 'p15/2.jpg') }
}

test('a driver is found by a part of the name, and standing only by who is not blind', async () => {
  const { ref, name } = await heldDriver()
  const [reviewer, lead] = [await staff('reviewer'), await staff('lead')]
  for (const text of [name, name.slice(6, 12), ref, ref.slice(0, 20).toLowerCase()]) {
    expect(await searchDrivers(lead, text)).toMatchObject({ value: [{ ref, standing: 'held' }] })
    expect(await searchDrivers(reviewer, text)).toMatchObject({ value: [{ ref, standing: null }] })
  }
  const page = await openDriver(reviewer, ref)
  expect(page).toMatchObject({ value: { standing: null } })
  expect(await searchDrivers(lead, '%')).toMatchObject({ value: [] })
})

test('accents and other marks need not be typed, in the palette, the queue and the list of drivers', async () => {
  const word = randomUUID().slice(0, 8)
  const driver = await newDriver(`Nguyễn Đỗ Sofía ${word}`)
  await decideConsent(driver.ref, 'granted')
  await enrol(driver, 'p01/0.jpg')
  const row = await openedCase(driver, 'p15/2.jpg')
  const [reviewer, lead] = [await staff('reviewer'), await staff('lead')]
  for (const text of [
    `nguyen do sofia ${word}`,
    `Sofia ${word}`,
    `NGUYỄN ĐỖ SOFÍA ${word}`,
    `SOFÍA ${word.toUpperCase()}`,
  ]) {
    expect(await searchDrivers(lead, text)).toMatchObject({ value: [{ ref: driver.ref }] })
    expect(await searchCases(reviewer, text)).toMatchObject({ value: [{ id: row.id }] })
    const list = await listQueue(reviewer, queueQuery.parse({ lane: 'all', search: text }))
    expect(list).toMatchObject({ value: { rows: [{ id: row.id }] } })
    expect(await listDrivers(lead, driversQuery.parse({ search: text }))).toMatchObject({
      value: { rows: [{ ref: driver.ref }] },
    })
  }
  expect(await searchDrivers(lead, `sofia${word}`)).toMatchObject({ value: [] })
})

test('a case is found by number and driver, and tells a blind reader nothing that the queue does not', async () => {
  const { ref, name, row } = await heldDriver()
  const reviewer = await staff('reviewer')
  const number = `C-${row.number}`
  const hit = { id: row.id, number, driver: { ref, name }, why: 'Check sent by the platform', holder: null }
  for (const text of [number, String(row.number), name]) {
    const found = await searchCases(reviewer, text)
    expect(found).toMatchObject({ value: expect.arrayContaining([expect.objectContaining(hit)]) })
    if (!found.ok) throw new Error(found.code)
    expect(Object.keys(found.value[0] ?? {}).sort()).toEqual([
      'driver',
      'holder',
      'id',
      'number',
      'waitingSince',
      'why',
    ])
  }
})

test('reviewers who took no part do not find a case that leads adjudicate', async () => {
  const { name, row } = await heldDriver()
  const [first, second, third] = [await staff('reviewer'), await staff('reviewer'), await staff('reviewer')]
  await decideCase(first, row.id, 'different_people')
  await decideCase(second, row.id, 'same_person')
  expect(await searchCases(third, name)).toEqual({ ok: true, value: [] })
  expect(await searchCases(first, name)).toMatchObject({ value: [{ id: row.id }] })
  expect(await searchCases(await staff('lead'), name)).toMatchObject({ value: [{ id: row.id }] })
})
