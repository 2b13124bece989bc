import 'server-only'
import { record } from '@/lib/audit'
import { consentOf } from '@/lib/consent'
import { transaction } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import { type Measurer, measurePicture } from '@/lib/matching'
import { ok, system } from '@/lib/vocabulary'
import { findPicture, settlePicture } from './records'

/**
 * Measures the new photo of an appeal by the quality gate of a selfie, and keeps where its eyes lie for the bench. No score
 * is made of it: only people compare it. Does nothing when the picture is gone or the consent was withdrawn meanwhile.
 */
export async function measureAppealPhoto(measurer: Measurer, id: string, now = new Date()): Promise<void> {
  const row = await findPicture(id)
  if (row?.status !== 'measuring' || !row.objectId || !(await consentOf(row.driverId, now))) return
  const measured = await measurePicture(measurer, { photoId: id, driverId: row.driverId, objectId: row.objectId })
  if (!measured) throw new Error('The new photo of an appeal could not be measured.')
  const { driverId } = row
  await transaction(async (tx) => {
    await lockDriver(tx, driverId)
    if (!(await consentOf(driverId, now, tx))) return ok(null)
    const [worst] = measured.problems
    const status = worst ? 'refused' : 'accepted'
    if (!(await settlePicture(tx, id, { status, reasons: measured.problems, quality: measured.quality })))
      return ok(null)
    if (!worst) await measured.keep(tx)
    else
      await record(tx, {
        type: 'appeal.picture-refused',
        actor: system('matcher'),
        driverId,
        subject: { kind: 'appealPicture', id },
        data: { reasons: measured.problems },
        occurredAt: now,
      })
    return ok(null)
  })
}
