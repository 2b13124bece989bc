import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { forgetObjects } from '@/lib/vault'
import type { Actor } from '@/lib/vocabulary'
import { emptyPictures, findPicturesOf, keepPictures } from './records'
import { filesOf } from './take-in-pictures'

/**
 * After a withdrawal, in its transaction under the driver's lock: new photos and attached pictures of the driver's appeals
 * go, files follow by a job; those in `keep` stay as evidence. The appeal itself stays: it is the driver's own, in words,
 * and is heard. `which`: only those that had stayed as evidence.
 */
export async function forgetAppealPictures(
  tx: Tx,
  actor: Actor,
  driverId: string,
  now: Date,
  keep: ReadonlySet<string> = new Set(),
  which: 'all' | 'kept' = 'all',
): Promise<void> {
  const there = (await findPicturesOf(driverId, tx)).filter((row) => row.objectId !== null)
  const staying = there.filter((row) => keep.has(row.id) && row.keptSince === null)
  if (which === 'all' && staying.length > 0) {
    await keepPictures(
      tx,
      staying.map((row) => row.id),
      now,
    )
  }
  const rows = there.filter((row) => !keep.has(row.id) && (which === 'all' || row.keptSince !== null))
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
