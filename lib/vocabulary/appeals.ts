export const APPEAL_STATUSES = ['filed', 'assigned', 'waiting', 'upheld', 'changed', 'overturned'] as const
/** assigned: a lead hears it. waiting: for a new selfie that was asked for. */
export type AppealStatus = (typeof APPEAL_STATUSES)[number]

export const APPEAL_OUTCOMES = ['upheld', 'changed', 'overturned'] as const
/** changed: the decision stands and what followed from it is made shorter, or ends. */
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number]

export const APPEAL_REASONS = [
  'new_photo_matches',
  'selfie_matches',
  'poor_capture',
  'photos_too_old',
  'document_supports',
  'differences_remain',
  'new_photo_differs',
  'no_new_evidence',
  'too_long',
  'procedure',
] as const
/** Why an appeal ended as it did: the letter is composed of them. */
export type AppealReason = (typeof APPEAL_REASONS)[number]

export const APPEAL_KINDS = ['rejection', 'suspension'] as const
/** What is appealed against: a confirmed rejection, or a suspension that rests on sharing. */
export type AppealKind = (typeof APPEAL_KINDS)[number]
