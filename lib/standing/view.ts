import { z } from 'zod'
import { RESTRICTION_CAUSES, STANDINGS, type Standing } from '@/lib/vocabulary'

/** What the API answers on a driver's standing. */
export const standingView = z
  .object({
    version: z.int().describe('Counts changes; skip an answer or event with a lower one than you have.'),
    standing: z.enum(STANDINGS),
    mayWork: z.boolean(),
    reasons: z.array(z.object({ code: z.enum(RESTRICTION_CAUSES), text: z.string() })),
    since: z.iso.datetime(),
    until: z.iso.datetime().optional(),
  })
  .meta({ id: 'Standing' })
export type StandingView = z.infer<typeof standingView>

export const toStandingView = (standing: Standing): StandingView => ({
  version: standing.version,
  standing: standing.standing,
  mayWork: standing.mayWork,
  reasons: standing.reasons,
  since: standing.since.toISOString(),
  ...(standing.until ? { until: standing.until.toISOString() } : {}),
})
