import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { findDriver } from '@/lib/drivers'
import { findCase } from '@/lib/review'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { findOpenCasesOf, insertAct, lockPlacing } from './case-records'
import { openSharingCase } from './place-signals'
import { insertSuspicion } from './records'
import { recountCase } from './recount-case'
import type { FlagForm } from './view'

/**
 * Puts a suspicion of account sharing with a note on a driver; it lands in the open sharing case of the account, or opens
 * one. A case on watch is suspected again. It is a reason to look, no evidence, and changes nothing else. Takes the
 * placing lock. From a golden pair nothing is written: it touches no driver.
 * Refuses `forbidden`, `driver-not-found`, `not-found` (a case that is not this driver's).
 */
export async function flagSharing(
  actor: Actor,
  form: FlagForm,
  now = new Date(),
): Promise<Result<{ suspicionId: string; sharingCaseId: string }, 'forbidden' | 'driver-not-found' | 'not-found'>> {
  const refusal = forbidden(actor, 'sharing.flag')
  if (refusal) return refusal
  const driver = await findDriver(form.driverId)
  if (!driver) return refuse('driver-not-found')
  const row = form.caseId ? await findCase(form.caseId) : null
  if (row?.kind === 'golden') return ok({ suspicionId: row.id, sharingCaseId: row.id })
  if (form.caseId && row?.driverId !== driver.id) return refuse('not-found')
  return await transaction(async (tx) => {
    await lockPlacing(tx)
    const [open] = await findOpenCasesOf(tx, [driver.id])
    const sharingCase = open
      ? await recountCase(tx, open, now, { fresh: true })
      : await openSharingCase(tx, actor, [driver.id], now, driver.id)
    const row = await insertSuspicion(tx, {
      driverId: driver.id,
      caseId: form.caseId ?? null,
      sharingCaseId: sharingCase.id,
      sealedNote: await sealText(driver.id, form.note, tx),
      flaggedById: actor.id,
      flaggedAt: now,
    })
    await insertAct(tx, { caseId: sharingCase.id, act: 'flagged', userId: actor.id, at: now, driverId: driver.id })
    await record(tx, {
      type: 'sharing.suspected',
      actor,
      driverId: driver.id,
      subject: { kind: 'suspicion', id: row.id },
      data: { sharingCaseId: sharingCase.id, ...(form.caseId ? { caseId: form.caseId } : {}) },
      occurredAt: now,
    })
    return ok({ suspicionId: row.id, sharingCaseId: sharingCase.id })
  })
}
