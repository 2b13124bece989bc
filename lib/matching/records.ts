import 'server-only'
import { database, type Tx } from '@/lib/database'
import type { MatcherName } from './matcher'

export type SealedMeasurement = { photoId: string; driverId: string; sealed: Uint8Array }

export const upsertMeasurement = (
  tx: Tx,
  row: { photoId: string; driverId: string; matcher: string; matcherVersion: string; sealed: Uint8Array<ArrayBuffer> },
): Promise<unknown> => tx.measurement.createMany({ data: [row], skipDuplicates: true })

/** Measurements of photos by one matcher and version: those of another are never compared. */
export const findMeasurements = (
  photoIds: string[],
  by: MatcherName,
  client: Tx = database(),
): Promise<SealedMeasurement[]> =>
  client.measurement.findMany({
    where: { photoId: { in: photoIds }, matcher: by.name, matcherVersion: by.version },
    select: { photoId: true, driverId: true, sealed: true },
  })

/** The newest measurement of each photo, by whatever matcher: for its landmarks. */
export const findAnyMeasurements = (photoIds: string[]): Promise<SealedMeasurement[]> =>
  database().measurement.findMany({
    where: { photoId: { in: photoIds } },
    distinct: ['photoId'],
    orderBy: [{ photoId: 'asc' }, { createdAt: 'desc' }],
    select: { photoId: true, driverId: true, sealed: true },
  })

export const deleteMeasurementsOf = (tx: Tx, photoIds: string[]): Promise<unknown> =>
  tx.measurement.deleteMany({ where: { photoId: { in: photoIds } } })

export const insertComparisons = (
  tx: Tx,
  rows: {
    verificationId: string
    referencePhotoId: string
    score: number
    normalised: number | null
    matcher: string
    matcherVersion: string
  }[],
): Promise<unknown> => tx.comparison.createMany({ data: rows, skipDuplicates: true })

/** The scores of several checks against their references, the nearest first. */
export const findComparisonsOf = (
  verificationIds: string[],
  client: Tx = database(),
): Promise<{ verificationId: string; referencePhotoId: string; score: number }[]> =>
  client.comparison.findMany({
    where: { verificationId: { in: verificationIds } },
    select: { verificationId: true, referencePhotoId: true, score: true },
    orderBy: { score: 'desc' },
  })

/** The score against each reference, raw and (where there was a cohort) normalised; the nearest first. */
export const findComparisons = (
  verificationId: string,
): Promise<{ referencePhotoId: string; score: number; normalised: number | null }[]> =>
  database().comparison.findMany({
    where: { verificationId },
    select: { referencePhotoId: true, score: true, normalised: true },
    orderBy: { score: 'desc' },
  })
