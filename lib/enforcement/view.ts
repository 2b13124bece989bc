import { z } from 'zod'
import type { Finding, Lane, ReasonCode } from '@/lib/vocabulary'

type Instant = string
export const REASON_MIN = 10
export const REASON_MAX = 2_000
const reason = z
  .string()
  .trim()
  .min(REASON_MIN, `Say why in at least ${REASON_MIN} characters: the driver and the auditor will read it.`)
  .max(REASON_MAX, `A reason has at most ${REASON_MAX} characters: shorten it.`)

/** A lead who took no part suspends after a confirmed rejection. */
export const suspendForm = z
  .strictObject({
    caseId: z.uuid(),
    startsAt: z.iso.datetime({ offset: true }).optional(),
    /** Absent: until lifted. */
    endsAt: z.iso.datetime({ offset: true }).optional(),
    reason,
  })
  .refine((form) => !form.endsAt || !form.startsAt || new Date(form.endsAt) > new Date(form.startsAt), {
    path: ['endsAt'],
    message: 'The end must lie after the start.',
  })
export type SuspendForm = z.infer<typeof suspendForm>

export const liftForm = z.strictObject({ suspensionId: z.uuid(), reason })
export type LiftForm = z.infer<typeof liftForm>

export const releaseHoldForm = z.strictObject({ caseId: z.uuid(), reason })
export type ReleaseHoldForm = z.infer<typeof releaseHoldForm>

export const SUSPENSION_STATES = ['active', 'planned', 'lifted', 'expired'] as const
export type SuspensionState = (typeof SUSPENSION_STATES)[number]

/** What one person found in the case, as it was recorded. */
export type EnforcementFinding = {
  finding: Finding
  by: string
  at: Instant
  lane: Lane
  reasons: ReasonCode[]
  note: string | null
}

export type SuspensionRow = {
  id: string
  number: string
  driver: { ref: string; name: string }
  caseId: string
  caseNumber: string
  reasons: ReasonCode[]
  state: SuspensionState
  /** When it was decided; it may start later. */
  createdAt: Instant
  startsAt: Instant
  endsAt: Instant | null
  endedAt: Instant | null
  startedBy: string
  reason: string | null
  liftedBy: string | null
  liftReason: string | null
  /** On which it rests, oldest first. */
  findings: EnforcementFinding[]
  mayLift: { ok: boolean; why: string | null }
}

/** A confirmed rejection on which a lead has not yet acted: the driver is held. */
export type AwaitingRow = {
  caseId: string
  caseNumber: string
  driver: { ref: string; name: string }
  reasons: ReasonCode[]
  heldSince: Instant
  decidedAt: Instant
  findings: EnforcementFinding[]
  mayDecide: { ok: boolean; why: string | null }
}

export type SuspensionsPage = { awaiting: AwaitingRow[]; now: SuspensionRow[]; ended: SuspensionRow[] }

export const ENFORCEMENT_REFUSALS = {
  'not-found': 'There is no such case or suspension.',
  'not-rejected': 'Only a confirmed rejection can be followed by a suspension.',
  'already-suspended': 'This driver is suspended already.',
  'already-ended': 'This suspension has ended already.',
  'no-hold': 'There is no hold to release.',
  'took-part': 'You took part in this decision: another lead must act on it.',
  invalid: 'Check the fields.',
  forbidden: 'Your role may not do this.',
} as const
export type EnforcementRefusal = keyof typeof ENFORCEMENT_REFUSALS
