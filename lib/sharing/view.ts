import { z } from 'zod'

/** A suspicion needs words: what was seen. */
export const flagForm = z.strictObject({
  driverId: z.uuid(),
  caseId: z.uuid().optional(),
  note: z
    .string()
    .trim()
    .min(5, 'Say in at least 5 characters what makes you suspect sharing.')
    .max(2_000, 'At most 2,000 characters: shorten it.'),
})
export type FlagForm = z.infer<typeof flagForm>
