import type { ReferenceRecord, VerificationRecord } from '@/lib/capture'
import { SOURCE_LABELS } from '@/lib/capture/view'
import type { ReferenceSource, VerificationStatus } from '@/lib/vocabulary'
import type { CaseRecord } from '../records'
import type { BenchPhoto } from '../view'

type Eyes = NonNullable<BenchPhoto['eyes']>
type Seen = { shown: boolean; eyes: Map<string, Eyes>; blind: boolean }

const address = (photoId: string, caseId: string, size: 'full' | 'thumb'): string =>
  `/photos/${photoId}?size=${size}&case=${caseId}`

/**
 * The active reference photos, and those that stayed as evidence after the case was opened, newest document first as
 * enrolled; addresses only where the photos may be asked for.
 */
export const benchReferences = (row: CaseRecord, references: ReferenceRecord[], seen: Seen): BenchPhoto[] =>
  references
    .filter((photo) => photo.status === 'active' || (photo.keptSince !== null && photo.keptSince >= row.openedAt))
    .map((photo) => ({
      id: photo.id,
      kind: 'reference',
      source: photo.source as ReferenceSource,
      label: SOURCE_LABELS[photo.source as ReferenceSource],
      at: photo.addedAt.toISOString(),
      ...picture(photo, row.id, seen),
      outcome: null,
    }))

/** The selfie in question and the earlier ones that still have a picture, oldest first. */
export function benchSelfies(
  row: CaseRecord,
  checks: VerificationRecord[],
  seen: Seen,
): { subject: BenchPhoto | null; earlier: BenchPhoto[] } {
  const subject = checks.find((check) => check.id === row.verificationId)
  const earlier = checks
    .filter(
      (check) =>
        check.id !== row.verificationId &&
        check.objectId !== null &&
        (check.keptSince === null || check.keptSince >= row.openedAt) &&
        subject &&
        check.createdAt < subject.createdAt,
    )
    .reverse()
  return {
    subject: subject ? selfie(subject, row.id, seen, null) : null,
    earlier: earlier.map((check) => selfie(check, row.id, seen, seen.blind ? null : outcomeOf(check))),
  }
}

const selfie = (check: VerificationRecord, caseId: string, seen: Seen, outcome: BenchPhoto['outcome']): BenchPhoto => ({
  id: check.id,
  kind: 'selfie',
  source: 'selfie',
  label: 'Selfie',
  at: check.capturedAt.toISOString(),
  ...picture(check, caseId, seen),
  outcome,
})

function picture(
  photo: { id: string; objectId: string | null; width: number | null; height: number | null; quality: unknown },
  caseId: string,
  { shown, eyes }: Seen,
) {
  const there = shown && photo.objectId !== null
  return {
    url: there ? address(photo.id, caseId, 'full') : null,
    thumbnailUrl: there ? address(photo.id, caseId, 'thumb') : null,
    width: photo.width ?? 0,
    height: photo.height ?? 0,
    eyes: eyes.get(photo.id) ?? null,
    quality: qualityOf(photo.quality),
  }
}

function qualityOf(quality: unknown): BenchPhoto['quality'] {
  if (typeof quality !== 'object' || quality === null || !('eyeSpan' in quality)) return null
  const { eyeSpan, yaw, luma, laplacianVariance } = quality as NonNullable<BenchPhoto['quality']>
  return { eyeSpan, yaw, luma, laplacianVariance }
}

/** How a check ended: cleared, decided by a person, or not at all. */
export function outcomeOf(check: VerificationRecord): BenchPhoto['outcome'] {
  const status = check.status as VerificationStatus
  if (status === 'approved') return check.band === 'clear' ? 'approved_by_matcher' : 'approved_by_person'
  return status === 'rejected' || status === 'retake' ? status : null
}
