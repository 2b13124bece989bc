import { z } from 'zod'
import { LADDER_STEPS, type LadderStep } from '@/lib/vocabulary'
import { DESK_TABS } from './desk-view'

export * from './desk-view'
export { NOTICE_LABELS, type NoticeText, type Receipt } from './notices/view'

export const REASON_MIN = 10
export const REASON_MAX = 2_000
const reason = z
  .string()
  .trim()
  .min(REASON_MIN, `Say why in at least ${REASON_MIN} characters: the driver and the auditor will read it.`)
  .max(REASON_MAX, `A reason has at most ${REASON_MAX} characters: shorten it.`)
const step = z.enum(LADDER_STEPS, { error: `Choose a step of the ladder: ${LADDER_STEPS.join(', ')}.` })
const suspensionId = z.uuid()

/** A reviewer or lead proposes a suspension by hand, on a confirmed rejection. Step left out: what the ladder says. */
export const proposeForm = z.strictObject({ caseId: z.uuid(), step: step.optional(), reason })
export type ProposeForm = z.infer<typeof proposeForm>

/** A second person approves what they have read: `step` is the one shown to them. */
export const approveForm = z.strictObject({ suspensionId, step })
export type ApproveForm = z.infer<typeof approveForm>

export const declineForm = z.strictObject({ suspensionId, reason })
export type DeclineForm = z.infer<typeof declineForm>

/** Another step of the ladder for a proposal or a suspension in force; the same step of one without an end: look again later. */
export const changeForm = z.strictObject({ suspensionId, step, reason })
export type ChangeForm = z.infer<typeof changeForm>

export const liftForm = z.strictObject({ suspensionId, reason })
export type LiftForm = z.infer<typeof liftForm>

export const releaseHoldForm = z.strictObject({ caseId: z.uuid(), reason })
export type ReleaseHoldForm = z.infer<typeof releaseHoldForm>

/** A page of the desk; `cursor` from the page before. */
export const deskQuery = z.object({
  tab: z.enum(DESK_TABS).default('now'),
  search: z.string().trim().min(1).max(100).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).default(50),
})
export type DeskQuery = z.infer<typeof deskQuery>

export const STEP_LABELS: Record<LadderStep, string> = {
  first: 'First time',
  repeated: 'Repeated',
  severe: 'Severe',
}

export const ENFORCEMENT_REFUSALS = {
  'not-found': 'There is no such case or suspension.',
  'not-rejected': 'Only a confirmed rejection can be followed by a suspension.',
  'already-proposed': 'A suspension is proposed for this already.',
  'already-decided': 'Somebody has decided on this proposal meanwhile.',
  'already-suspended': 'This driver is suspended already.',
  'already-ended': 'This suspension has ended already.',
  'not-in-force': 'This suspension is not in force.',
  lapsed: 'Nobody approved this in time, so it lapsed and the hold has ended.',
  'changed-meanwhile': 'The proposal was changed meanwhile: read it again.',
  'no-hold': 'There is no hold to release.',
  'took-part': 'You took part in this decision: another lead must act on it.',
  invalid: 'Check the fields.',
  forbidden: 'Your role may not do this.',
} as const
export type EnforcementRefusal = keyof typeof ENFORCEMENT_REFUSALS
