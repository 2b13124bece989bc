import type { Scale } from '@/lib/vocabulary'
import type { Thresholds } from './bands'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export type ScaleThresholds = Record<Exclude<Scale, 'supplied'>, Thresholds>

export type SuppliedRule = Thresholds & { provider: string; model: string }

export type ClaimRule = {
  leaseMs: number
  /** How long one case is kept ready ahead. */
  aheadMs: number
  /** After this time on the current case the one kept ahead may be taken by somebody who is free. */
  aheadYieldMs: number
  /** A claim whose bench was closed ends after this time, unless the bench is opened again. */
  leftMs: number
  /** A case assigned to somebody is passed by for everybody else this long. */
  assignedMs: number
}

/** How long a case may be put off, ms; `blockedAtMostMs` where its driver can't work meanwhile. */
export type SnoozeRule = { atMostMs: number; blockedAtMostMs: number }

export type ReviewRule = {
  /** The machine's view is shown only after the reviewer's first finding. */
  blindFirst: boolean
  /** The longest time a decision can be taken back, whatever a person has set, ms. */
  undoAtMostMs: number
  /** The same for a decision on a driver who can't work meanwhile, ms. */
  undoBlockedMs: number
  /** Share of the cases a person is given that are golden pairs, 0 to 1 (mission: 5 to 10 %). */
  goldenShare: number
  /** Share of approvals by a person that get a second look, 0 to 1; never where the driver can't work meanwhile. */
  secondLookShare: number
  /** An approval gets a second look where an earlier rejection of the driver was found wrong. */
  secondLookAfterOverturn: boolean
  /** A selfie with less than this asks for a second look at an approval: px between the eyes, Laplacian variance. */
  lowQuality: { eyeSpan: number; laplacianVariance: number }
}

export const LADDER_STEPS = ['first', 'repeated', 'severe'] as const
export type LadderStep = (typeof LADDER_STEPS)[number]

/** How long a step suspends: `days` null is until lifted, then a lead looks again after `reviewAfterDays`. */
export type LadderRule = { days: number | null; reviewAfterDays: number }

export type EnforcementRule = {
  ladder: Record<LadderStep, LadderRule>
  /** A suspension that was not overturned makes the next one a repeated one this long. */
  strikesCountForDays: number
  /** A proposal that nobody has approved lapses after this time, and the hold with it. */
  approveWithinMs: number
  /** Days between the approval and the start, by region of the driver; a region that is not named has none. */
  noticeDaysByRegion: Readonly<Record<string, number>>
  /** A driver may appeal against a decision this long. */
  appealWithinDays: number
}

export type AppealsRule = {
  /** An appeal is decided within this time of its filing (mission: 95 % within 72 h). */
  decideWithinMs: number
  /** Leads are told this long before it runs out. */
  warnBeforeMs: number
}

export type Policy = {
  version: number
  /** Per scale of the embedded matcher, and per provider and model for supplied scores. */
  thresholds: ScaleThresholds
  supplied: readonly SuppliedRule[]
  /** Cohort normalisation: from `membersAtLeast` consenting drivers, of at most about `membersAtMost`. */
  cohort: { membersAtLeast: number; membersAtMost: number }
  grownTemplate: {
    /** The newest approved selfies that a driver's template grows by. */
    selfiesAtMost: number
    /** Null until it was evaluated: references decide, and the grown template's score is kept beside. */
    decidesWith: Record<'template' | 'normalised', Thresholds> | null
  }
  /** Comparison across accounts, between drivers who chose it. */
  acrossAccounts: {
    /** The 1:N search. Off: nobody is searched; the cohort goes on. */
    search: boolean
    /** Regions whose drivers are neither searched nor found, nor in the cohort. */
    offInRegions: readonly string[]
    /** Cosine from which another account is named. */
    threshold: number
    /** Accounts named at most, the nearest first. */
    atMost: number
  }
  capture: { retakesAtMost: number; offerOtherPathAfter: number; challengeLifeMs: number }
  /** A hold without a second finding: leads are told after `escalateMs`, it ends by itself after `endMs`. */
  hold: { escalateMs: number; endMs: number }
  /** A driver who declined or withdrew may work this long until a person has checked a document. */
  checkByPersonGraceMs: number
  claim: ClaimRule
  snooze: SnoozeRule
  review: ReviewRule
  enforcement: EnforcementRule
  appeals: AppealsRule
  /** Livelihood target: a driver on hold has a first decision within this time (mission, service levels). */
  firstDecisionTargetMs: number
}

/**
 * The policy in force. Thresholds of the embedded matcher: docs/matcher.md, "Scales and default bands"
 * (single 0.90 / 0.96; template of two or more references 0.92 / 0.964, measured with three; normalised 2.64 / 4.36).
 * Across accounts: stricter than what was measured one to one (0.964: one in 100,000 strangers), as a search of
 * 100,000 drivers would name one stranger each time at that.
 */
export const POLICY: Policy = {
  version: 1,
  thresholds: {
    single: { hold: 0.9, clear: 0.96 },
    template: { hold: 0.92, clear: 0.964 },
    normalised: { hold: 2.64, clear: 4.36 },
  },
  cohort: { membersAtLeast: 600, membersAtMost: 3_000 },
  grownTemplate: { selfiesAtMost: 10, decidesWith: null },
  acrossAccounts: { search: true, offInRegions: [], threshold: 0.97, atMost: 10 },
  supplied: [],
  capture: { retakesAtMost: 10, offerOtherPathAfter: 3, challengeLifeMs: 24 * HOUR_MS },
  hold: { escalateMs: DAY_MS, endMs: 2 * DAY_MS },
  checkByPersonGraceMs: 7 * DAY_MS,
  claim: { leaseMs: 5 * 60_000, aheadMs: 90_000, aheadYieldMs: 60_000, leftMs: 20_000, assignedMs: 30 * 60_000 },
  snooze: { atMostMs: DAY_MS, blockedAtMostMs: 15 * 60_000 },
  review: {
    blindFirst: true,
    undoAtMostMs: 60_000,
    undoBlockedMs: 10_000,
    goldenShare: 0.05,
    secondLookShare: 0.03,
    secondLookAfterOverturn: true,
    lowQuality: { eyeSpan: 60, laplacianVariance: 30 },
  },
  enforcement: {
    ladder: {
      first: { days: 7, reviewAfterDays: 14 },
      repeated: { days: 30, reviewAfterDays: 14 },
      severe: { days: null, reviewAfterDays: 14 },
    },
    strikesCountForDays: 365,
    approveWithinMs: 2 * DAY_MS,
    noticeDaysByRegion: {},
    appealWithinDays: 14,
  },
  appeals: { decideWithinMs: 3 * DAY_MS, warnBeforeMs: DAY_MS },
  firstDecisionTargetMs: 15 * 60_000,
}
