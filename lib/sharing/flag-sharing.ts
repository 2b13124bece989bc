import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { findDriver } from '@/lib/drivers'
import { findCase } from '@/lib/review'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { insertSuspicion } from './records'
import type { FlagForm } from './view'

/**
 * Puts a suspicion of account sharing with a note on a driver. It is a reason to look and changes nothing else.
 * Refuses `forbidden`, `driver-not-found`, `not-found` (a case that is not this driver's).
 */
export async function flagSharing(
  actor: Actor,
  form: FlagForm,
  now = new Date(),
): Promise<Result<{ suspicionId: string }, 'forbidden' | 'driver-not-found' | 'not-found'>> {
  const refusal = forbidden(actor, 'sharing.flag')
  if (refusal) return refusal
  const driver = await findDriver(form.driverId)
  if (!driver) return refuse('driver-not-found')
  if (form.caseId && (await findCase(form.caseId))?.driverId !== driver.id) return refuse('not-found')
  return await transaction(async (tx) => {
    const row = await insertSuspicion(tx, {
      driverId: driver.id,
      caseId: form.caseId ?? null,
      sealedNote: await sealText(driver.id, form.note, tx),
      flaggedById: actor.id,
      flaggedAt: now,
    })
    await record(tx, {
      type: 'sharing.suspected',
      actor,
      driverId: driver.id,
      subject: { kind: 'suspicion', id: row.id },
      data: form.caseId ? { caseId: form.caseId } : {},
      occurredAt: now,
    })
    return ok({ suspicionId: row.id })
  })
}
