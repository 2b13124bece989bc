import type { AppealOutcome, AppealReason } from '@/lib/vocabulary'

export const OUTCOME_LABELS: Record<AppealOutcome, string> = {
  upheld: 'Upheld',
  changed: 'Changed',
  overturned: 'Overturned',
}

/** Of the reasons for the letter, those that fit each outcome, in the order they are offered. */
export const REASONS_FOR: Record<AppealOutcome, readonly AppealReason[]> = {
  upheld: ['differences_remain', 'new_photo_differs', 'no_new_evidence'],
  changed: ['too_long', 'document_supports', 'procedure'],
  overturned: [
    'new_photo_matches',
    'selfie_matches',
    'poor_capture',
    'photos_too_old',
    'document_supports',
    'procedure',
  ],
}

export const APPEAL_REASON_LABELS: Record<AppealReason, string> = {
  new_photo_matches: 'The new photo is of the driver',
  selfie_matches: 'The disputed selfie is of the driver',
  poor_capture: 'The disputed selfie was too poor to tell',
  photos_too_old: 'The photos on file are too old to tell',
  document_supports: 'What came with the appeal supports it',
  differences_remain: 'The differences remain',
  new_photo_differs: 'The new photo shows somebody else',
  no_new_evidence: 'Nothing new speaks against the decision',
  too_long: 'What followed was longer than it needs to be',
  procedure: 'The decision was not made as it should be',
}
