import { z } from 'zod'
import { CHALLENGE_REASONS, CHALLENGE_STATUSES } from '@/lib/vocabulary'

/** Body of POST /drivers/{ref}/challenges. */
export const challengeForm = z
  .strictObject({
    reason: z.enum(CHALLENGE_REASONS),
    expiresInSeconds: z
      .number()
      .int()
      .min(60, 'A link lives at least 60 seconds.')
      .max(30 * 86_400, 'A link lives at most 30 days.')
      .optional()
      .describe('How long the link lives. Left out: 24 hours.'),
  })
  .meta({ id: 'ChallengeInput' })

/** Why a lead asks a driver once more than the week's limit allows. Codes, as they are kept in the audit log. */
export const OVER_LIMIT_WHYS = ['complaint', 'report', 'stolen', 'authority'] as const
export const OVER_LIMIT_LABELS: Record<(typeof OVER_LIMIT_WHYS)[number], string> = {
  complaint: 'A customer or shop says it was somebody else',
  report: 'Somebody else was reported at work',
  stolen: 'Phone or account may be stolen',
  authority: 'An authority asks',
}

/** What a person fills in; `overLimit` is read from leads alone. */
export const handForm = challengeForm
  .extend({ overLimit: z.enum(OVER_LIMIT_WHYS).optional() })
  .meta({ id: 'HandInput' })
export type HandForm = z.infer<typeof handForm>

export const challengeView = z
  .object({
    id: z.uuid(),
    driver: z.string(),
    reason: z.enum(CHALLENGE_REASONS),
    status: z.enum(CHALLENGE_STATUSES),
    captureUrl: z.url().optional().describe('A secret: hand it to the driver alone. Only while the challenge is open.'),
    issuedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    openedAt: z.iso.datetime().optional(),
    endedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'Challenge' })
export type ChallengeView = z.infer<typeof challengeView>

export const CHECK_WAYS = ['video_call', 'on_site'] as const
export const CHECK_RESULTS = ['confirmed', 'not_confirmed'] as const
export const CHECK_WAY_LABELS: Record<(typeof CHECK_WAYS)[number], string> = {
  video_call: 'Video call',
  on_site: 'On site',
}
export const CHECK_RESULT_LABELS: Record<(typeof CHECK_RESULTS)[number], string> = {
  confirmed: 'Identity confirmed',
  not_confirmed: 'Identity not confirmed',
}
export const CHECK_CAUSE_LABELS: Record<string, string> = {
  declined: 'Declined the consent',
  withdrawn: 'Withdrew the consent',
  cannot: 'Cannot take a selfie',
}

/** A lead records a document check. */
export const personCheckForm = z.strictObject({
  checkId: z.uuid(),
  result: z.enum(CHECK_RESULTS, { error: 'Say whether the identity was confirmed.' }),
  way: z.enum(CHECK_WAYS, { error: 'Say how the check was made.' }),
  reason: z
    .string()
    .trim()
    .min(10, 'Say in at least 10 characters what was checked.')
    .max(2_000, 'At most 2,000 characters: shorten it.'),
})
export type PersonCheckForm = z.infer<typeof personCheckForm>
