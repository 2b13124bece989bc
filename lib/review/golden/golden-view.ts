import { z } from 'zod'

export const RIGHT_MIN = 20
const ref = (what: string) => z.string().trim().min(1, `Give the reference of ${what}.`).max(200)

/** A pair brought in by upload. `selfieOf` is the same driver for a pair of one person. */
export const bringInForm = z.strictObject({
  driver: ref('the driver of the reference photo'),
  selfieOf: ref('the driver of the selfie'),
  right: z
    .string()
    .trim()
    .min(RIGHT_MIN, `Say in at least ${RIGHT_MIN} characters what gives you the right to use these photos.`)
    .max(1_000, 'At most 1,000 characters: shorten it.'),
})
export type BringInForm = z.infer<typeof bringInForm>

/** Refusals of a pair that is brought in, in words. */
export const BRING_IN_REFUSALS = {
  forbidden: 'Leads bring golden pairs in.',
  invalid: 'Check the fields.',
  'driver-not-found': 'There is no driver with this reference.',
  'consent-required': 'Both drivers must have a consent in force: it covers the training of reviewers.',
  'too-large': 'Both photos together have at most 15 MB: choose smaller ones.',
  'unsupported-image': 'Choose JPEG, PNG, WebP or AVIF pictures.',
  'storage-unavailable': 'The pictures could not be stored: try again.',
  unmeasured: 'The photos could not be measured: both need one face, large and sharp enough. Try others.',
} as const
export type BringInRefusalCode = keyof typeof BRING_IN_REFUSALS
