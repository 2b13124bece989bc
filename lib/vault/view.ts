import { z } from 'zod'

/** Why an auditor wants to see faces, in characters. */
export const INSPECTION_REASON = { min: 10, max: 500 } as const

/** An inspection of the photos of drivers, as an auditor begins it; a large sharing case has some hundred accounts. */
export const inspectionForm = z.strictObject({
  driverIds: z.array(z.uuid()).min(1).max(2_000),
  reason: z
    .string()
    .trim()
    .min(INSPECTION_REASON.min, `Say why in at least ${INSPECTION_REASON.min} characters.`)
    .max(INSPECTION_REASON.max, `Say why in at most ${INSPECTION_REASON.max} characters.`),
})

export type InspectionForm = z.input<typeof inspectionForm>
