import { z } from 'zod'
import { CONSENT_DECISIONS } from '@/lib/vocabulary'

/** Body of POST /drivers/{ref}/consents. */
export const consentForm = z
  .strictObject({
    releaseVersion: z.number().int().positive(),
    decision: z.enum(CONSENT_DECISIONS),
    at: z.iso.datetime({ offset: true }).optional(),
    locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language tag such as en or es-MX.'),
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
