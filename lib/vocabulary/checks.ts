export const BANDS = ['clear', 'refer', 'hold'] as const
/** What the matcher says. Never a verdict on a person. */
export type Band = (typeof BANDS)[number]

export const SCALES = ['single', 'template', 'normalised', 'supplied'] as const
/** On which scale a score lies: against one reference, a template of several, that normalised by a cohort, or supplied by another vendor. */
export type Scale = (typeof SCALES)[number]

export const VERIFICATION_STATUSES = ['measuring', 'approved', 'in_review', 'retake', 'rejected', 'cancelled'] as const
export type VerificationStatus = (typeof VERIFICATION_STATUSES)[number]

export const RETAKE_REASONS = [
  'no-face',
  'several-faces',
  'too-dark',
  'too-bright',
  'blurred',
  'face-too-small',
  'turned-away',
] as const
/** Why a capture can't be compared. None of them uses up an attempt. */
export type RetakeReason = (typeof RETAKE_REASONS)[number]

/** Photos that a platform enrols. */
export const ENROLLED_SOURCES = ['account_photo', 'drivers_license', 'government_id'] as const
/** `re_enrolment`: a selfie after a declared change, confirmed by a person against the photos before it. */
export const REFERENCE_SOURCES = [...ENROLLED_SOURCES, 're_enrolment'] as const
export type ReferenceSource = (typeof REFERENCE_SOURCES)[number]

export const CHALLENGE_REASONS = ['periodic', 'before_shift', 'risk', 'manual', 'declared_change'] as const
export type ChallengeReason = (typeof CHALLENGE_REASONS)[number]

export const CHALLENGE_STATUSES = [
  'issued',
  'opened',
  'submitted',
  'passed',
  'failed',
  'expired',
  'cancelled',
  'waived',
] as const
export type ChallengeStatus = (typeof CHALLENGE_STATUSES)[number]

/** Why a case is here, as the machine gives it. Not shown before a blind finding. */
export const CASE_REASONS = [
  'between_thresholds',
  'below_hold',
  'matcher_failed',
  'supplied_unknown',
  'clear_sample',
  'declared_change',
] as const
export type CaseReason = (typeof CASE_REASONS)[number]

export const CONSENT_DECISIONS = ['granted', 'declined', 'withdrawn'] as const
export type ConsentDecision = (typeof CONSENT_DECISIONS)[number]

export const CONSENT_OPTIONS = ['across_accounts'] as const
/** A choice that is asked for apart from the consent: refusing it changes nothing else. */
export type ConsentOption = (typeof CONSENT_OPTIONS)[number]

export const ACTIVITY_STATES = ['off', 'on_shift', 'moving'] as const
export type ActivityState = (typeof ACTIVITY_STATES)[number]

/** What one picture may weigh. */
export const MAX_UPLOAD_MEGABYTES = 15
