import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, isInFuture, ok, type Result, refuse } from '@/lib/vocabulary'
import { findDriverByRef, lockDriver, updateActivity } from './records'
import type { ActivityForm } from './view'

const IN_FUTURE =
  '`at` may be at most 5 minutes ahead, as clocks differ a little: give the time at which it was so. Nobody can say now what a driver does later.'

/**
 * Takes what the platform says of the driver's work: off, on shift, moving, and the shift's times.
 * An older report than the one kept changes nothing; one from the future would keep every later one out. Refuses
 * `forbidden`, `driver-not-found`, `at-in-future` (more than 5 minutes ahead: clocks differ a little).
 */
export async function setActivity(
  actor: Actor,
  ref: string,
  form: ActivityForm,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'driver-not-found' | 'at-in-future'>> {
  const refusal = forbidden(actor, 'driver.write')
  if (refusal) return refusal
  const at = new Date(form.at)
  if (isInFuture(at, now)) return refuse('at-in-future', IN_FUTURE)
  const found = await findDriverByRef(ref)
  if (!found) return refuse('driver-not-found')
  return await transaction(async (tx) => {
    const driver = await lockDriver(tx, found.id)
    if (!driver) return refuse('driver-not-found')
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
      data: { state: form.state, at },
      occurredAt: now,
    })
    return ok(null)
  })
}
