import 'server-only'
import { forbidden } from '@/lib/access'
import { type OptionRecord, type OptionRefusal, recordOption } from '@/lib/consent'
import type { OptionForm } from '@/lib/consent/view'
import { transaction } from '@/lib/database'
import { findDriverByRef, lockDriver } from '@/lib/drivers'
import { leaveFaceIndex } from '@/lib/matching'
import { forgetSharedFaces } from '@/lib/sharing'
import { type Actor, isInFuture, ok, type Result, refuse } from '@/lib/vocabulary'

/**
 * Records a driver's answer to an optional choice alone, under the driver's lock. Anything but yes takes the driver
 * out of the comparison across accounts and the cohort in the same transaction, and changes nothing else.
 * Refuses `forbidden`, `driver-not-found`, `release-not-found`, `at-in-future` (more than 5 minutes ahead),
 * `consent-required` (yes, where no consent is in force).
 */
export async function answerOption(
  actor: Actor,
  ref: string,
  form: OptionForm,
  now = new Date(),
): Promise<Result<OptionRecord, OptionRefusal>> {
  const refusal = forbidden(actor, 'consent.write')
  if (refusal) return refusal
  const driver = await findDriverByRef(ref)
  if (!driver || (actor.kind === 'driver' && actor.id !== driver.id)) return refuse('driver-not-found')
  const at = form.at ? new Date(form.at) : now
  if (isInFuture(at, now)) return refuse('at-in-future', 'An answer can not be given in the future.')
  return await transaction(async (tx) => {
    if (!(await lockDriver(tx, driver.id))) return refuse('driver-not-found')
    const recorded = await recordOption(tx, actor, driver.id, { ...form, at }, now)
    if (!recorded.ok) return recorded
    if (form.decision !== 'granted') {
      await leaveFaceIndex(tx, driver.id)
      await forgetSharedFaces(tx, driver.id, now)
    }
    return ok(recorded.value)
  })
}
