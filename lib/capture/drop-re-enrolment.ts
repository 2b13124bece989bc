import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import type { Actor } from '@/lib/vocabulary'
import { findReference, findReferenceOfCheck, updateReference } from './records'
import { takeAwayReference } from './take-away-reference'

/**
 * A check that people have rejected vouches for nobody: the reference photo that its selfie became is removed, with its
 * picture, and the photos that it had retired are compared with again. In the caller's transaction, which holds the
 * driver's lock and rejects the check. Does nothing for a check that became no reference photo. Should the rejection be
 * undone on appeal, the selfie is enrolled anew (`reEnrol`).
 */
export async function dropReEnrolment(tx: Tx, actor: Actor, verificationId: string, now: Date): Promise<void> {
  const photo = await findReferenceOfCheck(verificationId, tx)
  if (!photo || photo.status === 'removed') return
  const { driverId, anchorIds } = photo
  await takeAwayReference(tx, actor, photo, { rejected: verificationId }, now)
  await updateReference(tx, photo.id, 'removed', { fromCheckId: null })
  for (const anchor of anchorIds) {
    if ((await findReference(anchor, tx))?.objectId == null) continue
    if (!(await updateReference(tx, anchor, 'retired', { status: 'active', removedAt: null }))) continue
    await record(tx, {
      type: 'reference.reinstated',
      actor,
      driverId,
      subject: { kind: 'reference', id: anchor },
      data: { after: photo.id },
      occurredAt: now,
    })
  }
}
