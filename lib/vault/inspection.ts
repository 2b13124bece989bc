import 'server-only'
import { forbidden, may } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { type Actor, ok, type Refusal, type Result, refuse } from '@/lib/vocabulary'
import { findInspections, insertInspection } from './inspection-records'
import { sealText } from './text'
import { type InspectionForm, inspectionForm } from './view'

/** How long a reason holds, in ms; after that it is asked for again. */
const INSPECTION_MS = 3_600_000

/**
 * An auditor says why they look at the faces of these drivers: kept with each driver, sealed, and audited. For an hour
 * every photo of theirs that goes out to this auditor names it. Refuses `forbidden`, `invalid` (a reason of 10 to 500
 * characters), `driver-not-found` (nothing is begun then). Locks the drivers.
 */
export async function beginInspection(
  actor: Actor,
  form: InspectionForm,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'invalid' | 'driver-not-found'>> {
  const refusal = forbidden(actor, 'photo.inspect')
  if (refusal) return refusal
  const checked = inspectionForm.safeParse(form)
  if (!checked.success) return refuse('invalid', checked.error.issues[0]?.message)
  const { driverIds, reason } = checked.data
  return await transaction(async (tx) => {
    for (const driverId of [...new Set(driverIds)].sort()) {
      if (!(await lockDriver(tx, driverId))) return refuse('driver-not-found')
      const sealedReason = await sealText(driverId, reason, tx)
      const { id } = await insertInspection(tx, { driverId, userId: actor.id, sealedReason, beganAt: now })
      const subject = { kind: 'inspection', id }
      await record(tx, { type: 'photo.inspected', actor, driverId, subject, occurredAt: now })
    }
    return ok(null)
  })
}

/** The inspections of these drivers that are in force for an actor, by driver: id of the newest of each. */
export async function inspectionsOf(
  actor: Actor,
  driverIds: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  if (!may(actor, 'photo.inspect') || actor.kind !== 'staff') return new Map()
  const rows = await findInspections(actor.id, driverIds, new Date(now.getTime() - INSPECTION_MS), now)
  return new Map(rows.map((row) => [row.driverId, row.id]))
}

/** The inspection an auditor's view of a driver's photo rests on. Refuses `reason-required`. */
export async function inspectionOf(
  actor: Actor,
  driverId: string,
  now: Date,
): Promise<Result<string, 'reason-required'>> {
  const id = (await inspectionsOf(actor, [driverId], now)).get(driverId)
  return id ? ok(id) : UNSAID
}

const UNSAID: Refusal<'reason-required'> = refuse('reason-required', 'Say on the page why you look at these photos.')
