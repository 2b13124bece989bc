import { z } from 'zod'
import type { Band, CaseStatus, Disposition, Lane, ReferenceSource, Scale } from '@/lib/vocabulary'
import {
  FEATURE_VIEWS,
  FEATURES,
  type Features,
  FINDINGS,
  type Finding,
  REASON_CODES,
  type ReasonCode,
} from '@/lib/vocabulary'
import { NOTE_MAX } from './notes/note-words'

export * from './notes/note-view'
export * from './notes/note-words'

import type { Person, QueueRow } from './queue/queue-view'

export * from './claims/direct-view'
export * from './golden/golden-view'
export * from './queue/live-view'
export * from './queue/queue-view'
export * from './queue/saved-view'
export * from './queue/view-address'
export * from './words'

/** Times in DTOs are RFC 3339 UTC strings. */
type Instant = string

const features = z.partialRecord(z.enum(FEATURES), z.enum(FEATURE_VIEWS)).default({})

/** What the bench sends before the score is shown. */
export const firstFindingForm = z.strictObject({ finding: z.enum(FINDINGS), features })
export type FirstFindingForm = z.infer<typeof firstFindingForm>

/** What the bench sends to decide. */
export const decisionForm = z.strictObject({
  /** The sender's own id of this decision: sent again after an answer got lost, it is recorded once. */
  id: z.uuid().optional(),
  /** Who gave it: sent late, when somebody else has signed in, it is not recorded as theirs. */
  by: z.uuid().optional(),
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
  /** What stands over it and, in a word, under its thumb where it is none of the photos of a case. */
  title?: string
  says?: string
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
  /** It is the reader's own. */
  you: boolean
  at: Instant
}

export type BenchEvent = { at: Instant; text: string; by: string | null }

/** A decision of the reader that can still be taken back. */
export type PendingDecision = { caseId: string; driverName: string; finding: Finding; settlesAt: Instant }

/** The photos that lie on a bench, whatever they are compared for. */
export type BenchPhotos = Pick<BenchCase, 'id' | 'why' | 'blind' | 'selfie' | 'references' | 'earlierSelfies'>

/** Everything the bench of one case shows; holds only what the reader may see. */
export type BenchCase = {
  id: string
  number: string
  lane: Lane
  status: CaseStatus
  /** Null: not closed, nothing was found in it, or it is withheld from a blind reader. */
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
  /** What each finding would lead to; null while the reader is blind, or blind to the first look, or took part. */
  leadsTo: Record<Finding, LeadsTo> | null
  /**
   * Days of suspension that the ladder proposes after a confirmed rejection, the first time and repeated (null: without
   * an end): what the policy says of everybody, nothing of this driver. Null as long as `leadsTo` is.
   */
  ladder: { first: number | null; repeated: number | null } | null
  /** The reader's newest decision that can still be taken back. */
  pending: PendingDecision | null
  /**
   * open: the photos may be asked for; claim: claim the case first; reason: say first why you look; role: this role sees
   * no faces; part: you took part.
   */
  photos: 'open' | 'claim' | 'reason' | 'role' | 'part'
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

/** What comes of a decision: how the case ends, or who looks next. */
export type LeadsTo = 'approved' | 'rejected' | 'retake' | 'second_review' | 'adjudication'

export type DecideAnswer = {
  decisionId: string
  /** Null while a second look can be taken back: it would tell what the first one found. */
  disposition: LeadsTo | null
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
  /** Who found what it ended as. */
  people: number
}

export type GoldenPairs = { pairs: GoldenPairEntry[]; candidates: GoldenCandidate[] }
