import { z } from 'zod'

/** Why a case is put off or handed on: sealed with the driver's key, read by leads. */
export const DIRECT_REASON = { min: 5, max: 500 }

const reason = z
  .string()
  .trim()
  .min(DIRECT_REASON.min, `Say why in at least ${DIRECT_REASON.min} characters.`)
  .max(DIRECT_REASON.max, `A reason has at most ${DIRECT_REASON.max} characters: shorten it.`)

/** `until`: RFC 3339 UTC. */
export const snoozeForm = z.strictObject({
  until: z.iso.datetime('Give the time until which it is put off.'),
  reason,
})
export type SnoozeForm = z.infer<typeof snoozeForm>

export const escalateForm = z.strictObject({ reason })
export type EscalateForm = z.infer<typeof escalateForm>

/** To whom; null: to nobody in particular. */
export const assignForm = z.strictObject({ userId: z.uuid().nullable() })
export type AssignForm = z.infer<typeof assignForm>

export const BULK_AT_MOST = 100

/** One deed for several cases. */
export const bulkForm = z.strictObject({
  caseIds: z
    .array(z.uuid())
    .min(1, 'Choose at least one case.')
    .max(BULK_AT_MOST, `At most ${BULK_AT_MOST} cases at once: choose fewer.`)
    .transform((ids) => [...new Set(ids)]),
  deed: z.discriminatedUnion('do', [
    // take: also from whoever holds it
    z.strictObject({ do: z.literal('assign'), ...assignForm.shape, take: z.boolean().optional() }),
    z.strictObject({ do: z.literal('release') }),
    z.strictObject({ do: z.literal('wake') }),
    z.strictObject({ do: z.literal('escalate'), ...escalateForm.shape }),
    z.strictObject({ do: z.literal('snooze'), ...snoozeForm.shape }),
  ]),
})
export type BulkForm = z.infer<typeof bulkForm>
export type BulkDeed = BulkForm['deed']

/** What came of one case; `why` in words for the reader, null where it was done. */
export type BulkLine = { caseId: string; number: string; driverName: string; why: string | null }

/** Somebody a case can be given to. */
export type Assignable = { id: string; name: string; role: 'reviewer' | 'lead' }
