import type {
  Finding,
  LadderStep,
  Lane,
  Language,
  NoticeKind,
  OverturnWhy,
  ReasonCode,
  SuspensionState,
} from '@/lib/vocabulary'

type Instant = string

/** One line of the desk. */
export type SuspensionRow = {
  id: string
  number: string
  driver: { ref: string; name: string }
  /** What an appeal would be about. */
  decisionId: string
  /** On what it rests. */
  basis: 'rejection' | 'sharing'
  reasons: ReasonCode[]
  /** The reader hears an appeal against it without a finding of their own yet: nothing of what was found is told. */
  blind: boolean
  step: LadderStep
  /** Null: until lifted. */
  days: number | null
  state: SuspensionState
  proposedAt: Instant
  approveBy: Instant
  startsAt: Instant | null
  endsAt: Instant | null
  /** When a lead looks at one without an end again. */
  reviewAt: Instant | null
  reviewDue: boolean
  endedAt: Instant | null
}

export const DESK_TABS = ['now', 'proposed', 'in_force', 'history'] as const
export type DeskTab = (typeof DESK_TABS)[number]

/** now: proposed, in force, planned, ended in the last 7 days, in this order. */
export type SuspensionsPage = {
  rows: SuspensionRow[]
  nextCursor: string | null
  previousCursor: string | null
  counts: DeskCounts
}

export type DeskCounts = {
  proposed: number
  /** In force or planned. */
  standing: number
  /** Approved, and waiting for the end of a notice period. */
  planned: number
  reviewDue: number
  /** Ended in the last 7 days. */
  ended: number
  /** Proposals that this reader may decide. */
  mine: number
  /** When the next proposal lapses. */
  nextLapse: Instant | null
}

/** What one person found in the case, as it was recorded. */
export type EnforcementFinding = {
  finding: Finding
  by: string
  at: Instant
  lane: Lane
  reasons: ReasonCode[]
  note: string | null
}

export type Ability = { ok: boolean; why: string | null }

/** How much a driver worked by what the platform reported, over so many days until now. */
export type WorkSeen = { shifts: number; hours: number; days: number }

export type LetterPreview = { locale: Language; subject: string; body: string }

/** A letter that was sent about it. */
export type SentNotice = {
  id: string
  kind: NoticeKind
  locale: string
  composedAt: Instant
  /** platform: told by the event alone; waiting: the mail server has not taken it yet. */
  mail: 'platform' | 'waiting' | 'sent' | 'refused'
}

/** Everything about one suspension, beside the desk. */
export type SuspensionDetail = SuspensionRow & {
  case: { id: string; number: string } | null
  sharingCase: { id: string; number: string } | null
  findings: EnforcementFinding[]
  byRule: boolean
  proposedBy: string
  reason: string | null
  policyVersion: number
  /** Earlier suspensions that counted when it was read. */
  strikes: number
  /** Days from the approval to the start in this driver's region. */
  noticeDays: number
  work: WorkSeen | null
  approvedBy: string | null
  approvedAt: Instant | null
  declinedBy: string | null
  declineReason: string | null
  changedBy: string | null
  changedAt: Instant | null
  changeReason: string | null
  liftedBy: string | null
  liftReason: string | null
  overturnedBy: string | null
  overturnedWhy: OverturnWhy | null
  /** The appeal because of which it was undone. */
  undoneBecause?: { appealId: string; number: string }
  /** Another one that is in force: this one cannot be approved meanwhile. */
  blockedBy: string | null
  /** The letter as it goes when it is approved, the driver's language first; empty when it is not proposed. */
  preview: LetterPreview[]
  /** Whether letters are mailed; else the platform is told by its events. */
  mailed: boolean
  notices: SentNotice[]
  may: { decide: Ability; change: Ability; lift: Ability; readNotices: boolean }
}
