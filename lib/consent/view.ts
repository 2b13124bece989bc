import { z } from 'zod'
import { CONSENT_DECISIONS, isKeepableTime, KEEPABLE_TIME } from '@/lib/vocabulary'

/** Body of POST /drivers/{ref}/consents. */
export const consentForm = z
  .strictObject({
    releaseVersion: z.number().int().positive().max(1_000_000).describe('Of the text that was shown.'),
    decision: z.enum(CONSENT_DECISIONS),
    at: z.iso
      .datetime({ offset: true })
      .refine(isKeepableTime, KEEPABLE_TIME)
      .optional()
      .describe('When the driver decided. Left out: now.'),
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language tag such as en or es-MX.')
      .max(35)
      .describe('The language of the text that was shown.'),
  })
  .meta({ id: 'ConsentInput' })
export type ConsentForm = z.infer<typeof consentForm>

export const releaseView = z
  .object({
    version: z.number(),
    locale: z.string(),
    text: z.string(),
    sha256: z.string(),
    covers: z.array(z.string()),
  })
  .meta({ id: 'ConsentRelease' })
export type ReleaseView = z.infer<typeof releaseView>

export const consentView = z
  .object({
    id: z.uuid(),
    releaseVersion: z.int(),
    decision: z.enum(CONSENT_DECISIONS),
    locale: z.string(),
    textSha256: z.string().describe('SHA-256 of the text that was decided on.'),
    at: z.iso.datetime(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'Consent' })
export type ConsentView = z.infer<typeof consentView>
