import 'server-only'
import { forbidden } from '@/lib/access'
import { forgetAnswersAbout, record } from '@/lib/audit'
import { eraseWhereabouts } from '@/lib/capture'
import { endChallenges } from '@/lib/challenges'
import { withdrawInside } from '@/lib/consent'
import { transaction } from '@/lib/database'
import { eraseDriverRow, findDriverByRef, lockDriver } from '@/lib/drivers'
import { endRestrictions, restrict } from '@/lib/standing'
import { destroyDriverKey, forgetObjectsOf } from '@/lib/vault'
import { type Actor, ok, RESTRICTION_CAUSES, type Result, refuse } from '@/lib/vocabulary'
import { forgetDriver } from './forget-driver'
import { type ErasureRecord, findErasureOf, findHoldOf, insertErasure } from './records'
import type { ErasureForm } from './view'

/**
 * Erases a driver: in one transaction under the driver's lock the consent ends with all that follows, name, contact and
 * whereabouts are emptied (also where answers to the platform's calls were kept), every restriction gives way to `removed`, and the driver's key is destroyed (crypto-shred, NIST
 * SP 800-88: cryptographic erase), so that photos, templates and free text can't be read from then on, in the database, the
 * vault or a backup. Files follow by a job, which completes the erasure. Asking again answers the same erasure.
 * Refuses `forbidden`, `driver-not-found`, `legal-hold`.
 */
export async function eraseDriver(
  actor: Actor,
  ref: string,
  form: Pick<ErasureForm, 'requestedAt'>,
  now = new Date(),
): Promise<Result<ErasureRecord, 'forbidden' | 'driver-not-found' | 'legal-hold'>> {
  const refusal = forbidden(actor, 'erasure.request')
  if (refusal) return refusal
  const driver = await findDriverByRef(ref)
  if (!driver) return refuse('driver-not-found')
  const driverId = driver.id
  return await transaction(async (tx) => {
    if (!(await lockDriver(tx, driverId))) {
      const before = await findErasureOf(driverId)
      return before ? ok(before) : refuse('driver-not-found')
    }
    if (await findHoldOf(driverId, tx)) return refuse('legal-hold')
    const objectIds = await forgetObjectsOf(tx, driverId)
    await withdrawInside(tx, actor, driverId, now)
    await forgetDriver(tx, actor, driverId, now, 'erased')
    await endChallenges(tx, actor, driverId, 'erased', now)
    await eraseWhereabouts(tx, driverId)
    await eraseDriverRow(tx, driverId, now)
    await forgetAnswersAbout(ref, tx)
    await destroyDriverKey(tx, driverId)
    const requestedAt = form.requestedAt ? new Date(form.requestedAt) : now
    const by = { erasedByKind: actor.kind, erasedById: actor.id }
    const erasure = await insertErasure(tx, { driverId, requestedAt, erasedAt: now, objectIds, ...by })
    await record(tx, {
      type: 'erasure.requested',
      actor,
      driverId,
      subject: { kind: 'erasure', id: erasure.id },
      data: { requestedAt, files: objectIds.length },
      occurredAt: now,
    })
    await endRestrictions(tx, actor, driverId, { causes: RESTRICTION_CAUSES }, 'erased', now)
    const removed = { kind: 'removed', cause: 'erased', sourceId: erasure.id } as const
    await restrict(tx, actor, driverId, { ...removed, from: now, blocksFrom: now, until: null }, now)
    return ok(erasure)
  })
}
