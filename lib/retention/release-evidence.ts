import 'server-only'
import { forgetAppealPictures } from '@/lib/appeals'
import { forgetPhotos } from '@/lib/capture'
import { type Tx, transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { deleteMeasurementsOf } from '@/lib/matching'
import { findKeptBeside, releaseSharingEvidence } from '@/lib/sharing'
import { type Actor, ok, system } from '@/lib/vocabulary'
import { eraseInside } from './erase-inside'
import { neededEvidence } from './needed-evidence'
import { findErasureOf, findKeptPhotos } from './records'

const actor: Actor = system('retention')

/**
 * Destroys what had stayed of a driver without a consent, as soon as neither an open appeal nor a legal hold needs it any
 * more: follows from each answer to an appeal and each end of a hold. An erasure that waited for the same goes on. What came
 * under a consent given anew is not touched. The same of the other accounts in a case of sharing, whose evidence may have
 * stayed for this driver's appeal, each in a transaction of its own. Locks the driver. Running it again changes nothing.
 */
export async function releaseEvidence(driverId: string, now = new Date()): Promise<void> {
  await releaseOf(driverId, now)
  for (const other of await findKeptBeside(driverId)) await releaseOf(other, now)
}

async function releaseOf(driverId: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    if (!(await lockDriver(tx, driverId))) return ok(null)
    const { photoIds: keep, sharingCaseIds, because } = await neededEvidence(tx, driverId)
    await release(tx, driverId, keep, sharingCaseIds, now)
    const erasure = await findErasureOf(driverId, tx)
    const waits = because.hold || because.appeal || because.others
    if (erasure && !erasure.erasedAt && !waits) await eraseInside(tx, actor, erasure, now)
    return ok(null)
  })
}

async function release(
  tx: Tx,
  driverId: string,
  keep: ReadonlySet<string>,
  sharingCaseIds: readonly string[],
  now: Date,
): Promise<void> {
  const kept = await findKeptPhotos(driverId, tx)
  const over = kept.filter((photo) => !keep.has(photo.id)).map((photo) => photo.id)
  await forgetPhotos(tx, actor, driverId, now, { keep, which: 'kept' })
  await forgetAppealPictures(tx, actor, driverId, now, keep, 'kept')
  await deleteMeasurementsOf(tx, over)
  await releaseSharingEvidence(tx, actor, driverId, now, sharingCaseIds)
}
