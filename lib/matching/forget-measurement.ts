import 'server-only'
import { transaction } from '@/lib/database'
import { ok } from '@/lib/vocabulary'
import { deleteMeasurementsOf } from './records'

/** Takes descriptor and landmarks of a removed photo away, by whatever matcher they were measured. */
export async function forgetMeasurement(photoId: string): Promise<void> {
  await transaction(async (tx) => {
    await deleteMeasurementsOf(tx, [photoId])
    return ok(null)
  })
}
