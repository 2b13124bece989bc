import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { forgetAppeal } from '@/lib/enforcement'
import { forgetObjects } from '@/lib/vault'
import type { Actor } from '@/lib/vocabulary'
import { deleteAppeal, emptyPictures, findOpenAppealsOf, findPicturesOf } from './records'
import { setBlind } from './set-blind'
import { filesOf } from './take-in-pictures'

/**
 * At erasure, in its transaction under the driver's lock: appeals that nobody has decided end, as there is nobody left to
 * be answered and nothing to be looked at; those that were decided stay as facts, their words unreadable with the key. Each
 * appeal before its case, as whoever takes one locks them: a lead who takes it meanwhile does not stay its hearer.
 */
export async function endAppeals(tx: Tx, actor: Actor, driverId: string, now: Date): Promise<void> {
  for (const row of await findOpenAppealsOf(tx, driverId)) {
    await deleteAppeal(tx, row.id)
    await setBlind(tx, row, null)
    await forgetAppeal(tx, row.decisionId)
    await record(tx, {
      type: 'appeal.ended',
      actor,
      driverId,
      subject: { kind: 'appeal', id: row.id },
      data: { why: 'erased' },
      occurredAt: now,
    })
  }
}

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
