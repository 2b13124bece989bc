import { database } from '@/lib/database'
import { claimNext, makeGoldenPair } from '@/lib/review'
import type { StaffActor } from '@/lib/vocabulary'
import { decideCase } from './decide-case'
import { check, enrolledDriver, openedCase, staff } from './platform'

/** Lots of `claimNext` and `claimAhead`: a golden pair where one can be shown, and never one. */
export const GOLDEN = 0
export const REAL = 1

export const DAY = 86_400_000
export const before = (days: number): Date => new Date(Date.now() - days * DAY)
/** A case that two people closed as different people, long ago, and a lead who took no part. */
export async function settledCase() {
  const driver = await enrolledDriver('p01')
  await database().driver.update({ where: { id: driver.id }, data: { createdAt: before(40) } })
  await database().referencePhoto.updateMany({ where: { driverId: driver.id }, data: { addedAt: before(39) } })
  const earlier = await check(driver, 'p01/1.jpg', {}, before(35))
  const opened = await openedCase(driver, 'p15/1.jpg', {}, before(30))
  const [first, second, lead] = await Promise.all([staff('reviewer'), staff('reviewer'), staff('lead')])
  await decideCase(first, opened.id, 'different_people', '', before(29))
  await decideCase(second, opened.id, 'different_people', '', before(28))
  return { driver, opened, earlier, first, lead }
}

/** Somebody with a golden pair on the bench; the pairs of other tests are out of the way. */
export async function goldenOn(actor: StaffActor) {
  await openedCase(await enrolledDriver('p02'), 'p02/1.jpg')
  await database().goldenPair.updateMany({ data: { retiredAt: new Date() }, where: { retiredAt: null } })
  const settled = await settledCase()
  const made = await makeGoldenPair(settled.lead, settled.opened.id)
  if (!made.ok) throw new Error(made.code)
  const claimed = await claimNext(actor, new Date(), GOLDEN)
  if (!claimed.ok) throw new Error(claimed.code)
  return { ...settled, pairId: made.value.pairId, caseId: claimed.value.caseId }
}
