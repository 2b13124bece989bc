import 'server-only'
import { forgetAnswersAbout, record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { eraseDriverRow, findDriver } from '@/lib/drivers'
import { endRestrictions, restrict } from '@/lib/standing'
import { destroyDriverKey, forgetObjectsOf } from '@/lib/vault'
import { type Actor, RESTRICTION_CAUSES } from '@/lib/vocabulary'
import { forgetDriver } from './forget-driver'
import { type ErasureRecord, updateErasure } from './records'

/**
 * The erasure itself, in the caller's transaction under the driver's lock, which has seen that nothing stands in its way:
 * everything goes with all that follows, name, contact and what was kept of the platform's calls are emptied, every
 * restriction gives way to `removed`, and the driver's key is destroyed. Files follow by a job.
 */
export async function eraseInside(tx: Tx, actor: Actor, asked: ErasureRecord, now: Date): Promise<ErasureRecord> {
  const { driverId } = asked
  const ref = (await findDriver(driverId, tx))?.ref ?? ''
  const objectIds = [...asked.objectIds, ...(await forgetObjectsOf(tx, driverId))]
  await forgetDriver(tx, actor, driverId, now, 'erased')
  await eraseDriverRow(tx, driverId, now)
  await forgetAnswersAbout(ref, tx)
  await destroyDriverKey(tx, driverId)
  const erasure = await updateErasure(tx, asked.id, { erasedAt: now, objectIds })
  await record(tx, {
    type: 'erasure.requested',
    actor,
    driverId,
    subject: { kind: 'erasure', id: erasure.id },
    data: { requestedAt: erasure.requestedAt, files: objectIds.length },
    occurredAt: now,
  })
  await endRestrictions(tx, actor, driverId, { causes: RESTRICTION_CAUSES }, 'erased', now)
  const removed = { kind: 'removed', cause: 'erased', sourceId: erasure.id } as const
  await restrict(tx, actor, driverId, { ...removed, from: now, blocksFrom: now, until: null }, now)
  return erasure
}
