import 'server-only'
import { forgetAnswersAbout, record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { findDriver } from '@/lib/drivers'
import { destroyFiles } from '@/lib/vault'
import { ok, system } from '@/lib/vocabulary'
import { completeRow, findErasure } from './records'

/** Destroys the files that an erasure named and completes it (`driver.erased`). May run twice; one that was cut off runs again. */
export async function completeErasure(id: string, now = new Date()): Promise<void> {
  const erasure = await findErasure(id)
  if (!erasure?.erasedAt || erasure.completedAt) return
  await destroyFiles(erasure.objectIds)
  // answers to calls that were under way at the erasure
  const driver = await findDriver(erasure.driverId)
  if (driver) await forgetAnswersAbout(driver.ref)
  await transaction(async (tx) => {
    if (!(await completeRow(tx, id, now))) return ok(null)
    await record(tx, {
      type: 'driver.erased',
      actor: system('erasure'),
      driverId: erasure.driverId,
      subject: { kind: 'erasure', id },
      occurredAt: now,
    })
    return ok(null)
  })
}
