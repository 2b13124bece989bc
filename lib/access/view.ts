import { z } from 'zod'
import { ROLES, type Role, SCOPES, type Scope } from '@/lib/vocabulary'

export { may, PERMISSIONS, type Permission } from './permissions'
export { sameSitePath } from './same-site-path'

/** NIST SP 800-63B-4, 3.1.1.2: at least 15 characters where a password is the only factor. */
export const MIN_PASSWORD_LENGTH = 15
export const MAX_PASSWORD_LENGTH = 200

const name = (what: string, max: number) =>
  z
    .string()
    .trim()
    .min(1, `Give the ${what}.`)
    .max(max, `A ${what} has at most ${max} characters: shorten it.`)
    .regex(/^\P{Cc}*$/u, `A ${what} is one line of text without control characters: type it again.`)

export const signInForm = z.object({
  email: z
    .string()
    .trim()
    .min(1, 'Give your e-mail address.')
    .max(254, 'An e-mail address has at most 254 characters.'),
  password: z
    .string()
    .min(1, 'Give your password.')
    .max(MAX_PASSWORD_LENGTH, `A password has at most ${MAX_PASSWORD_LENGTH} characters.`),
})
export type SignInForm = z.infer<typeof signInForm>

export const inviteForm = z.strictObject({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, 'An e-mail address has at most 254 characters.')
    .pipe(z.email('Use an address such as ada@example.com.')),
  name: name('name', 80),
  role: z.enum(ROLES, 'Choose one of the five roles.'),
})
export type InviteForm = z.infer<typeof inviteForm>

export const passwordForm = z.strictObject({
  password: z
    .string()
    .min(
      MIN_PASSWORD_LENGTH,
      `A password has at least ${MIN_PASSWORD_LENGTH} characters: a few words in a row are easy to keep.`,
    )
    .max(MAX_PASSWORD_LENGTH, `A password has at most ${MAX_PASSWORD_LENGTH} characters: shorten it.`),
})
export type PasswordForm = z.infer<typeof passwordForm>

export const keyForm = z.strictObject({
  name: name('name', 60),
  scopes: z
    .array(z.enum(SCOPES, 'Choose scopes from the list.'))
    .min(1, 'Choose at least one scope: a key without one can do nothing.')
    .refine((scopes) => new Set(scopes).size === scopes.length, 'Choose each scope once.'),
})
export type KeyForm = z.infer<typeof keyForm>

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

export const UNDO_SECONDS_MAX = 60

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export const DENSITIES = ['compact', 'standard', 'comfortable'] as const
export type Density = (typeof DENSITIES)[number]

/** What a person sets for themselves. `keys`: command → key, where it differs from the default. */
export const preferencesForm = z.strictObject({
  undoSeconds: z
    .number('Give the seconds as a number.')
    .int('Give whole seconds.')
    .min(0, 'At least 0 seconds.')
    .max(UNDO_SECONDS_MAX, `At most ${UNDO_SECONDS_MAX} seconds.`),
  singleKeys: z.boolean(),
  keys: z.record(z.string().max(60), z.string().min(1).max(20)),
  theme: z.enum(THEMES, 'Choose light, dark or as the system.'),
  density: z.enum(DENSITIES, 'Choose compact, standard or comfortable.'),
})
export type Preferences = z.infer<typeof preferencesForm>

export const preferencesChange = preferencesForm.partial()
export type PreferencesChange = z.infer<typeof preferencesChange>

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
