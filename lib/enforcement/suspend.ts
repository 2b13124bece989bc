import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { findCase, findFindings } from '@/lib/review'
import { endRestrictions, restrict } from '@/lib/standing'
import { sealText } from '@/lib/vault'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { findStandingSuspension, insertSuspension } from './records'
import { type EnforcementRefusal, type SuspendForm, suspendForm } from './view'

/**
 * Suspends a driver after a confirmed rejection, now or from a later instant, until an end or until lifted. The hold
 * goes over into the suspension; when the suspension starts later, a hold in force stays until then. Only a lead who took
 * no part in the case.
 * Refuses `forbidden`, `not-found`, `not-rejected`, `took-part`, `already-suspended`, `invalid`. Locks the driver.
 */
export async function suspend(
  actor: Actor,
  form: SuspendForm,
  now = new Date(),
): Promise<Result<{ suspensionId: string }, EnforcementRefusal>> {
  const refusal = forbidden(actor, 'suspension.decide')
  if (refusal) return refusal
  const checked = suspendForm.safeParse(form)
  if (!checked.success) return refuse('invalid', checked.error.issues[0]?.message)
  const row = await findCase(form.caseId)
  if (!row) return refuse('not-found')
  if (row.disposition !== 'different_people') return refuse('not-rejected')
  if (row.partIds.includes(actor.id)) return refuse('took-part')
  const startsAt = form.startsAt ? new Date(Math.max(new Date(form.startsAt).getTime(), now.getTime())) : now
  const endsAt = form.endsAt ? new Date(form.endsAt) : null
  if (endsAt && endsAt <= startsAt) return refuse('invalid', 'The end must lie after the start.')
  return await transaction(async (tx) => {
    await lockDriver(tx, row.driverId)
    if (await findStandingSuspension(tx, row.driverId, now)) return refuse('already-suspended')
    const findings = await findFindings(row.id, tx)
    const reasons = [...new Set(findings.filter((f) => f.finding === 'different_people').flatMap((f) => f.reasons))]
    const suspension = await insertSuspension(tx, {
      driverId: row.driverId,
      caseId: row.id,
      reasons,
      sealedReason: await sealText(row.driverId, form.reason, tx),
      startsAt,
      endsAt,
      startedById: actor.id,
      createdAt: now,
    })
    if (startsAt <= now) {
      await record(tx, {
        type: 'suspension.started',
        actor,
        driverId: row.driverId,
        subject: { kind: 'suspension', id: suspension.id },
        data: { caseId: row.id, reasons, startsAt, endsAt },
        occurredAt: now,
      })
    }
    await restrict(
      tx,
      actor,
      row.driverId,
      {
        kind: 'suspended',
        cause: 'suspension',
        sourceId: suspension.id,
        from: startsAt,
        blocksFrom: startsAt,
        until: endsAt,
      },
      now,
    )
    const held = await endRestrictions(tx, actor, row.driverId, { sourceId: row.id }, 'suspended', now)
    if (startsAt > now && held > 0) {
      await restrict(
        tx,
        actor,
        row.driverId,
        { kind: 'held', cause: 'case_hold', sourceId: row.id, from: now, blocksFrom: now, until: startsAt },
        now,
      )
    }
    return ok({ suspensionId: suspension.id })
  })
}
