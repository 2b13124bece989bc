import { z } from 'zod'
import { CONSENT_DECISIONS, CONSENT_OPTIONS, isKeepableTime, KEEPABLE_TIME, LANGUAGE_TAG_SAID } from '@/lib/vocabulary'

const answer = {
  releaseVersion: z.number().int().positive().max(1_000_000).describe('Of the text that was shown.'),
  decision: z.enum(CONSENT_DECISIONS),
  at: z.iso
    .datetime({ offset: true })
    .refine(isKeepableTime, KEEPABLE_TIME)
    .optional()
    .describe('When the driver decided. Left out: now.'),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, LANGUAGE_TAG_SAID)
    .max(35)
    .describe('The language of the text that was shown.'),
}

/** Body of POST /drivers/{ref}/consents. */
export const consentForm = z
  .strictObject({
    ...answer,
    optional: z
      .strictObject({
        acrossAccounts: z
          .boolean()
          .describe('Comparison across accounts, by its newest text (`optional` of GET /releases/current).'),
      })
      .optional()
      .describe('Choices apart from the consent, each answered by the driver. Left out: as they were.'),
  })
  .meta({ id: 'ConsentInput' })
export type ConsentForm = z.infer<typeof consentForm>

/** Body of POST /drivers/{ref}/optional-consents. */
export const optionForm = z
  .strictObject({ ...answer, purpose: z.enum(CONSENT_OPTIONS).describe('The choice that was answered.') })
  .meta({ id: 'OptionalConsentInput' })
export type OptionForm = z.infer<typeof optionForm>

const optionText = z.object({ version: z.number(), locale: z.string(), text: z.string(), sha256: z.string() })

export const releaseView = z
  .object({
    version: z.number(),
    locale: z.string(),
    text: z.string(),
    sha256: z.string(),
    covers: z.array(z.string()),
    optional: z
      .object({ acrossAccounts: optionText.nullable() })
      .describe('Texts of the choices that are asked for apart: never preselected, checks go on without them.'),
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

export const optionView = consentView
  .omit({ id: true })
  .extend({ id: z.uuid(), purpose: z.enum(CONSENT_OPTIONS) })
  .meta({ id: 'OptionalConsent' })
export type OptionView = z.infer<typeof optionView>
