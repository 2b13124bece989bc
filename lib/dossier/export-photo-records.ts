import 'server-only'
import { database } from '@/lib/database'
import { ID, of } from './export-records'

/* What is kept of a driver's face, and of places and phones with it, as the export names it: see `export-records`. */

export const exportedReferences = (driverId: string) =>
  database().referencePhoto.findMany({
    ...of(driverId),
    orderBy: { addedAt: 'asc' },
    select: {
      ...ID,
      source: true,
      status: true,
      quality: true,
      width: true,
      height: true,
      addedAt: true,
      removedAt: true,
      keptSince: true,
      objectId: true,
    },
  })

export const exportedChecks = (driverId: string) =>
  database().verification.findMany({
    ...of(driverId),
    orderBy: { createdAt: 'asc' },
    omit: {
      driverId: true,
      thumbnailId: true,
      submittedById: true,
    },
  })

export async function exportedScores(checkIds: string[]) {
  const where = { verificationId: { in: checkIds } }
  return {
    comparisons: await database().comparison.findMany({ where }),
    templateComparisons: await database().templateComparison.findMany({ where, omit: { cohortVersion: true } }),
  }
}

export const exportedMeasurements = (driverId: string) =>
  database().measurement.findMany({
    ...of(driverId),
    select: { photoId: true, matcher: true, matcherVersion: true, createdAt: true },
  })

export const exportedAppealPictures = (driverId: string) =>
  database().appealPicture.findMany({ ...of(driverId), omit: { driverId: true, thumbnailId: true } })

export const exportedTraining = (driverId: string) =>
  database().goldenPair.findMany({
    ...of(driverId),
    select: { ...ID, verificationId: true, asOf: true, madeAt: true, retiredAt: true, sealedRight: true },
  })

export const exportedTrainingPhotos = (driverId: string) =>
  database().goldenPhoto.findMany({ ...of(driverId), select: { ...ID, pairId: true, part: true, objectId: true } })
