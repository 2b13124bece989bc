import type { Role, Scope } from '@/lib/vocabulary'
import type { Preferences } from './form-view'

export * from './form-view'
export * from './limits'
export { may, type Permission } from './permissions'
export { sameSitePath } from './same-site-path'

export const ROLE_LABELS: Record<Role, string> = {
  reviewer: 'Reviewer',
  lead: 'Lead',
  manager: 'Manager',
  admin: 'Admin',
  auditor: 'Auditor',
}

/** What each role is for, in one sentence. */
export const ROLE_SENTENCES: Record<Role, string> = {
  reviewer: 'Works the queue and decides cases.',
  lead: 'Also adjudicates, suspends, lifts and releases holds.',
  manager: 'Reads queue, drivers and trends, without faces.',
  admin: 'Manages users and API keys and reads the audit log.',
  auditor: 'Reads everything; photos only with a reason.',
}

/** What a key with this scope can do, in one sentence. */
export const SCOPE_SENTENCES: Record<Scope, string> = {
  'drivers:read': 'Read drivers, their standing, consent and reference photos (no pixels).',
  'drivers:write': 'Create and change drivers, record activity and consent, add and remove reference photos.',
  'verifications:read': 'Read verifications and challenges.',
  'verifications:write': 'Send selfies and issue challenges.',
  'appeals:write': 'File appeals for drivers.',
  'erasure:write': 'Ask for the erasure of a driver.',
  'events:read': 'Read the event feed.',
  admin: 'Manage webhook endpoints.',
}

export const USER_STATES = ['active', 'invited', 'disabled'] as const
export type UserState = (typeof USER_STATES)[number]

export const USER_STATE_LABELS: Record<UserState, string> = {
  active: 'Active',
  invited: 'Invited',
  disabled: 'Disabled',
}

/** A member of staff as administrators see them. Times are RFC 3339 UTC. */
export type UserEntry = {
  id: string
  name: string
  email: string
  role: Role
  state: UserState
  /** Until when the invitation holds; null when there is none to answer. In the past: it has run out. */
  invitedUntil: string | null
  createdAt: string
  lastSignInAt: string | null
  liveSessions: number
  /** The reader's own account: role and state are changed by another admin. */
  you: boolean
}

export type KeyEntry = {
  id: string
  name: string
  prefix: string
  scopes: Scope[]
  createdAt: string
  createdBy: string | null
  lastUsedAt: string | null
  revokedAt: string | null
  revokedBy: string | null
}

/** A link that is shown once: only its hash is kept. */
export type Invitation = { userId: string; url: string; expiresAt: string }
/** A key that is shown once: only its hash is kept. */
export type NewKey = { id: string; name: string; key: string }

/** Refusals of a sign-in in words for the reader; a wait is put in by whoever shows it. */
export const SIGN_IN_REFUSALS: Record<string, string> = {
  'wrong-credentials': 'Wrong e-mail address or password. Check both; a password tells capital letters apart.',
  'too-many-attempts': 'Too many attempts from here.',
  unavailable: 'Signing in did not work just now: the database did not answer. Try again in a moment.',
}

/** Refusals of this stage in words for the reader. */
export const ACCESS_REFUSALS = {
  'signed-out': 'You are signed out. Sign in in another tab, then try again here: what you typed stays.',
  forbidden: 'Your role may not do this.',
  invalid: 'Some fields need another value.',
  'email-taken': 'Somebody with this e-mail address is already here.',
  'last-admin': 'This is the last admin who can sign in. Make somebody else an admin first.',
  'own-account': 'You cannot do this to your own account. Ask another admin.',
  'not-found': 'It is no longer there. Load the page again.',
  'already-has-role': 'They have this role already.',
  'already-disabled': 'This account is disabled already.',
  'already-enabled': 'This account is enabled already.',
  'already-active': 'They have accepted their invitation already.',
  disabled: 'This account is disabled. Enable it first.',
  'already-revoked': 'This key is revoked already.',
  'invitation-not-found':
    'This invitation is not valid: it was used, or replaced by a newer one. Ask an admin for a new link.',
  'invitation-expired': 'This invitation has run out. Ask an admin for a new link.',
} as const
export type AccessRefusal = keyof typeof ACCESS_REFUSALS

export const DEFAULT_PREFERENCES: Preferences = {
  undoSeconds: 10,
  singleKeys: true,
  keys: {},
  theme: 'auto',
  density: 'standard',
}

/** One of a person's own sessions. Times are RFC 3339 UTC. */
export type OwnSession = {
  id: string
  startedAt: string
  /** To the minute; null: not used yet. */
  lastSeenAt: string | null
  expiresAt: string
  /** The one that asks. */
  current: boolean
}
