import { z } from 'zod'
import {
  EVIDENCE_KINDS,
  type EvidenceKind,
  REASON_CODES,
  SHARING_STATUSES,
  type SharingSignalName,
  type SharingStatus,
} from '@/lib/vocabulary'

export type * from './desk-view'

type Instant = string

/** A suspicion needs words: what was seen. */
export const flagForm = z.strictObject({
  driverId: z.uuid(),
  caseId: z.uuid().optional(),
  note: z
    .string()
    .trim()
    .min(5, 'Say in at least 5 characters what makes you suspect sharing.')
    .max(2_000, 'At most 2,000 characters: shorten it.'),
})
export type FlagForm = z.infer<typeof flagForm>

/** An account's newest selfies, which are grouped by face; older ones are left out. */
export const FACES_OF = 60

export const REASON_MIN = 10
export const REASON_MAX = 2_000
const reason = z
  .string()
  .trim()
  .min(REASON_MIN, `Say why in at least ${REASON_MIN} characters: whoever looks next and the auditor will read it.`)
  .max(REASON_MAX, `A reason has at most ${REASON_MAX} characters: shorten it.`)

/** Propose, confirm, watch, dismiss, open again, overturn: each with why. */
export const sharingDeedForm = z.strictObject({ caseId: z.uuid(), reason })
export type SharingDeedForm = z.infer<typeof sharingDeedForm>

export const splitForm = z.strictObject({ caseId: z.uuid(), driverIds: z.array(z.uuid()).min(1).max(500), reason })
export type SplitForm = z.infer<typeof splitForm>

export const mergeForm = z.strictObject({ caseId: z.uuid(), withNumber: z.int().positive() })
export type MergeForm = z.infer<typeof mergeForm>

export const PAIR_FINDINGS = ['same_person', 'different_people', 'cannot_tell'] as const
export type PairFinding = (typeof PAIR_FINDINGS)[number]
export const pairForm = z
  .strictObject({
    caseId: z.uuid(),
    firstId: z.uuid(),
    secondId: z.uuid(),
    finding: z.enum(PAIR_FINDINGS),
    reasons: z.array(z.enum(REASON_CODES)).max(REASON_CODES.length).default([]),
  })
  .refine((form) => form.finding !== 'different_people' || form.reasons.length > 0, {
    path: ['reasons'],
    message: 'Name at least one feature that differs.',
  })
export type PairForm = z.infer<typeof pairForm>

export const SHARING_TABS = ['open', 'watched', 'confirmed', 'dismissed', 'all'] as const
export const sharingQuery = z.object({
  tab: z.enum(SHARING_TABS).default('open'),
  kind: z.enum(EVIDENCE_KINDS).optional(),
  status: z.enum(SHARING_STATUSES).optional(),
  region: z.string().max(80).optional(),
  search: z.string().max(80).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(50),
})
export type SharingQuery = z.infer<typeof sharingQuery>

export type SharingRow = {
  id: string
  number: string
  status: SharingStatus
  region: string | null
  /** The first of its accounts. */
  accounts: { ref: string; name: string }[]
  accountCount: number
  /** Kinds that count. */
  kinds: EvidenceKind[]
  /** Accounts that a confirmation would name. */
  core: number
  openedAt: Instant
  evidenceAt: Instant
  holder: { name: string; you: boolean } | null
  proposedBy: { name: string; you: boolean } | null
}

export type BaseRate = { signal: SharingSignalName; accounts: number; ofAll: number }
export type BackfillProgress = {
  startedAt: Instant
  done: number
  total: number
  movedAt: Instant
  finishedAt: Instant | null
}

export type SharingPage = {
  rows: SharingRow[]
  nextCursor: string | null
  previousCursor: string | null
  counts: { open: number; watched: number; proposed: number }
  /** A check lies on the reader's bench: cases that would tell of its driver are left out, whether or not there are any. */
  isOnBench: boolean
  regions: string[]
  baseRates: BaseRate[]
  backfill: BackfillProgress | null
}

export type Ability = { ok: boolean; why: string | null }

export const SHARING_REFUSALS = {
  forbidden: 'Your role may not do this.',
  'not-found': 'There is no such sharing case.',
  'on-your-bench': 'A check of one of its accounts lies on your bench: decide that first.',
  'not-open': 'This case is decided or was merged: it takes no more of this.',
  'claimed-by-another': 'Somebody else holds this case.',
  'claim-lost': 'Claim the case first: you do not hold it.',
  'one-kind': 'Two independent kinds of evidence must touch the same accounts before this can be confirmed.',
  'not-proposed': 'Nobody has proposed to confirm this case yet.',
  'already-proposed': 'The confirmation is proposed already.',
  'second-person': 'You proposed this: a lead who is not you confirms it.',
  'took-part': 'You took part in confirming this: another lead must act on it.',
  'hears-appeal': 'You hear an appeal against this: find there first, or leave it to another lead.',
  'not-watched': 'Only a case on watch can be opened again.',
  'not-confirmed': 'Only a confirmed case can be overturned.',
  'not-of-case': 'One of these accounts or selfies is not in this case.',
  'nobody-left': 'At least one account must stay in the case.',
  'same-selfie': 'Choose two different selfies.',
  'same-case': 'That is this case itself.',
  'under-way': 'Signals over history are being computed already.',
  invalid: 'Check the fields.',
} as const
export type SharingRefusal = keyof typeof SHARING_REFUSALS
