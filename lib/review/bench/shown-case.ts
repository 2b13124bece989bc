import 'server-only'
import { findReferences, findVerificationsOf, type ReferenceRecord, type VerificationRecord } from '@/lib/capture'
import { type DriverRecord, findDriver } from '@/lib/drivers'
import { asShown } from '../golden/brought-in'
import { findGoldenPhotos, type GoldenPhotoRecord } from '../golden/golden-photo-records'
import { findGoldenPair, type GoldenPairRecord } from '../golden/golden-records'
import { asUntold } from '../golden/untold'
import type { CaseRecord } from '../records'

/** What a case shows: whose photos, and the checks and references that there were. */
export type ShownCase = {
  /** The case with the driver and the check it shows. */
  row: CaseRecord
  driver: DriverRecord
  /** Newest first. */
  checks: VerificationRecord[]
  references: ReferenceRecord[]
  /** The score against its reference, of a pair that was brought in. */
  score?: { referencePhotoId: string; score: number }
}

/**
 * What the bench shows of a case. A golden pair is shown as of its date: its driver's checks and references until then,
 * with all times moved by the same span, so that it lies among the cases of today; never as a hold, and once decided as
 * `asUntold` has it. Every case reads the same rows, so that the time it takes tells nothing. Null: there is no such
 * driver any more.
 */
export async function shownCase(kept: CaseRecord, readerId: string, now: Date): Promise<ShownCase | null> {
  const pair = await findGoldenPair(kept.driverId)
  if (kept.kind === 'golden' && !pair) return null
  const row = await asUntold(kept, now, readerId)
  const driverId = pair?.driverId ?? row.driverId
  const [driver, checks, references, photos] = await Promise.all([
    findDriver(driverId),
    findVerificationsOf(driverId),
    findReferences(driverId),
    findGoldenPhotos(row.driverId),
  ])
  if (!driver) return null
  if (!pair) return { row, driver, checks, references }
  const shift = row.openedAt.getTime() - pair.asOf.getTime()
  const moved = (at: Date): Date => new Date(at.getTime() + shift)
  if (pair.broughtInAt) return broughtIn(row, pair, { driver, checks, photos }, moved)
  const subject = checks.find((check) => check.id === pair.verificationId)
  const until = subject?.createdAt ?? pair.asOf
  return {
    row: { ...row, driverId, verificationId: pair.verificationId },
    driver: { ...driver, createdAt: moved(driver.createdAt) },
    checks: checks
      .filter((check) => check.createdAt <= until)
      .map((check) => ({ ...check, createdAt: moved(check.createdAt), capturedAt: moved(check.capturedAt) })),
    references: references
      .filter((photo) => photo.addedAt <= until)
      .map((photo) => ({ ...photo, addedAt: moved(photo.addedAt) })),
  }
}

/** A pair that was brought in: its own two photos, beside what is known of the driver's checks until then. */
function broughtIn(
  row: CaseRecord,
  pair: GoldenPairRecord,
  { driver, checks, photos }: { driver: DriverRecord; checks: VerificationRecord[]; photos: GoldenPhotoRecord[] },
  moved: (at: Date) => Date,
): ShownCase | null {
  const before = checks.filter((check) => check.createdAt <= pair.asOf)
  const shown = asShown(pair, photos, before[0], driver.region)
  if (!shown) return null
  return {
    row: { ...row, driverId: pair.driverId, verificationId: pair.verificationId },
    driver: { ...driver, createdAt: moved(driver.createdAt) },
    checks: [shown.check, ...before].map((check) => ({
      ...check,
      createdAt: moved(check.createdAt),
      capturedAt: moved(check.capturedAt),
    })),
    references: [{ ...shown.reference, addedAt: moved(shown.reference.addedAt) }],
    score: { referencePhotoId: shown.reference.id, score: shown.score },
  }
}

/** Whose photos a case shows. */
export async function driverShown(row: CaseRecord): Promise<string | null> {
  const pair = await findGoldenPair(row.driverId)
  return row.kind === 'golden' ? (pair?.driverId ?? null) : row.driverId
}
