import 'server-only'
import { database, type Tx } from '@/lib/database'

type Inspection = { driverId: string; userId: string; sealedReason: Uint8Array<ArrayBuffer> | null; beganAt: Date }

export type InspectionRecord = {
  id: string
  driverId: string
  userId: string
  sealedReason: Uint8Array | null
  beganAt: Date
}

export const insertInspection = (tx: Tx, data: Inspection): Promise<{ id: string }> =>
  tx.photoInspection.create({ data, select: { id: true } })

/** What one person began after an instant, oldest first. */
export const findInspections = (
  userId: string,
  driverIds: readonly string[],
  after: Date,
  now: Date,
): Promise<{ id: string; driverId: string }[]> =>
  database().photoInspection.findMany({
    where: { userId, driverId: { in: [...driverIds] }, beganAt: { gt: after, lte: now } },
    select: { id: true, driverId: true },
    orderBy: { beganAt: 'asc' },
  })

/** Every inspection of a driver's photos, newest first. */
export const findInspectionsOf = (driverId: string, limit: number): Promise<InspectionRecord[]> =>
  database().photoInspection.findMany({ where: { driverId }, orderBy: { beganAt: 'desc' }, take: limit })
