import { z } from 'zod'
import type { Band, CaseStatus, ChallengeReason, Disposition, Lane, ReferenceSource, Scale } from '@/lib/vocabulary'
import {
  FEATURE_VIEWS,
  FEATURES,
  type Feature,
  type Features,
  FINDINGS,
  type Finding,
  REASON_CODES,
  type ReasonCode,
} from '@/lib/vocabulary'
import { NOTE_MAX } from './note-view'

export {
  type CaseNotes,
  MENTIONS_MAX,
  type Mentionable,
  type MentionEntry,
  type Mentions,
  NOTE_MAX,
  type NoteEntry,
  type NoteForm,
  namedIn,
  noteForm,
} from './note-view'

import type { Person, QueueRow } from './queue-view'

export * from './direct-view'
export * from './live-view'
export * from './queue-view'
export * from './saved-view'

/** Times in DTOs are RFC 3339 UTC strings. */
type Instant = string

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

const features = z.partialRecord(z.enum(FEATURES), z.enum(FEATURE_VIEWS)).default({})

/** What the bench sends before the score is shown. */
export const firstFindingForm = z.strictObject({ finding: z.enum(FINDINGS), features })
export type FirstFindingForm = z.infer<typeof firstFindingForm>

/** What the bench sends to decide. */
export const decisionForm = z.strictObject({
  /** The sender's own id of this decision: sent again after an answer got lost, it is recorded once. */
  id: z.uuid().optional(),
  finding: z.enum(FINDINGS),
  reasons: z.array(z.enum(REASON_CODES)).max(REASON_CODES.length).default([]),
  note: z.string().max(NOTE_MAX, `A note has at most ${NOTE_MAX} characters: shorten it.`).default(''),
  features,
  /** The photos that were on the screen. */
  shownPhotoIds: z.array(z.uuid()).max(400).default([]),
  /** Whether a pair was looked at closer than whole; null: not known. */
  zoomed: z.boolean().nullable().default(null),
})
export type DecisionForm = z.infer<typeof decisionForm>

export type BenchPhoto = {
  id: string
  kind: 'reference' | 'selfie'
  source: ReferenceSource | 'selfie'
  /** "Account photo", "Driver's licence", "Government ID", "Selfie". */
  label: string
  at: Instant
  /** Null: the picture is gone by retention. */
  url: string | null
  thumbnailUrl: string | null
  width: number
  height: number
  /** Centres of the eyes in px of the photo, image order; null: not aligned. */
  eyes: { left: [number, number]; right: [number, number] } | null
  quality: { eyeSpan: number; yaw: number; luma: number; laplacianVariance: number } | null
  /** How an earlier selfie's check ended; null for references, the selfie in question and where the reader is blind. */
  outcome: 'approved_by_matcher' | 'approved_by_person' | 'rejected' | 'retake' | null
}

/** Decided pairs of this many days make the curves. */
export const CURVE_DAYS = 90

/** Where decided pairs lie on a matcher's scale, in bars of `step` from `from` on. Scores on the scale's own axis. */
export type ScoreCurves = {
  from: number
  step: number
  different: number[]
  same: number[]
  /** Decided by people at most `within` to either side of the score. */
  near: { different: number; same: number; within: number }
  days: number
}

export type BenchScore = {
  scale: Scale
  score: number
  hold: number
  clear: number
  band: Band
  matcher: string
  matcherVersion: string
  comparisons: { referencePhotoId: string; label: string; score: number }[]
  curves: ScoreCurves
}

export type BenchFinding = {
  lane: Lane
  finding: Finding
  reasons: ReasonCode[]
  features: Features
  /** What the same person found before the score was shown; null: the policy showed it from the start. */
  blindFinding: Finding | null
  note: string
  by: string
  at: Instant
}

export type BenchEvent = { at: Instant; text: string; by: string | null }

/** A decision of the reader that can still be taken back. */
export type PendingDecision = { caseId: string; driverName: string; finding: Finding; settlesAt: Instant }

