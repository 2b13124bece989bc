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

export const CASE_STATUSES = ['open', 'claimed', 'closed', 'cancelled'] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

export const DISPOSITIONS = ['same_person', 'different_people', 'new_selfie', 'cancelled'] as const
/** How a case ended. */
export type Disposition = (typeof DISPOSITIONS)[number]
