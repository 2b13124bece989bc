import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { decideCase } from '@/scripts/testing/decide-case'
import { enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'
import { lockCase } from './records'

test('a row that is locked is read as it is, in every column and type', async () => {
  const driver = await enrolledDriver('p01')
  const { id } = await openedCase(driver, 'p15/1.jpg')
  await decideCase(await staff('reviewer'), id, 'different_people', 'Another nose.')
  await database().driver.update({
    where: { id: driver.id },
    data: { groups: { vehicle: 'bicycle' }, email: 'a@b.example' },
  })
  const known = await database().reviewCase.update({
    where: { id },
    data: { sealedSnoozeReason: new Uint8Array([1, 2, 3]), chainIds: [driver.id], claimLeftAt: new Date() },
  })
  const [row, person] = await database().$transaction(async (tx) => [
    await lockCase(tx, id),
    await lockDriver(tx, driver.id),
  ])
  expect(row).toEqual(known)
  expect(person).toEqual(await database().driver.findUnique({ where: { id: driver.id } }))
})