/** Everything the bench of one case shows; holds only what the reader may see. */
export type BenchCase = {
  id: string
  number: string
  lane: Lane
  status: CaseStatus
  disposition: Disposition | null
  closedAt: Instant | null
  driver: {
    id: string
    ref: string
    name: string
    locale: string
    region: string | null
    timeZone: string
    since: Instant
  }
  why: string
  openedAt: Instant
  waitingSince: Instant
  blockedSince: Instant | null
  /** ahead: kept ready as the holder's next one. */
  claim: { mine: boolean; holder: Person; expiresAt: Instant; ahead: boolean } | null
  /** The policy shows the machine's view only after the reader's first finding. */
  blindFirst: boolean
  /** The machine's view is withheld from this reader now: no score, no outcomes, no reason. */
  blind: boolean
  /** What this reader found before the score was shown to them, in this look; null: nothing yet. */
  firstFinding: { finding: Finding; features: Features; at: Instant } | null
  /** What each finding would lead to; null while the reader is blind, or blind to the first look. */
  leadsTo: Record<Finding, DecideAnswer['disposition']> | null
  /** The reader's newest decision that can still be taken back. */
  pending: PendingDecision | null
  /** open: the photos may be asked for; claim: claim the case first; role: this role sees no faces; part: you took part. */
  photos: 'open' | 'claim' | 'role' | 'part'
  /**
   * A pair of known truth, where the reader knows that it is one: in practice (truth null until they have decided), or
   * decided by them on an earlier day.
   */
  training: { practice: boolean; truth: 'same_person' | 'different_people' | null } | null
  /** Whether the reader may claim it now, or why not. */
  mayClaim: { ok: true } | { ok: false; why: string }
  selfie: BenchPhoto | null
  references: BenchPhoto[]
  earlierSelfies: BenchPhoto[]
  score: BenchScore | null
  /** Why there is no score: the matcher failed, or a supplied score of an unknown model. */
  caseReason: QueueRow['caseReason']
  facts: {
    capturedAt: Instant
    device: { model: string; checks: number; since: Instant; otherAccounts: number } | null
    /** km from where the earlier checks were usually made; null: too few places are known. */
    place: { region: string | null; kmFromUsual: number | null } | null
    checks: number
    checksSince: Instant | null
    /** How earlier checks ended, how many each; null where the reader is blind. */
    outcomes: Partial<Record<NonNullable<BenchPhoto['outcome']>, number>> | null
  }
  /** Findings the reader may see: a lead who adjudicates sees both, a second reviewer none; after closing all. */
  findings: BenchFinding[]
  history: BenchEvent[]
  decidedByYouToday: number
}

export type DecideAnswer = {
  decisionId: string
  disposition: 'approved' | 'rejected' | 'retake' | 'second_review' | 'adjudication'
  /** When it takes effect; until then it can be taken back. */
  settlesAt: Instant
}

/** A golden pair in the pool; `right` and `wrong`: what people found, of those who said same or different. */
export type GoldenPairEntry = {
  id: string
  number: string
  driverRef: string
  truth: 'same_person' | 'different_people'
  asOf: Instant
  madeAt: Instant
  madeBy: string
  shown: number
  right: number
  wrong: number
}

/** A closed case that a golden pair can be made of. */
export type GoldenCandidate = {
  caseId: string
  number: string
  driverRef: string
  truth: 'same_person' | 'different_people'
  closedAt: Instant
  /** A lead settled a disagreement; else two people agreed. */
  adjudicated: boolean
  people: number
}

export type GoldenPairs = { pairs: GoldenPairEntry[]; candidates: GoldenCandidate[] }

export const GOLDEN_REFUSALS = {
  forbidden: 'Leads make and retire golden pairs.',
  'not-found': 'There is no such case or pair any more.',
  'not-settled': 'Its truth is not known: it is open, or only one person decided it.',
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
  'reason-required': 'Give at least one reason why these are different people.',
  'not-snoozed': 'This case is not put off: it waits in its lane.',
  'too-long': 'A case is put off for 24 hours at most, and for 15 minutes where its driver cannot work.',
  'person-not-found': 'Cases go to reviewers and leads whose account is in use.',
  'person-took-part': 'They took part in this case, so somebody else decides now.',
  'person-lead-only': 'A lead who took no part decides this case.',
  'nobody-holds-it': 'Nobody holds this case now.',
  'already-escalated': 'The leads have this case already.',
  forbidden: 'Your role may not do this.',
} as const
export type ReviewRefusal = keyof typeof REVIEW_REFUSALS
