import { z } from 'zod'
import { RETENTION_KINDS, RETENTION_LIMITS } from '@/lib/policy/view'
import { isKeepableTime, KEEPABLE_TIME } from '@/lib/vocabulary'

const REASON_MIN = 10
const REASON_MAX = 2_000

/** Body of POST /drivers/{ref}/erasure. */
export const erasureForm = z
  .strictObject({
    requestedAt: z.iso
      .datetime({ offset: true })
      .refine(isKeepableTime, KEEPABLE_TIME)
      .optional()
      .describe('When the driver asked. Left out: now.'),
    reason: z
      .string()
      .max(REASON_MAX, `A reason has at most ${REASON_MAX} characters: shorten it.`)
      .optional()
      .describe('For your own log; it is free text on the driver, so that it is not kept.'),
  })
  .meta({ id: 'ErasureInput' })
export type ErasureForm = z.infer<typeof erasureForm>

/** What the API answers on an erasure. */
export const erasureView = z
  .object({
    id: z.uuid(),
    driver: z.string(),
    status: z
      .enum(['waiting', 'erasing', 'erased'])
      .describe(
        'waiting: an appeal is open, and what it needs stays until it is answered; everything else is gone. erasing: the key is destroyed, files follow within a minute.',
      ),
    requestedAt: z.iso.datetime(),
    erasedAt: z.iso
      .datetime()
      .optional()
      .describe('When the key was destroyed and nothing could be read any more; left out while it waits.'),
    completedAt: z.iso.datetime().optional(),
    certificateUrl: z.url().optional(),
  })
  .meta({ id: 'Erasure' })
export type ErasureView = z.infer<typeof erasureView>

/** What a certificate says. */
export const certificateView = z
  .object({
    erasure: z.uuid(),
    driver: z.string(),
    requestedAt: z.iso.datetime(),
    erasedAt: z.iso.datetime(),
    completedAt: z.iso.datetime(),
    keyDestroyed: z.literal(true),
    filesDestroyed: z.int(),
    removed: z.array(z.string()),
    kept: z.array(z.string()),
  })
  .meta({ id: 'ErasureCertificate' })
export type Certificate = z.infer<typeof certificateView>

const why = z
  .string()
  .trim()
  .min(REASON_MIN, `Say why in at least ${REASON_MIN} characters: the auditor will read it.`)
  .max(REASON_MAX, `A reason has at most ${REASON_MAX} characters: shorten it.`)

export const legalHoldForm = z.strictObject({ ref: z.string(), reason: why })
export type LegalHoldForm = z.infer<typeof legalHoldForm>

export const termForm = z
  .strictObject({
    kind: z.enum(RETENTION_KINDS, { error: 'Choose what the term is for.' }),
    region: z.string().trim().max(64, 'A region has at most 64 characters.'),
    days: z.int('Give the term in whole days.').nullable(),
  })
  .superRefine(({ kind, region, days }, context) => {
    const { least, most } = RETENTION_LIMITS[kind]
    if (days === null && region === '')
      context.addIssue({
        code: 'custom',
        path: ['days'],
        message: 'The term for every region has to be given in days.',
      })
    if (days !== null && (days < least || days > most))
      context.addIssue({
        code: 'custom',
        path: ['days'],
        message: `Between ${least} and ${most.toLocaleString('en')} days: the consent text promises three years at most, and a driver needs time to appeal.`,
      })
  })
/** A term: `region` '' is everywhere; no days: as everywhere. */
export type TermForm = z.infer<typeof termForm>

/** What the driver's page shows of the driver's rights. */
export type DataRights = {
  legalHold: { since: string; by: string; reason: string | null } | null
  erasure: { id: string; erasedAt: string | null; completedAt: string | null } | null
  /** Photos that stay without a consent, since when and on what. */
  evidence: { photos: number; since: string; hold: boolean; appeal: boolean } | null
  mayErase: boolean
  mayExport: boolean
  mayHold: boolean
}

/** Why something about a driver's data was refused, in words. */
export const RETENTION_REFUSALS = {
  forbidden: 'Leads and admins do this.',
  'driver-not-found': 'There is no such driver, or all was erased.',
  'legal-hold': 'A legal hold is in force on this data: it has to end first.',
  'at-in-future': 'The time lies in the future: give when the driver asked.',
  'held-already': 'A legal hold is in force already.',
  'no-hold': 'No legal hold is in force any more.',
  invalid: 'Something is missing.',
} as const
export type RetentionRefusal = keyof typeof RETENTION_REFUSALS

export * from './page-view'
