import type { Finding, Lane } from '@/lib/vocabulary'

/** What a finding in a lane leads to; pure, so that every path can be listed and tested. */
export type Consequence =
  | { to: 'approved' }
  | { to: 'rejected' }
  | { to: 'retake' }
  | { to: 'lane'; lane: Exclude<Lane, 'match'>; proposeRejection: boolean }

/**
 * The machine may clear; only a person may condemn, and only with a second, independent person (mission).
 * First look: same → approved; different → proposed rejection, second review; can't tell → second review;
 * new selfie → retake. Second look, blind: agrees with a proposed rejection → rejected; same person after can't
 * tell → approved; anything else that disagrees or can't tell → a lead adjudicates. Adjudication ends it; a lead
 * who can't tell asks for a new selfie.
 */
export function consequenceOf(lane: Lane, finding: Finding, first: Finding | null): Consequence {
  if (finding === 'new_selfie') return { to: 'retake' }
  if (lane === 'match') return firstLook(finding)
  if (lane === 'second_review') return secondLook(finding, first)
  return finding === 'different_people'
    ? { to: 'rejected' }
    : finding === 'same_person'
      ? { to: 'approved' }
      : { to: 'retake' }
}

function firstLook(finding: Exclude<Finding, 'new_selfie'>): Consequence {
  if (finding === 'same_person') return { to: 'approved' }
  return { to: 'lane', lane: 'second_review', proposeRejection: finding === 'different_people' }
}

function secondLook(finding: Exclude<Finding, 'new_selfie'>, first: Finding | null): Consequence {
  if (finding === 'different_people' && first === 'different_people') return { to: 'rejected' }
  if (finding === 'same_person' && first === 'cannot_tell') return { to: 'approved' }
  return { to: 'lane', lane: 'adjudication', proposeRejection: finding === 'different_people' }
}

/** A finding needs at least one reason when it says that there are two people. */
export const needsReason = (finding: Finding): boolean => finding === 'different_people'
