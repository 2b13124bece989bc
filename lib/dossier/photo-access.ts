import { may } from '@/lib/access'
import { type CaseRecord, heldBy } from '@/lib/review'
import type { StaffActor } from '@/lib/vocabulary'
import type { DriverPage } from './view'

/**
 * How this reader stands to the driver's photos (contract, "Permissions"): reviewers while they hold a case of this
 * driver, leads always, auditors while they inspect them, others see no faces. The route that serves them asks again.
 */
export function photoAccess(
  reader: StaffActor,
  cases: readonly CaseRecord[],
  inspected: boolean,
  now: Date,
): DriverPage['photos'] {
  if (!may(reader, 'photo.see')) return 'role'
  if (may(reader, 'photo.inspect')) return inspected ? 'open' : 'reason'
  if (reader.role === 'lead') return 'open'
  return cases.some((row) => heldBy(row, now) === reader.id) ? 'open' : 'claim'
}

/** The address of a photo on the driver's page; null where it may not be asked for. */
export const photoAddress = (
  photoId: string,
  size: 'full' | 'thumb',
  driverId: string,
  access: DriverPage['photos'],
) => (access === 'open' ? `/photos/${photoId}?size=${size}&driver=${driverId}` : null)
