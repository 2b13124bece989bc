import type { BenchCase, LeadsTo } from '@/lib/review/view'
import { REVIEW_REFUSALS } from '@/lib/review/view'
import type { Disposition, Finding, Lane, Refusal } from '@/lib/vocabulary'

const SECOND_LOOK: Record<Finding, string> = {
  same_person: 'A second person looks, blind to your finding, before the check is approved.',
  different_people: 'The driver is held; a second person, blind to your finding, looks before anything is final.',
  cannot_tell: 'A second person looks, blind to your finding. Whether the driver can work stays as it is.',
  new_selfie: '',
}

/** What an outcome means for the driver. */
const MEANS: Record<Exclude<LeadsTo, 'second_review'>, string> = {
  approved: 'The check is approved. A hold because of it ends.',
  rejected: 'The check is rejected: the driver stays held, is told why and can appeal.',
  retake: 'The driver gets a new link. A hold stays until a new selfie passes.',
  adjudication: 'The two findings differ: a lead who took no part decides.',
}

/** What a second look leads to while its reader is blind to the first: it hangs on what that one found. */
const BLIND_SECOND: Record<Finding, string> = {
  same_person: 'With nothing against it the check is approved; if the first finding differs, a lead decides.',
  different_people:
    'If the first finding says so too, the check is rejected; if not, a lead decides and the driver is held.',
  cannot_tell: 'A lead who took no part decides.',
  new_selfie: MEANS.retake,
}

const FOLLOWS_IN_GENERAL: Record<Lane, string> = {
  match: "Different people and Can't tell go to a second person before anything is final.",
  second_review: 'Your finding is set beside the first. Agreement decides; anything else goes to a lead.',
  adjudication: 'Your finding ends the case; a rejection that nobody found before goes to a second person.',
}

/** What a case asks of whoever opens it; empty for a first look, and once it is over. */
export function taskOf({ lane, status, findings }: Pick<BenchCase, 'lane' | 'status' | 'findings'>): string {
  if (lane === 'match' || status === 'closed' || status === 'cancelled') return ''
  if (lane === 'adjudication') return 'A lead decides here. What was found before is beside the photos.'
  return findings.length === 0
    ? 'You are the second person. What the first one found is not shown.'
    : 'A second person looks here, blind to what the first one found.'
}

/**
 * What follows from a finding, in words. `leadsTo` is what the policy makes of it; while the reader is blind it is not
 * known, and only what holds for every case of the lane is said. `ladder`: what the policy proposes after a rejection.
 */
export function whatFollows(
  lane: Lane,
  finding: Finding | null,
  leadsTo: LeadsTo | null,
  ladder: BenchCase['ladder'] = null,
): string {
  if (finding === null) return FOLLOWS_IN_GENERAL[lane]
  if (leadsTo === null) return lane === 'second_review' ? BLIND_SECOND[finding] : FOLLOWS_IN_GENERAL[lane]
  if (ladder && finding === 'different_people' && (leadsTo === 'second_review' || leadsTo === 'rejected'))
    return WITH_LADDER[leadsTo](ladderWords(ladder))
  return leadsTo === 'second_review' ? SECOND_LOOK[finding] : MEANS[leadsTo]
}

const lengthWords = (days: number | null): string => (days === null ? 'without an end' : `${days} days`)

const ladderWords = ({ first, repeated }: NonNullable<BenchCase['ladder']>): string =>
  `${lengthWords(first)}, ${lengthWords(repeated)} if repeated`

/** What the policy proposes once two people found different people: what it says of everybody. */
const WITH_LADDER = {
  second_review: (steps: string) =>
    `The driver is held; a second person, blind to your finding, looks. If they agree, proposed: ${steps}.`,
  rejected: (steps: string) => `Rejected: the driver stays held and can appeal. Proposed to a lead: ${steps}.`,
} as const

const ENDED: Record<Disposition, string> = {
  same_person: 'Same person',
  different_people: 'Different people',
  new_selfie: 'A new selfie was asked for',
  cancelled: 'Cancelled',
}
export const dispositionWords = (disposition: Disposition): string => ENDED[disposition]

/** Why there is no score to show. */
export function noScoreWords(reason: BenchCase['caseReason']): string {
  if (reason === 'matcher_failed') return 'The matcher could not compare these photos, so a person does.'
  if (reason === 'supplied_unknown')
    return 'The platform sent a score of a model without known thresholds, so a person compares.'
  return 'There is no score for this check: a person compares.'
}

/** A refusal in words for the reader: who may, or what happened. */
export function refusalWords({ code, detail }: Refusal): string {
  if (code === 'unreachable') return 'The server did not answer.'
  if (code === 'signed-out') return 'You are signed out.'
  return detail ?? REVIEW_REFUSALS[code as keyof typeof REVIEW_REFUSALS] ?? 'The server refused it.'
}
