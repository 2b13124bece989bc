import 'server-only'
import { record } from '@/lib/audit'
import { type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { findConfirmed, findSharingCase } from '@/lib/sharing'
import { endRestrictions } from '@/lib/standing'
import { type Actor, type OverturnWhy, ok, system } from '@/lib/vocabulary'
import { tellOfSuspension } from './letters/tell'
import { findSuspensionsOn, type SuspensionRecord, updateSuspension } from './records'
import { isStanding, suspensionState } from './state'

/**
 * Undoes a suspension in whatever state it is, in the caller's transaction, which holds the driver's lock: proposed or
 * in force it ends with its hold, ended ones no longer count as strikes. One event; nothing when it was undone before.
 * Sends no letter: whoever overturns says why.
 * @returns whether it was undone now
 */
export async function overturnInside(
  tx: Tx,
  actor: Actor,
  row: SuspensionRecord,
  why: OverturnWhy,
  now: Date,
): Promise<boolean> {
  if (row.overturnedAt) return false
  const overturnedById = actor.kind === 'staff' ? actor.id : null
  await updateSuspension(tx, row.id, { overturnedAt: now, overturnedById, overturnedWhy: why })
  const { caseId, sharingCaseId, driverId } = row
  await record(tx, {
    type: 'suspension.overturned',
    actor,
    driverId,
    subject: { kind: 'suspension', id: row.id },
    data: { ...(caseId ? { caseId } : {}), ...(sharingCaseId ? { sharingCaseId } : {}), why },
    occurredAt: now,
  })
  await endRestrictions(tx, actor, driverId, { sourceId: row.id }, 'overturned', now)
  if (caseId) await endRestrictions(tx, actor, driverId, { sourceId: caseId }, 'overturned', now)
  return true
}

const actor = system('sharing overturned')

/**
 * What follows when confirmed sharing was overturned, or stands for others alone, for one of its accounts: every suspension
 * that rests on it falls, and a driver who could not work or was about to is told. Runs once, however often it is called.
 * Locks the driver.
 */
export async function overturnAfterSharing(sharingCaseId: string, driverId: string, now = new Date()): Promise<void> {
  await transaction(async (tx) => {
    const driver = await lockDriver(tx, driverId)
    const stands = (await findSharingCase(sharingCaseId, tx))?.status === 'confirmed'
    if (stands && (await findConfirmed(sharingCaseId, tx)).includes(driverId)) return ok(null)
    for (const row of await findSuspensionsOn(tx, { sharingCaseId, driverId })) {
      const stood = isStanding(suspensionState(row, now))
      const undone = await overturnInside(tx, actor, row, 'sharing_overturned', now)
      if (driver && undone && stood)
        await tellOfSuspension(tx, actor, driver, row, { kind: 'overturned', facts: { why: 'sharing' } }, now)
    }
    return ok(null)
  })
}
