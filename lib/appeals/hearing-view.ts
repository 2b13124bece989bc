import type { AppealKind, AppealOutcome, AppealReason, AppealStatus, Finding, ReasonCode } from '@/lib/vocabulary'
import type { ClockState, HearingFinding } from './view'

type Instant = string

export type HearingPhoto = {
  id: string
  kind: 'reference' | 'disputed' | 'new' | 'asked'
  label: string
  at: Instant
  url: string | null
  thumbnailUrl: string | null
  width: number
  height: number
  eyes: { left: [number, number]; right: [number, number] } | null
  source: 'account_photo' | 'drivers_license' | 'government_id' | 're_enrolment' | 'selfie'
}

export type FirstReasons = {
  finding: Finding
  reasons: ReasonCode[]
  by: string
  at: Instant
  note: string | null
}[]

export type UndoneItem = {
  id: string
  words: string
  href: string | null
  lookedAt: Instant | null
  lookedBy: string | null
}

export type Hearing = {
  id: string
  number: string
  kind: AppealKind
  status: AppealStatus
  clock: ClockState
  dueAt: Instant
  decideWithinHours: number
  late: boolean
  driver: { id: string; ref: string; name: string; locale: string; region: string | null; timeZone: string }
  statement: string | null
  locale: string
  filedAt: Instant
  way: 'link' | 'api'
  /** What came with it. */
  with: { photo: { at: Instant } | null; attachment: { at: Instant; url: string | null } | null }
  about: {
    /** "S-12" where a suspension is in force or was. */
    suspension: { number: string; state: string; startsAt: Instant; endsAt: Instant | null } | null
    caseNumber: string | null
    sharingNumber: string | null
    checkAt: Instant | null
    region: string | null
    decidedAt: Instant
    standing: { word: string; mayWork: boolean; since: Instant; until: Instant | null }
  }
  hearer: { name: string; you: boolean } | null
  /**
   * Who was asked to hear it, the last one first, and whether they still do; the reason is null for a reader who is blind
   * to what was found first.
   */
  assignments: { by: string; to: { name: string; you: boolean }; at: Instant; hears: boolean; reason: string | null }[]
  mayHear: { ok: boolean; why: string | null }
  mayAssign: boolean
  photos: 'open' | 'claim' | 'reason' | 'role' | 'part' | 'ended'
  references: HearingPhoto[]
  /** The disputed selfie, the new photo, and the selfie that was asked for. */
  probes: HearingPhoto[]
  readAt: Instant | null
  own: { finding: HearingFinding; reasons: ReasonCode[]; at: Instant } | null
  /** Null until the reader is not blind to them (any more). */
  first: FirstReasons | null
  asked: { at: Instant; until: Instant; state: 'waits' | 'came' | 'over' } | null
  mayAsk: { ok: boolean; why: string | null }
  mayChange: { ok: boolean; why: string | null; endsAt: Instant | null }
  outcome: { outcome: AppealOutcome; reasons: AppealReason[]; by: string; at: Instant; note: string | null } | null
  letter: { subject: string; body: string } | null
  undone: UndoneItem[]
  look: UndoneItem[]
}
