import { z } from 'zod'
import { referenceView } from '@/lib/capture/view'
import { standingView } from '@/lib/standing/view'
import { ACTIVITY_STATES } from '@/lib/vocabulary'

/** A driver as the platform's API answers it. */
export const platformDriver = z
  .object({
    ref: z.string(),
    name: z.string(),
    email: z.string().optional(),
    locale: z.string(),
    region: z.string().optional(),
    timeZone: z.string(),
    groups: z.record(z.string(), z.string()),
    activity: z.enum(ACTIVITY_STATES),
    createdAt: z.iso.datetime(),
    consent: z
      .object({
        releaseVersion: z.int(),
        at: z.iso.datetime(),
        optional: z.object({ acrossAccounts: z.boolean() }).describe('Optional choices in force.'),
      })
      .nullable()
      .describe('The consent in force.'),
    referencePhotos: z.array(referenceView),
    standing: standingView,
  })
  .meta({ id: 'Driver' })
export type PlatformDriver = z.infer<typeof platformDriver>
