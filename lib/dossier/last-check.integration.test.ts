import fc from 'fast-check'
import { expect, test } from 'vitest'
import { database, transaction } from '@/lib/database'
import { addCheck, addDriver, HOUR } from './rows-for-tests'

const STATUSES = ['measuring', 'approved', 'in_review', 'rejected', 'retake', 'cancelled'] as const

const kept = async (driverId: string): Promise<string | undefined> => {
  const rows = await database().$queryRaw<{ at: string }[]>`
    select at::text from driver_last_check where driver_id = ${driverId}::uuid`
  return rows[0]?.at
}
const counted = async (driverId: string): Promise<string | undefined> => {
  const rows = await database().$queryRaw<{ at: string }[]>`
    select coalesce(max(created_at), '-infinity')::text as at from verification
    where driver_id = ${driverId}::uuid and status in ('approved', 'in_review', 'rejected')`
  return rows[0]?.at
}

test('the last check of a driver equals a recount, whatever becomes of the checks', async () => {
  const step = fc.record({ check: fc.nat({ max: 3 }), status: fc.constantFrom(...STATUSES), gone: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { id: driverId } = await addDriver()
      expect(await kept(driverId)).toBe('-infinity')
      const checks = new Map<number, string>()
      for (const { check, status, gone } of steps) {
        const id = checks.get(check)
        if (!id) checks.set(check, (await addCheck(driverId, new Date(Date.now() - check * HOUR), { status })).id)
        else if (gone) {
          await database().verification.delete({ where: { id } })
          checks.delete(check)
        } else await database().verification.update({ where: { id }, data: { status } })
        expect(await kept(driverId)).toBe(await counted(driverId))
      }
    }),
    { numRuns: 15 },
  )
})

test('two checks of a driver that end at the same moment in two transactions are both seen', async () => {
  for (let round = 0; round < 10; round++) {
    const { id: driverId } = await addDriver()
    const ids = await Promise.all(
      [1, 2].map(
        async (hours) => (await addCheck(driverId, new Date(Date.now() - hours * HOUR), { status: 'measuring' })).id,
      ),
    )
    const end = (id: string) =>
      transaction(async (tx) => {
        await tx.verification.update({ where: { id }, data: { status: 'approved' } })
        await tx.$executeRaw`select pg_sleep(0.01)`
      })
    await Promise.all(ids.map(end))
    expect(await kept(driverId)).toBe(await counted(driverId))
  }
})

test('a driver has its place in the order from the first moment, and none when they are gone', async () => {
  const first = await addDriver()
  expect(await kept(first.id)).toBe('-infinity')
  await database().driver.delete({ where: { id: first.id } })
  expect(await kept(first.id)).toBeUndefined()
})
