import { z } from 'zod'
import type { PolicyContent } from './policy'
import type { ShadowProgress, ShadowRun } from './shadow-view'
import type { Change } from './words'

/** draft: being written · scheduled: published, in force in a moment · discarded: a draft that was given up. */
export const VERSION_STATES = ['draft', 'scheduled', 'in_force', 'retired', 'discarded'] as const
export type VersionState = (typeof VERSION_STATES)[number]

export const VERSION_STATE_LABELS: Record<VersionState, string> = {
  draft: 'Draft',
  scheduled: 'In a moment',
  in_force: 'In force',
  retired: 'Retired',
  discarded: 'Given up',
}

const text = (what: string) =>
  z.string().trim().min(10, `Say in at least 10 characters ${what}.`).max(500, 'At most 500 characters: shorten it.')

export const noteText = text('what this version is for')
export const reasonText = text('why it is put in force')

const number = z.number().int().min(1)
export const draftForm = z.strictObject({ basedOn: number, note: noteText })
export const changeForm = z.strictObject({ number, revision: number, note: noteText, content: z.unknown() })
export const rollBackForm = z.strictObject({ to: number, note: noteText })
export const publishForm = z.strictObject({ number, revision: number, reason: reasonText })
export const discardForm = z.strictObject({ number })

export type DraftForm = z.infer<typeof draftForm>
export type ChangeForm = z.infer<typeof changeForm>
export type RollBackForm = z.infer<typeof rollBackForm>
export type PublishForm = z.infer<typeof publishForm>

type Person = { id: string; name: string }

/** A version in the list. Times are RFC 3339 UTC; a person null is the product itself. */
export type VersionEntry = {
  number: number
  state: VersionState
  note: string
  basedOn: number | null
  rollsBackTo: number | null
  draftedAt: string
  draftedBy: Person | null
  changedAt: string
  shadowedAt: string | null
  publishedAt: string | null
  publishedBy: Person | null
  publishReason: string | null
  inForceFrom: string | null
  retiredAt: string | null
}

export type VersionPage = VersionEntry & {
  revision: number
  content: PolicyContent
  /** The version it is compared with, and what is different. */
  against: number
  changes: Change[]
  /** What its last shadow run found; null: none since it was changed. */
  shadow: ShadowRun | null
  /** A run that is under way; null: none. */
  running: ShadowProgress | null
  /** What the reader may do with it now, or why not; null: another role does. */
  mayChange: boolean
  /** It was in force, and another one is or comes in a moment: a new version may be equal to it. */
  mayGoBack: boolean
  mayPublish: { ok: true } | { ok: false; why: string } | null
}

export type PolicyRefusal =
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  | 'not-a-draft'
  | 'changed-meanwhile'
  | 'own-draft'
  | 'not-shadowed'
  | 'nothing-changed'
  | 'never-in-force'
  | 'worker-away'

export const POLICY_REFUSALS: Record<PolicyRefusal, string> = {
  forbidden: 'Leads and managers draft; managers and admins publish.',
  'not-found': 'There is no such version.',
  invalid: 'Something does not fit: see the words beside the fields.',
  'not-a-draft': 'This version is no draft any longer: it was published or given up.',
  'changed-meanwhile': 'Somebody changed this draft meanwhile. Open it again; what you typed stays here.',
  'own-draft': 'You wrote in this draft: somebody else publishes it.',
  'not-shadowed': 'Run it over the last month first, as it is now.',
  'nothing-changed': 'It says the same as the version in force.',
  'worker-away':
    'The worker does not answer, and it is what counts the checks. Start it, or wait; then run this again.',
  'never-in-force': 'Only a version that was in force can be gone back to.',
}
