import 'server-only'
import { findDriver } from '@/lib/drivers'
import type { Finding, StaffActor } from '@/lib/vocabulary'
import { driverShown } from '../bench/shown-case'
import { findCase } from '../records'
import type { PendingDecision } from '../view'
import { readNewestPending } from './decision-records'

/** The reader's newest decision that they can still take back; null: none. */
export async function pendingDecision(actor: StaffActor, now = new Date()): Promise<PendingDecision | null> {
  const newest = await readNewestPending(actor.id, now)
  const row = newest && (await findCase(newest.caseId))
  const driverId = row && (await driverShown(row))
  const driver = driverId ? await findDriver(driverId) : null
  if (!newest || !driver) return null
  const { caseId, finding, settlesAt } = newest
  return { caseId, driverName: driver.name, finding: finding as Finding, settlesAt: settlesAt.toISOString() }
}
