import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { findDriverByRef, lockDriver, updateActivity } from './records'
import type { ActivityForm } from './view'

/**
 * Takes what the platform says of the driver's work: off, on shift, moving, and the shift's times.
 * An older report than the one kept changes nothing. Refuses `forbidden`, `driver-not-found`.
 */
export async function setActivity(
  actor: Actor,
  ref: string,
  form: ActivityForm,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'driver-not-found'>> {
  const refusal = forbidden(actor, 'driver.write')
  if (refusal) return refusal
  const found = await findDriverByRef(ref)
  if (!found) return refuse('driver-not-found')
  return await transaction(async (tx) => {
    const driver = await lockDriver(tx, found.id)
    if (!driver) return refuse('driver-not-found')
    const at = new Date(form.at)
    if (driver.activityAt && driver.activityAt >= at) return ok(null)
    await updateActivity(tx, driver.id, {
      activityState: form.state,
      activityAt: at,
      shiftStartsAt: form.shiftStartsAt ? new Date(form.shiftStartsAt) : null,
      shiftEndsAt: form.shiftEndsAt ? new Date(form.shiftEndsAt) : null,
    })
    await record(tx, {
      type: 'driver.activity',
      actor,
      driverId: driver.id,
      subject: { kind: 'driver', id: driver.id },
      data: { state: form.state },
      occurredAt: now,
    })
    return ok(null)
  })
}
