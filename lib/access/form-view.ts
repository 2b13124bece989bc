import { z } from 'zod'
import { ROLES, SCOPES } from '@/lib/vocabulary'
import { DENSITIES, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, THEMES, UNDO_SECONDS_MAX } from './limits'

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
