import type { LadderStep, Scale, SharingSignalName } from '@/lib/vocabulary'
import type { Thresholds } from './bands'

export type ScaleThresholds = Record<Exclude<Scale, 'supplied'>, Thresholds>

export type SuppliedRule = Thresholds & { provider: string; model: string }

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
  /** Share of the checks that the matcher clears which a person looks at too, 0 to 1; the check stays approved meanwhile. */
  clearSampleShare: number
  /** Share of approvals by a person that get a second look, 0 to 1; never where the driver can't work meanwhile. */
  secondLookShare: number
  /** An approval gets a second look where an earlier rejection of the driver was found wrong. */
  secondLookAfterOverturn: boolean
  /** A selfie with less than this asks for a second look at an approval: px between the eyes, Laplacian variance. */
  lowQuality: { eyeSpan: number; laplacianVariance: number }
}

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

/** When drivers are asked for a selfie by themselves. A platform may ask at any time by the API. */
export type ChallengeRule = {
  /** From time to time: one in each period of so many days, at a day and hour drawn for the driver and period. */
  periodic: { on: boolean; everyDays: number; jitterDays: number }
  /** Before a shift that the platform announces: `aheadMs` before it begins, at most once in so many days. */
  beforeShift: { on: boolean; aheadMs: number; everyDays: number }
  /** Where an open sharing case or a phone that is new asks for it; at most once in so many days. */
  byRisk: { onSuspicion: boolean; onNewPhone: boolean; everyDays: number }
  /** Hours of the driver's own day in which a schedule may ask, from inclusive, until exclusive. */
  hours: { from: number; until: number }
  /** Challenges a driver gets in any seven days; a lead may go over it with a reason. */
  atMostPerWeek: number
  /** A driver who is moving is not asked; after this long a deadline or a request comes all the same. */
  movingGraceMs: number
  /** A report of moving that is older than this says nothing of now. */
  movingReportMs: number
  /** The driver is reminded this long before the deadline; 0: not at all. */
  remindBeforeMs: number
  /** A declared change of appearance that was confirmed: what becomes of the reference photos before it. */
  afterDeclaredChange: 'keep' | 'retire'
}

/** How heavy a signal may be at most; off: it gives no evidence. */
export const SIGNAL_STRENGTHS = ['off', 'weak', 'medium', 'strong'] as const
export type SignalStrength = (typeof SIGNAL_STRENGTHS)[number]

/** What the signals of account sharing go by. Figures behind them: docs/signals.md. Two kinds of evidence and two people confirm, whatever it says. */
export type SharingRule = {
  weightAtMost: Record<SharingSignalName, SignalStrength>
  /** How long evidence counts after it was last found, ms. */
  life: Record<SharingSignalName, number>
  /** Accounts on one phone: from how many it is medium and strong, and from how many on the id says nothing. */
  device: { mediumFrom: number; strongFrom: number; accountsAtMost: number }
  overlap: { withinMs: number; mediumFromDays: number }
  /** Less than `atLeastKm` is a place badly measured; beyond `flightFromKm` as a plane flies. */
  travel: { atLeastKm: number; roadKmh: number; flightKmh: number; flightFromKm: number }
  deviceChange: { settledAfterChecks: number }
  captureFailures: { atLeast: number; withinMs: number }
  /** Mean likeness below which two groups of selfies are two faces; one seen once must be less like than `onceBelow`. */
  faces: { cut: number; onceBelow: number }
  sharedFace: { strongFrom: number }
  /** Points of a cluster's kinds together, weak 1, medium 2, strong 3: from here on it is a case. */
  openFrom: number
}

/** What a version of the policy says. */
export type PolicyContent = {
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
  snooze: SnoozeRule
  review: ReviewRule
  enforcement: EnforcementRule
  appeals: AppealsRule
  /** Livelihood target: a driver on hold has a first decision within this time (mission, service levels). */
  firstDecisionTargetMs: number
  challenges: ChallengeRule
  sharing: SharingRule
}

/** A version of the policy: every rule takes the one in force at the instant it is asked about (`policyAt`). */
export type Policy = PolicyContent & { version: number }
