import type { Finding, Lane, SecondLookWhy } from '@/lib/vocabulary'
import type { ReviewRule } from './policy'

/** What a finding in a lane leads to; pure, so that every path can be listed and tested. */
export type Consequence =
  | { to: 'approved' }
  | { to: 'rejected' }
  | { to: 'retake' }
  | { to: 'lane'; lane: Exclude<Lane, 'match'>; proposeRejection: boolean }

/**
 * The machine may clear; only a person may condemn, and only with a second, independent person (mission).
 * First look: same → approved, or second review where the policy asks for one; different → proposed rejection, second
 * review; can't tell → second review; new selfie → retake. Second look, blind: agrees with a proposed rejection →
 * rejected; same person where nobody said different → approved; anything else that disagrees or can't tell → a lead adjudicates. Adjudication ends it; a lead
 * who can't tell asks for a new selfie.
 */
export function consequenceOf(
  lane: Lane,
  finding: Finding,
  first: Finding | null,
  why: SecondLookWhy | null,
): Consequence {
  if (finding === 'new_selfie') return { to: 'retake' }
  if (lane === 'match') return firstLook(finding, why)
  if (lane === 'second_review') return secondLook(finding, first)
  if (finding === 'different_people' && first === null) return firstLook(finding, why)
  return finding === 'different_people'
    ? { to: 'rejected' }
    : finding === 'same_person'
      ? { to: 'approved' }
      : { to: 'retake' }
}

function firstLook(finding: Exclude<Finding, 'new_selfie'>, why: SecondLookWhy | null): Consequence {
  if (finding === 'same_person' && why === null) return { to: 'approved' }
  return { to: 'lane', lane: 'second_review', proposeRejection: finding === 'different_people' }
}

function secondLook(finding: Exclude<Finding, 'new_selfie'>, first: Finding | null): Consequence {
  if (finding === 'different_people' && first === 'different_people') return { to: 'rejected' }
  if (finding === 'same_person' && first !== 'different_people') return { to: 'approved' }
  return { to: 'lane', lane: 'adjudication', proposeRejection: finding === 'different_people' }
}

/** A finding needs at least one reason when it says that there are two people. */
export const needsReason = (finding: Finding): boolean => finding === 'different_people'

export type SecondLookFacts = {
  finding: Finding
  /** The driver can't work until the case is decided. */
  blocked: boolean
  /** px between the eyes and Laplacian variance of the selfie; null: not measured. */
  quality: { eyeSpan: number; laplacianVariance: number } | null
  /** An earlier "different people" about this driver was found wrong. */
  previousOverturn: boolean
  /** 0 ≤ draw < 1, the same for a case whoever looks and however often. */
  draw: number
}

/**
 * Why a first look needs a second, independent one; null: it does not. A rejection always does, and so does "can't
 * tell". Of approvals: where a rejection of this driver was wrong before, where the selfie is poor, and a share drawn
 * by lot so that agreement can be measured; the lot never keeps a driver from working.
 */
export function secondLookWhy(facts: SecondLookFacts, rule: ReviewRule): SecondLookWhy | null {
  if (facts.finding === 'different_people') return 'rejection'
  if (facts.finding === 'cannot_tell') return 'cannot_tell'
  if (facts.finding === 'new_selfie') return null
  if (facts.previousOverturn && rule.secondLookAfterOverturn) return 'previous_overturn'
  if (facts.quality && isPoor(facts.quality, rule.lowQuality)) return 'low_quality'
  return !facts.blocked && facts.draw < rule.secondLookShare ? 'sample' : null
}

const isPoor = (quality: ReviewRule['lowQuality'], least: ReviewRule['lowQuality']): boolean =>
  quality.eyeSpan < least.eyeSpan || quality.laplacianVariance < least.laplacianVariance

/**
 * How long a decision can be taken back, ms: what the person has set, within the policy's limits. 0: it settles at
 * once. A decision on a driver who can't work meanwhile never waits longer than 10 s.
 */
export const undoWindowOf = (askedMs: number, blocked: boolean, rule: ReviewRule): number =>
  Math.min(askedMs, rule.undoAtMostMs, blocked ? rule.undoBlockedMs : Number.POSITIVE_INFINITY)
