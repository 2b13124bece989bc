import { z } from 'zod'
import { type ActivityState, type Band, LANES, type Lane } from '@/lib/vocabulary'

/** Times in DTOs are RFC 3339 UTC strings. */
type Instant = string

export const CASE_REASONS = [
  'between_thresholds',
  'below_hold',
  'matcher_failed',
  'supplied_unknown',
  'clear_sample',
  'declared_change',
] as const

/** One line of text: a control character stands in no name, and Postgres takes none of code 0. */
const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^\P{Cc}*$/u)

export const QUEUE_SORTS = ['livelihood', 'waiting', 'driver', 'region'] as const
export const queueQuery = z.object({
  lane: z.enum([...LANES, 'all']).default('match'),
  sort: z.enum(QUEUE_SORTS).default('livelihood'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  region: line(80).optional(),
  band: z.enum(['hold', 'refer']).optional(),
  checkReason: line(40).optional(),
  blocked: z.enum(['yes', 'no']).optional(),
  /** The machine's reason. */
  caseReason: z.enum(CASE_REASONS).optional(),
  /** The name of a sharing signal, `flagged` (by a person) or `any`. */
  signal: line(40).optional(),
  /** snoozed: put off until a time that is not over. */
  claimed: z.enum(['mine', 'free', 'taken', 'snoozed']).optional(),
  /** Minutes in the lane at least. */
  waiting: z.coerce.number().int().min(1).max(100_000).optional(),
  assignee: z.union([z.enum(['me', 'none']), z.uuid()]).optional(),
  /** Of the comparison, on the matcher's own scale. */
  scoreFrom: z.coerce.number().min(-1).max(1_000).optional(),
  scoreTo: z.coerce.number().min(-1).max(1_000).optional(),
  search: line(80).optional(),
  /** A sealed place; it holds the name or region of a row, which may be long in any script. */
  cursor: z.string().max(1_200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type QueueQuery = z.infer<typeof queueQuery>

export type Person = { id: string; name: string; you: boolean }

export type QueueRow = {
  id: string
  number: string
  driver: { id: string; ref: string; name: string }
  /** Neutral words on why a check was made, such as "Before-shift check". */
  why: string
  /** The machine's own reason; null where the reader is blind to it. */
  caseReason: (typeof CASE_REASONS)[number] | null
  lane: Lane
  /** Null where the reader is blind to it. */
  band: Band | null
  region: string | null
  /** Since when the driver can't work because of this case; null: can work, or the reader is blind to it. */
  blockedSince: Instant | null
  waitingSince: Instant
  /** Null where the reader is blind to it. */
  activity: { state: ActivityState; shiftEndsAt: Instant | null } | null
  /** Sharing signals on the driver, and `flagged` by a person; empty where the reader is blind to them. */
  signals: string[]
  /** Who has it open, besides the holder and the reader. */
  looking: Person[]
  /** Until when it is put off. */
  snoozedUntil: Instant | null
  /** It is put off, and the reader may put it back in its lane. */
  mayWake: boolean
  holder: Person | null
  /** The holder keeps it ready as their next one. */
  ahead: boolean
  claimExpiresAt: Instant | null
  /** Whom a lead asked to take it. */
  assignee: Person | null
}

/** A case as the palette finds it; holds nothing that a blind reader may not know. */
export type CaseHit = Pick<QueueRow, 'id' | 'number' | 'why' | 'holder'> & {
  driver: { ref: string; name: string }
  /** Null: it has ended. */
  waitingSince: Instant | null
}

/** `blockedSince`: since when the driver of one of them can't work the longest; null with none, left out for a blind reader. */
export type LaneFigures = { lane: Lane; open: number; oldestSince: Instant | null; blockedSince?: Instant | null }

export type QueuePage = {
  rows: QueueRow[]
  nextCursor: string | null
  previousCursor: string | null
  /** Rows that fit the filters; counted up to 10,000. */
  total: number
  totalCapped: boolean
}

export type QueueOverview = {
  /** The reader is blind: no livelihood, band or signal anywhere. */
  blind: boolean
  lanes: LaneFigures[]
  openCases: number
  /** The longest time a driver of an open case can't work; null when none is blocked. */
  longestBlockedSince: Instant | null
  /** First decisions of drivers on hold today (reader's UTC day): 95th percentile in ms, null with none. */
  firstDecisionP95Ms: number | null
  firstDecisionTargetMs: number
  reviewingNow: number
  decidedByYouToday: number
  /** The case "Start reviewing" would claim now; null when none waits for this reader. */
  next: { id: string; ref: string; blockedSince: Instant | null; waitingSince: Instant } | null
  regions: string[]
}

/** What a row shows beside itself; never a face. */
export type CaseFacts = {
  capturedAt: Instant
  place: string | null
  references: { active: number; newestAt: Instant | null }
  /** otherAccounts null where the reader is blind to it. */
  device: { model: string; otherAccounts: number | null } | null
  checks: { count: number; since: Instant | null }
  /** Why it is put off, or was handed on: for whoever directs cases. */
  reason: string | null
}
