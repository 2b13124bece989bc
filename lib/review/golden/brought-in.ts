import type { ReferenceRecord, VerificationRecord } from '@/lib/capture'
import type { GoldenPhotoRecord } from './golden-photo-records'
import type { GoldenPairRecord } from './golden-records'

/**
 * The photos of a pair that was brought in, as the check and the reference of a case: with the phone and region of the
 * driver's last check, so that nothing of what stands beside them tells that they came another way.
 */
export function asShown(
  pair: GoldenPairRecord,
  photos: readonly GoldenPhotoRecord[],
  last: VerificationRecord | undefined,
  region: string | null,
): { check: VerificationRecord; reference: ReferenceRecord; score: number } | null {
  const [selfie, reference] = ['selfie', 'reference'].map((part) => photos.find((photo) => photo.part === part))
  if (!selfie || !reference || pair.score === null) return null
  const by = { kind: 'key', id: '' }
  return {
    score: pair.score,
    check: {
      id: selfie.id,
      driverId: pair.driverId,
      challengeId: null,
      status: 'in_review',
      reasons: [],
      objectId: selfie.objectId,
      thumbnailId: selfie.thumbnailId,
      width: selfie.width,
      height: selfie.height,
      quality: selfie.quality,
      capturedAt: pair.asOf,
      createdAt: pair.asOf,
      measuredAt: pair.measuredAt,
      decidedAt: null,
      region: last?.region ?? region,
      reason: last?.reason ?? null,
      installId: last?.installId ?? null,
      deviceModel: last?.deviceModel ?? null,
      deviceOs: last?.deviceOs ?? null,
      appVersion: last?.appVersion ?? null,
      latitude: last?.latitude ?? null,
      longitude: last?.longitude ?? null,
      accuracyMetres: last?.accuracyMetres ?? null,
      suppliedProvider: null,
      suppliedModel: null,
      scale: 'single',
      score: pair.score,
      holdBelow: pair.holdBelow,
      clearFrom: pair.clearFrom,
      band: pair.band,
      referenceCount: 1,
      matcher: pair.matcher,
      matcherVersion: pair.matcherVersion,
      policyVersion: null,
      unlabelled: false,
      keptSince: null,
      submittedByKind: by.kind,
      submittedById: by.id,
    },
    reference: {
      id: reference.id,
      driverId: pair.driverId,
      source: 'account_photo',
      status: 'active',
      objectId: reference.objectId,
      thumbnailId: reference.thumbnailId,
      width: reference.width,
      height: reference.height,
      quality: reference.quality,
      addedAt: last ? new Date(Math.min(+last.createdAt, +pair.asOf)) : pair.asOf,
      addedByKind: by.kind,
      addedById: by.id,
      fromCheckId: null,
      anchorIds: [],
      removedAt: null,
      keptSince: null,
      refusal: null,
    },
  }
}
