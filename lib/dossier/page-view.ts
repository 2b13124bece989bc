import type { DuePersonCheck } from '@/lib/drivers/view'
import type { SentNotice } from '@/lib/enforcement/view'
import type { DataRights } from '@/lib/retention/view'
import type { BenchPhoto } from '@/lib/review/view'
import type {
  AppealStatus,
  ChallengeReason,
  ChallengeStatus,
  ConsentDecision,
  ReferenceSource,
  RetakeReason,
  Scale,
  SharingStatus,
  Standing,
  SuspensionState,
} from '@/lib/vocabulary'
import type { TimelineItem } from './timeline-view'

/** RFC 3339 UTC. */
type Instant = string

/** How a check ended; `open`: a person has not decided yet, or it is being measured. */
export type SelfieOutcome = 'matcher' | 'same' | 'different' | 'new_selfie' | 'open' | 'cancelled'

export type DossierSelfie = {
  id: string
  at: Instant
  /** Null: the reader is blind to it. */
  outcome: SelfieOutcome | null
  /** Why the capture could not be compared. */
  retakeReasons: RetakeReason[]
  decidedBy: string | null
  /** Null: no picture, or this reader may not see it. */
  thumbnailUrl: string | null
  scale: Scale | null
  /** On the scale's own axis. Null: not compared, not decided yet, or the reader is blind to it. */
  score: number | null
  hold: number | null
  clear: number | null
  device: string | null
  case: { id: string; number: string } | null
}

export type DossierDevice = {
  installId: string
  model: string
  os: string | null
  checks: number
  firstAt: Instant
  lastAt: Instant
  /** Other drivers seen on it, by reference; null: the reader is blind to it. */
  otherAccounts: string[] | null
}

export type DossierConsent = {
  id: string
  decision: ConsentDecision
  releaseVersion: number
  locale: string
  at: Instant
  recordedAt: Instant
  /** Who reported it: the driver on the capture page, or the platform by its key. */
  by: 'driver' | 'platform'
  /** SHA-256 of the text that was shown. */
  textSha256: string
  inForce: boolean
}

export type DossierAppeal = {
  id: string
  number: string
  status: AppealStatus
  filedAt: Instant
  dueAt: Instant
  decidedAt: Instant | null
}

export type DossierUndone = {
  id: string
  words: string
  /** undone: it fell with a decision; look: it may rest on one and a person looks; looked: a person has. */
  state: 'undone' | 'look' | 'looked'
  href: string | null
  appeal: { id: string; number: string }
  at: Instant
}

export type DossierSuspension = {
  id: string
  number: string
  state: SuspensionState
  /** Null: it never came into force. */
  startsAt: Instant | null
  endsAt: Instant | null
  endedAt: Instant | null
}

export type DossierStanding = Omit<Standing, 'since' | 'until' | 'version'> & {
  since: Instant
  until: Instant | null
  /** Since when without a break the driver can't work; null: can work. */
  blockedSince: Instant | null
  /** When the driver will no longer be able to work if nothing happens; null: can't now, or no end is known. */
  worksUntil: Instant | null
}

/** Everything known of one driver; holds only what the reader may see. */
export type DriverPage = {
  id: string
  ref: string
  name: string
  email: string | null
  locale: string
  region: string | null
  timeZone: string
  addedAt: Instant
  /** The reader may still decide an open case of this driver: no standing, outcome, score, suspension or signal. */
  blind: boolean
  standing: DossierStanding | null
  consent: DossierConsent | null
  consents: DossierConsent[]
  /** Answers to the choice of being compared across accounts, newest first. */
  acrossAccounts: DossierConsent[]
  /**
   * open: may be asked for; claim: only while you hold a case of this driver; role: this role sees no faces; reason:
   * asks for a reason first.
   */
  photos: 'open' | 'claim' | 'role' | 'reason'
  references: (Omit<BenchPhoto, 'outcome' | 'eyes' | 'quality' | 'kind' | 'source'> & {
    source: ReferenceSource
    active: boolean
    /** Out of use, and its picture stays as evidence. */
    kept: boolean
    removedAt: Instant | null
  })[]
  /** Newest first, at most `SELFIES_AT_MOST`. */
  selfies: DossierSelfie[]
  checks: number
  devices: DossierDevice[]
  /** Status null: ended, and the reader is blind to how. */
  challenges: {
    id: string
    reason: ChallengeReason
    status: ChallengeStatus | null
    issuedAt: Instant
    expiresAt: Instant
    endedAt: Instant | null
  }[]
  openCase: { id: string; number: string; mine: boolean } | null
  suspensions: DossierSuspension[]
  appeals: DossierAppeal[]
  /** What reversals undid, and what they left for a look; empty where the reader is blind. */
  undone: DossierUndone[]
  /** Letters to the driver, newest first; none for a reader who is blind. */
  notices: SentNotice[]
  suspicions: { id: string; at: Instant; by: string; note: string | null; caseId: string | null }[]
  /** Cases of account sharing that the account is in; none for a blind reader. */
  sharingCases: {
    id: string
    number: string
    status: SharingStatus
    accounts: number
    openedAt: Instant
    /** A confirmation named this account. */
    confirmed: boolean
  }[]
  personCheck: DuePersonCheck | null
  personChecks: { id: string; doneAt: Instant; by: string; result: string; way: string; reason: string | null }[]
  /** Newest first. */
  timeline: TimelineItem[]
  rights: DataRights
  /** What the reader may do here; null while there is nothing to be done or it is for another role. */
  may: {
    issueChallenge: boolean
    /** A lead may go over the week's limit. */
    overLimit: boolean
    flagSharing: boolean
    readNotices: boolean
    /** What a lead may do about the hold in force: `release` while its case is open, `decide` after a confirmed rejection. */
    endHold: { how: 'release' | 'decide'; caseId: string; ok: boolean; why: string | null } | null
  }
}
