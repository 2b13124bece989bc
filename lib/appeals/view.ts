import { z } from 'zod'
import type { AppealKind, AppealOutcome, AppealStatus, Language, RetakeReason } from '@/lib/vocabulary'
import { APPEAL_OUTCOMES, APPEAL_REASONS, REASON_CODES } from '@/lib/vocabulary'

type Instant = string

export const STATEMENT_MIN = 10
export const STATEMENT_MAX = 4_000
export const REASON_MIN = 10
export const REASON_MAX = 2_000

export const statement = z
  .string()
  .trim()
  .min(STATEMENT_MIN, `Say in at least ${STATEMENT_MIN} characters what is wrong with the decision.`)
  .max(STATEMENT_MAX, `A statement has at most ${STATEMENT_MAX} characters: shorten it.`)

const reason = z
  .string()
  .trim()
  .min(REASON_MIN, `Say why in at least ${REASON_MIN} characters: the auditor will read it.`)
  .max(REASON_MAX, `A reason has at most ${REASON_MAX} characters: shorten it.`)

/** What is filed, beside the pictures. */
export const filingForm = z.strictObject({
  about: z.uuid().describe('The decision: `decisionId` of the verification, or the id of the suspension.'),
  statement: statement.describe(`The driver's own words, ${STATEMENT_MIN} to ${STATEMENT_MAX} characters.`),
})
export type FilingForm = z.infer<typeof filingForm>

/** What the API answers on an appeal that was taken. */
export const appealView = z
  .object({
    id: z.uuid(),
    number: z.string(),
    status: z.literal('filed'),
    late: z.boolean().describe('Filed after the last day of the notice: it is heard all the same.'),
    dueAt: z.iso.datetime().describe('By when a person decides it.'),
  })
  .meta({ id: 'Appeal' })

export type FilingRefusal =
  | 'forbidden'
  | 'driver-not-found'
  | 'decision-not-found'
  | 'already-appealed'
  | 'already-undone'
  | 'consent-required'
  | 'invalid'
  | 'too-large'
  | 'unsupported-image'
  | 'storage-unavailable'
  | 'matcher-unavailable'
  | RetakeReason

/** What the driver's page hears of a filing. */
export type FilingAnswer = { filed: true; number: string } | { filed: false; code: FilingRefusal | 'link-unknown' }

export const hearingFindingForm = z
  .strictObject({
    appealId: z.uuid(),
    finding: z.enum(['same_person', 'different_people', 'cannot_tell']),
    reasons: z.array(z.enum(REASON_CODES)).max(REASON_CODES.length),
    shownPhotoIds: z.array(z.uuid()).max(400),
  })
  .refine((form) => form.finding !== 'different_people' || form.reasons.length > 0, {
    path: ['reasons'],
    message: 'Say what differs: at least one reason.',
  })
export type HearingFindingForm = z.infer<typeof hearingFindingForm>
export type HearingFinding = HearingFindingForm['finding']

export const outcomeForm = z.strictObject({
  appealId: z.uuid(),
  outcome: z.enum(APPEAL_OUTCOMES),
  reasons: z.array(z.enum(APPEAL_REASONS)).min(1, 'Choose at least one reason for the letter.').max(4),
  /** changed: the new end of the suspension; absent or past: it ends now. */
  endsAt: z.iso.datetime({ offset: true }).optional(),
  /** For the file, not for the letter. */
  note: z.string().trim().max(REASON_MAX, `A note has at most ${REASON_MAX} characters: shorten it.`).default(''),
})
export type OutcomeForm = z.input<typeof outcomeForm>

export const assignForm = z.strictObject({ appealId: z.uuid(), userId: z.uuid(), reason })
export type AssignForm = z.infer<typeof assignForm>

