import type { Language, NoticeKind } from '@/lib/vocabulary'

type Instant = string

/** A letter exactly as it was sent. */
export type NoticeText = {
  subject: string
  body: string
  locale: string
  sha256: string
  composedAt: Instant
  /** It still has the hash it was sent with. */
  whole: boolean
}

/** What the driver reads by the link of a letter. */
export type Receipt = {
  subject: string
  body: string
  operator: string
  kind: NoticeKind
  locale: Language
  /** For dates and numbers, see `formatTag`. */
  formats: string
  composedAt: Instant
  sha256: string
  appealBy: Instant | null
  appealUrl: string | null
  /** The time to appeal has not run out; later ones are taken and marked late. */
  appealOpen: boolean
  /** The appeal that is filed against what the letter is about: there is no other. */
  appealed: { filedAt: Instant; dueAt: Instant; decidedAt: Instant | null } | null
}

export const NOTICE_LABELS: Record<NoticeKind, string> = {
  rejection: 'Rejection confirmed',
  suspension: 'Suspension',
  evidence_kept: 'What stays as evidence',
  not_suspended: 'No suspension',
  changed: 'Suspension changed',
  lifted: 'Suspension lifted',
  overturned: 'Suspension undone',
  appeal_decided: 'Appeal decided',
}
