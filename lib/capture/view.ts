import { z } from 'zod'
import type { ChallengeReason, Language, ReferenceSource, RetakeReason } from '@/lib/vocabulary'
import {
  BANDS,
  ENROLLED_SOURCES,
  isKeepableTime,
  KEEPABLE_TIME,
  MAX_UPLOAD_MEGABYTES,
  REFERENCE_SOURCES,
  SCALES,
  VERIFICATION_STATUSES,
} from '@/lib/vocabulary'

export const MAX_UPLOAD_BYTES = MAX_UPLOAD_MEGABYTES * 1024 * 1024

export const SOURCE_LABELS: Record<ReferenceSource, string> = {
  account_photo: 'Account photo',
  drivers_license: "Driver's licence",
  government_id: 'Government ID',
  re_enrolment: 'Selfie after a declared change',
}

export const referenceSource = z.enum(ENROLLED_SOURCES, {
  error: 'Use account_photo, drivers_license or government_id.',
})

export const deviceForm = z.strictObject({
  installId: z.string().min(1).max(200).describe('Of your app on this device, whoever uses it.'),
  model: z.string().max(120).optional(),
  os: z.string().max(120).optional(),
  appVersion: z.string().max(60).optional(),
})
export const locationForm = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracyMetres: z.number().min(0).max(1_000_000).optional(),
})
export const suppliedForm = z.strictObject({
  provider: z.string().min(1).max(60),
  model: z.string().min(1).max(60),
  score: z.number(),
})

/** The fields of POST /verifications beside the selfie, already parsed from multipart. */
export const submissionForm = z.strictObject({
  driver: z.string().min(1).describe('Your own reference of the driver.'),
  challenge: z.uuid().optional().describe('The challenge that this selfie answers.'),
  capturedAt: z.iso
    .datetime({ offset: true })
    .refine(isKeepableTime, KEEPABLE_TIME)
    .optional()
    .describe('When the selfie was taken. Left out, or later than now, as clocks of phones differ: now.'),
  device: deviceForm.optional(),
  location: locationForm.optional().describe('Where the selfie was taken.'),
  comparison: suppliedForm.optional().describe('A score from another vendor: then nothing is computed.'),
})
export type SubmissionForm = z.infer<typeof submissionForm>

/** What the driver's page knows of its link. */
export type CaptureLink =
  | {
      state: 'open'
      operator: string
      challengeId: string
      reason: ChallengeReason
      expiresAt: string
      timeZone: string
      locale: Language
      /** For dates and numbers, see `formatTag`. */
      formats: string
      /** Until the link ends the driver may go on working; false: may not work until passed. */
      mayWorkMeanwhile: boolean
      /** False: asks for consent first. */
      consented: boolean
      release: { version: number; locale: string; text: string; sha256: string }
      /** A choice asked for apart: comparison across accounts. */
      option: { version: number; locale: string; text: string } | null
      /** False: the page says that no photo is on file yet and whom to ask; the link stays usable. */
      hasReference: boolean
      /** The platform says that the driver is moving: no selfie now. */
      moving: boolean
      retakes: number
      retakesLeft: number
      offerOtherPath: boolean
    }
  | {
      state: 'ended'
      operator: string
      why: 'passed' | 'submitted' | 'failed' | 'waived' | 'expired' | 'cancelled'
      locale: Language
      formats: string
      timeZone: string
      mayWork: boolean
      /** Photos stay without a consent, as evidence of a decided case. */
      keepsEvidence: boolean
    }
  | { state: 'unknown'; operator: string; locale: Language; formats: string }

/** The answer to a selfie on the driver's page. */
export type CaptureOutcome =
  | { outcome: 'cleared'; mayWork: boolean; checkedAt: string }
  | {
      outcome: 'person'
      mayWork: boolean /** Median time to a first decision over the last 7 days in minutes, null when too few. */
      usualMinutes: number | null
      sentAt: string
    }
  | { outcome: 'retake'; reasons: RetakeReason[]; retakesLeft: number; offerOtherPath: boolean }
  | { outcome: 'waiting' }
  | {
      outcome: 'refused'
      code:
        | 'consent-required'
        | 'no-reference-photo'
        | 'challenge-not-open'
        | 'too-large'
        | 'unsupported-image'
        | 'unavailable'
        | 'moving'
    }

/** Figures on a photo; they say nothing about who it shows. */
export const qualityView = z
  .object({
    faces: z.int(),
    eyeSpan: z
      .number()
      .optional()
      .describe('Outer eye corner to outer eye corner in px of the picture fitted into 640 px.'),
    yaw: z.number().optional().describe('Radians.'),
    pitch: z.number().optional().describe('Radians.'),
    luma: z.number().optional().describe('Mean luma of the face, 0 to 255.'),
    laplacianVariance: z.number().optional().describe('Sharpness of the face.'),
  })
  .meta({ id: 'PhotoQuality' })

export const referenceView = z
  .object({
    id: z.uuid(),
    source: z.enum(REFERENCE_SOURCES),
    quality: qualityView.nullable(),
    addedAt: z.iso.datetime(),
  })
  .meta({ id: 'ReferencePhoto' })
export type ReferenceView = z.infer<typeof referenceView>

export const outcomeView = z
  .object({
    scale: z.enum(SCALES),
    score: z.number().describe("A place on the matcher's own scale, never a percentage."),
    hold: z.number().nullable(),
    clear: z.number().nullable(),
    band: z.enum(BANDS),
    references: z.int().nullable(),
    raw: z.number().optional().describe('The score before it was normalised by a cohort.'),
    normalised: z.number().optional().describe('The score normalised by a cohort, whichever of the two decided.'),
    cohort: z
      .object({ size: z.int(), version: z.int() })
      .optional()
      .describe('The other drivers by whom the score was normalised.'),
    matcher: z.string(),
    matcherVersion: z.string(),
  })
  .meta({ id: 'Outcome' })

export const verificationView = z
  .object({
    id: z.uuid(),
    driver: z.string(),
    challenge: z.uuid().optional(),
    status: z.enum(VERIFICATION_STATUSES),
    reasons: z.array(z.string()),
    outcome: outcomeView.nullable(),
    comparisons: z.array(z.object({ referencePhotoId: z.uuid(), score: z.number() })),
    quality: qualityView.nullable(),
    caseId: z.uuid().optional(),
    decisionId: z.uuid().optional(),
    appealUrl: z.url().optional().describe('Of a rejected check: where its driver appeals. Its address is the key.'),
    createdAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'Verification' })
export type VerificationView = z.infer<typeof verificationView>
