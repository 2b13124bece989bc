import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { forgetObjects } from '@/lib/vault'
import type { Actor } from '@/lib/vocabulary'
import { emptyPictures, findPicturesOf } from './records'
import { filesOf } from './take-in-pictures'

/**
 * After a withdrawal, in its transaction under the driver's lock: new photos and attached pictures of the driver's appeals
 * go, files follow by a job. The appeal itself stays: it is the driver's own, in words, and is heard.
 */
export async function forgetAppealPictures(tx: Tx, actor: Actor, driverId: string, now: Date): Promise<void> {
  const rows = (await findPicturesOf(driverId, tx)).filter((row) => row.objectId !== null)
  if (rows.length === 0) return
  const objectIds = filesOf(rows)
  await emptyPictures(
    tx,
    rows.map((row) => row.id),
  )
  await forgetObjects(tx, objectIds)
  await record(tx, {
    type: 'appeal.picture-gone',
    actor,
    driverId,
    subject: { kind: 'driver', id: driverId },
    data: { why: 'consent', pictures: rows.length },
    forJobs: { objectIds },
    occurredAt: now,
  })
}
