import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import type { DriversQuery } from '@/lib/drivers/view'
import type { StaffActor } from '@/lib/vocabulary'
import { decideHeld, decisionForm } from '@/scripts/testing/decide-case'
import { DAY, goldenOn } from '@/scripts/testing/golden-on'
import { staff } from '@/scripts/testing/platform'
import { exportDrivers, listDrivers, openDriver, searchDrivers } from '.'
import { addCheck, addDriver } from './rows-for-tests'

async function list(reader: StaffActor, query: Partial<DriversQuery>, now = new Date()) {
  const page = await listDrivers(reader, query, now)
  if (!page.ok) throw new Error(page.code)
  return page.value
}
async function hitOf(reader: StaffActor, ref: string) {
  const found = await searchDrivers(reader, ref)
  return found.ok ? found.value[0] : undefined
}
async function pageOf(reader: StaffActor, ref: string) {
  const page = await openDriver(reader, ref)
  if (!page.ok) throw new Error(page.code)
  return page.value
}

/** A golden case on somebody's bench, with its driver and one who was checked yesterday alone in a region. */
async function inRegion(reader: StaffActor) {
  const shown = await goldenOn(reader)
  const region = randomUUID()
  await database().driver.update({ where: { id: shown.driver.id }, data: { region } })
  const other = await addDriver({ region, createdAt: new Date(Date.now() - 35 * DAY) })
  await addCheck(other.id, new Date(Date.now() - DAY))
  return { ...shown, region, other }
}

test.each(['reviewer', 'lead'] as const)(
  'in the list a %s finds the driver of a golden case as on the driver’s page, in every order, and others as they are',
  async (role) => {
    const [reader, colleague] = [await staff(role), await staff('manager')]
    const { region, driver, other } = await inRegion(reader)
    const page = await pageOf(reader, driver.ref)
    const [row] = (await list(reader, { search: driver.ref })).rows
    expect(row).toMatchObject({ addedAt: page.addedAt, checks: page.checks, standing: null, mayWork: null })
    const last = Date.parse(page.selfies[0]?.at ?? '')
    expect(Math.abs(Date.parse(row?.lastCheckAt ?? '') - last)).toBeLessThan(60_000)
    const orders = { lastCheck: [driver.ref, other.ref], added: [other.ref, driver.ref] }
    for (const [sort, refs] of Object.entries(orders)) {
      const query = { region, sort: sort as 'added', direction: 'desc' as const, limit: 1 }
      const read = async (actor: StaffActor) => {
        const first = await list(actor, query)
        const second = await list(actor, { ...query, cursor: first.nextCursor ?? '' })
        const back = await list(actor, { ...query, cursor: second.previousCursor ?? '' })
        expect(back.rows).toEqual(first.rows)
        expect([first.total, second.nextCursor, back.previousCursor]).toEqual([2, null, null])
        return [...first.rows, ...second.rows].map((one) => one.ref)
      }
      expect(await read(reader)).toEqual(sort === 'added' ? [driver.ref, other.ref] : refs)
      expect(await read(colleague)).toEqual([other.ref, driver.ref])
    }
    const exported = await exportDrivers(reader, { region })
    if (!exported.ok) throw new Error(exported.code)
    for await (const rows of exported.value)
      expect(rows.find(({ ref }) => ref === driver.ref)).toEqual(row && { ...row, region })
  },
)

test('what its reader found holds the driver in list, filter and palette until they are told, for nobody else', async () => {
  const [reader, colleague] = [await staff('reviewer'), await staff('reviewer')]
  const { caseId, region, driver } = await inRegion(reader)
  expect(await hitOf(reader, driver.ref)).toMatchObject({ standing: null })
  await decideHeld(reader, caseId, decisionForm('different_people'))
  const page = await pageOf(reader, driver.ref)
  const { rows } = await list(reader, { region, standing: 'held' })
  expect(rows).toMatchObject([{ ref: driver.ref, standing: page.standing?.standing, mayWork: page.standing?.mayWork }])
  expect(await list(reader, { region, standing: 'clear' })).toMatchObject({ total: 1 })
  expect(await hitOf(reader, driver.ref)).toMatchObject({ standing: 'held' })
  expect((await list(colleague, { region, standing: 'held' })).rows).toEqual([])
  expect(await hitOf(colleague, driver.ref)).not.toMatchObject({ standing: 'held' })
  expect((await list(reader, { region, standing: 'held' }, new Date(Date.now() + DAY))).rows).toEqual([])
})

test('a check that its reader asked to be made again counts no more than on the driver’s page', async () => {
  const reader = await staff('reviewer')
  const { caseId, driver } = await goldenOn(reader)
  await decideHeld(reader, caseId, decisionForm('new_selfie'))
  const [row] = (await list(reader, { search: driver.ref })).rows
  expect(row?.checks).toBe((await pageOf(reader, driver.ref)).checks)
})
