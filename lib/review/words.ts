import type { ChallengeReason, Feature, Finding, Lane, ReasonCode } from '@/lib/vocabulary'

export const FINDING_LABELS: Record<Finding, string> = {
  same_person: 'Same person',
  different_people: 'Different people',
  cannot_tell: "Can't tell",
  new_selfie: 'Ask for a new selfie',
}

export const REASON_LABELS: Record<ReasonCode, string> = {
  face_shape: 'Face shape',
  eyes: 'Eyes',
  nose: 'Nose',
  mouth: 'Mouth',
  ears: 'Ears',
  marks: 'Marks',
  other: 'Other',
  liveness_doubt: 'Liveness doubt',
  document_unreadable: 'Document unreadable',
}

export const LANE_LABELS: Record<Lane, string> = {
  match: 'Match',
  second_review: 'Second review',
  adjudication: 'Adjudication',
}

export const CHECK_REASON_LABELS: Record<ChallengeReason | 'direct', string> = {
  before_shift: 'Before-shift check',
  periodic: 'Periodic check',
  risk: 'Risk check',
  manual: 'Manual check',
  declared_change: 'Check after a declared change',
  direct: 'Check sent by the platform',
}

export const FEATURE_LABELS: Record<Feature, string> = {
  face_shape: 'Face shape',
  hairline: 'Hairline',
  forehead: 'Forehead',
  eyebrows: 'Eyebrows',
  eyes: 'Eyes',
  nose: 'Nose',
  mouth: 'Mouth',
  chin_and_jaw: 'Chin and jaw',
  ears: 'Ears',
  marks_and_scars: 'Marks and scars',
}

export const GOLDEN_REFUSALS = {
  forbidden: 'Leads make and retire golden pairs.',
  'not-found': 'There is no such case or pair any more.',
  'not-settled': 'Its truth is not known: it is open, or only one person found it.',
  'took-part': 'You took part in this case, so another lead makes the pair.',
  'consent-required': 'The driver has withdrawn the consent that covers training.',
  gone: 'The selfie of this case is no longer kept.',
  golden: 'A pair was made of this case already.',
  'signed-out': 'You are signed out. Sign in again.',
} as const

/** Refusals of a decision or a claim, in words for the reader. */
export const REVIEW_REFUSALS = {
  'nothing-waits': 'Nobody is waiting for you right now.',
  'not-found': 'There is no such case.',
  'claim-lost': 'Your claim on this case has ended.',
  'claimed-by-another': 'Somebody else holds this case.',
  'already-decided': 'This case has been decided.',
  cancelled: 'This case was cancelled: its selfie is gone.',
  'took-part': 'You took part in this case, so somebody else decides now.',
  'lead-only': 'A lead who took no part decides this case.',
  'finding-first': 'Record your own finding first; the score is shown after it.',
  'holds-a-case': 'A case is on your bench: decide or release it first.',
  'nothing-to-undo': 'There is nothing to take back: it has taken effect.',
  'taken-back': 'This decision was taken back: give it again.',
  'reason-required': 'Give at least one reason why these are different people.',
  'not-snoozed': 'This case is not put off: it waits in its lane.',
  'too-long':
    'That is later than the policy allows: put it off for less. Reviewers put a case off by 15 minutes at most.',
  'person-not-found': 'Cases go to reviewers and leads whose account is in use.',
  'person-took-part': 'They took part in this case, so somebody else decides now.',
  'person-lead-only': 'A lead who took no part decides this case.',
  'nobody-holds-it': 'Nobody holds this case now.',
  'already-escalated': 'The leads have this case already.',
  forbidden: 'Your role may not do this.',
} as const
export type ReviewRefusal = keyof typeof REVIEW_REFUSALS
