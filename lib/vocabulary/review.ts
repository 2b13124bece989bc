export const FINDINGS = ['same_person', 'different_people', 'cannot_tell', 'new_selfie'] as const
/** A person's view of a pair. */
export type Finding = (typeof FINDINGS)[number]

export const REASON_CODES = [
  'face_shape',
  'eyes',
  'nose',
  'mouth',
  'ears',
  'marks',
  'other',
  'liveness_doubt',
  'document_unreadable',
] as const
/** Why a person found two people, in the order of the digits 1 to 9 on the bench. */
export type ReasonCode = (typeof REASON_CODES)[number]

export const LANES = ['match', 'second_review', 'adjudication'] as const
export type Lane = (typeof LANES)[number]

export const CASE_STATUSES = ['open', 'claimed', 'snoozed', 'pending', 'closed', 'cancelled'] as const
/** pending: decided, within the time in which it can be taken back. */
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** A case in one of these has not ended. */
export const UNDECIDED: readonly CaseStatus[] = ['open', 'claimed', 'snoozed', 'pending']

export const DISPOSITIONS = ['same_person', 'different_people', 'new_selfie', 'cancelled'] as const
/** How a case ended. */
export type Disposition = (typeof DISPOSITIONS)[number]

/** Features to compare one by one, after the facial feature list of FISWG (Facial Image Comparison Feature List for Morphological Analysis), in plain words. */
export const FEATURES = [
  'face_shape',
  'hairline',
  'forehead',
  'eyebrows',
  'eyes',
  'nose',
  'mouth',
  'chin_and_jaw',
  'ears',
  'marks_and_scars',
] as const
export type Feature = (typeof FEATURES)[number]

export const FEATURE_VIEWS = ['alike', 'differs', 'unseen'] as const
/** How a feature compares in the two photos. */
export type FeatureView = (typeof FEATURE_VIEWS)[number]

/** The checklist of one look at a pair; what was not noted is left out. */
export type Features = Partial<Record<Feature, FeatureView>>

/** The reason that stands for a feature which differs. */
export const REASON_OF_FEATURE: Record<Feature, ReasonCode> = {
  face_shape: 'face_shape',
  hairline: 'face_shape',
  forehead: 'face_shape',
  eyebrows: 'eyes',
  eyes: 'eyes',
  nose: 'nose',
  mouth: 'mouth',
  chin_and_jaw: 'face_shape',
  ears: 'ears',
  marks_and_scars: 'marks',
}

export const SECOND_LOOK_WHYS = ['rejection', 'cannot_tell', 'sample', 'low_quality', 'previous_overturn'] as const
/** Why a case gets a second, independent look. */
export type SecondLookWhy = (typeof SECOND_LOOK_WHYS)[number]
