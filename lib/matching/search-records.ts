import 'server-only'
import { database } from '@/lib/database'
import type { SealedMeasurement } from './records'

/** A measured selfie as a search begins with it: by whom it was measured, and what. */
export type Probe = SealedMeasurement & { matcher: string; matcherVersion: string }

/** The measurement of a selfie by the matcher version that decided on it; null when it has none, or a supplied score. */
export async function findProbe(verificationId: string): Promise<Probe | null> {
  const rows = await database().$queryRaw<Probe[]>`
    select m.photo_id as "photoId", m.driver_id as "driverId", m.sealed, m.matcher, m.matcher_version as "matcherVersion"
    from verification v
      join measurement m on m.photo_id = v.id and m.matcher = v.matcher and m.matcher_version = v.matcher_version
    where v.id = ${verificationId}::uuid and v.supplied_provider is null`
  return rows[0] ?? null
}

/** The regions of several drivers. */
export const findRegions = (driverIds: string[]): Promise<{ id: string; region: string | null }[]> =>
  database().driver.findMany({ where: { id: { in: driverIds } }, select: { id: true, region: true } })