export const APPEAL_REFUSALS = {
  'not-found': 'There is no such appeal.',
  'took-part': 'You took part in this decision: another lead hears the appeal.',
  'heard-before': 'You had a finding on this appeal and gave it back: another lead hears it.',
  'held-by-another': 'Another lead hears this appeal.',
  'not-yours': 'You do not hear this appeal (any more): take it first.',
  'already-decided': 'This appeal has been decided already.',
  'not-read': 'Read the statement first, and say that you have.',
  'already-found': 'Your finding on this appeal is recorded already.',
  'finding-first': 'Record your own finding first.',
  'waits-for-selfie': 'A new selfie was asked for: the appeal waits until it is there or its time is over.',
  'already-asked': 'A new selfie was asked for once already.',
  'consent-required': 'The driver has no consent in force: no new selfie can be asked for.',
  moving: 'The platform says that the driver is moving: ask again once the driver has stopped.',
  'finding-contradicts': 'You found different people: the decision can be upheld or changed, not overturned.',
  'nothing-to-change': 'Nothing is in force that could be shortened: uphold or overturn.',
  'end-not-earlier': 'The new end must lie before the one in force.',
  'not-a-lead': 'Only a lead who took no part can be asked to hear it.',
  invalid: 'Check the fields.',
  forbidden: 'Your role may not do this.',
} as const
export type AppealRefusal = keyof typeof APPEAL_REFUSALS

export const APPEAL_TABS = ['open', 'mine', 'decided', 'look'] as const

export const appealQuery = z.object({
  tab: z.enum(APPEAL_TABS).default('open'),
  search: z.string().trim().max(100).optional(),
  outcome: z.enum(APPEAL_OUTCOMES).optional(),
  limit: z.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
})
export type AppealQuery = z.infer<typeof appealQuery>

/** Where the clock stands: over its time, under 24 h (policy) left, or well within. */
export type ClockState = 'overdue' | 'soon' | 'within' | 'done'

/** An appeal as a list of decisions shows it. */
export type AppealAbout = {
  id: string
  number: string
  status: AppealStatus
  /** By when it is decided; null: it is. */
  dueAt: Instant | null
}

export type AppealRow = {
  id: string
  number: string
  driver: { ref: string; name: string }
  kind: AppealKind
  status: AppealStatus
  clock: ClockState
  late: boolean
  filedAt: Instant
  dueAt: Instant
  decidedAt: Instant | null
  hearer: { name: string; you: boolean } | null
  hasPhoto: boolean
  /** Whether this reader may hear it, or why not. */
  mayHear: { ok: boolean; why: string | null }
}

export type LookRow = {
  id: string
  appealId: string
  appealNumber: string
  driver: { ref: string; name: string }
  words: string
  href: string | null
  at: Instant
}

export type AppealStatistics = {
  days: number
  filed: number
  open: number
  overdue: number
  decided: number
  /** Decided by when it was due, and the 95 % interval of the share; null: none decided. */
  withinTime: { count: number; share: number; low: number; high: number } | null
  outcomes: Record<AppealOutcome, number>
  /** Of decided ones from filing to decision, hours; null: none. */
  medianHours: number | null
}

export type AppealsPage = {
  rows: AppealRow[]
  looks: LookRow[]
  nextCursor: string | null
  previousCursor: string | null
  counts: { open: number; mine: number; look: number }
  statistics: AppealStatistics
  decideWithinHours: number
}

/** Who asks, in which language the page is, and the tag for its dates and numbers, see `formatTag`. */
type AppealPage = { operator: string; locale: Language; formats: string }

/** A letter in the language it was sent in, which need not be that of the page. */
type SentLetter = { subject: string; body: string; locale: string }

/** How the driver's page finds what an appeal link is about. */
export type AppealLink =
  | (AppealPage & { state: 'unknown' })
  | (AppealPage & {
      state: 'open'
      timeZone: string
      /** The notice as it was sent. */
      notice: SentLetter & { at: Instant }
      appealBy: Instant
      late: boolean
      decideWithinHours: number
      /** False: no picture can be taken in. */
      consented: boolean
    })
  | (AppealPage & {
      state: 'filed'
      timeZone: string
      number: string
      filedAt: Instant
      dueAt: Instant
      late: boolean
      status: AppealStatus
      decidedAt: Instant | null
      letter: SentLetter | null
    })
  | (AppealPage & { state: 'undone'; timeZone: string })

export * from './hearing-view'
