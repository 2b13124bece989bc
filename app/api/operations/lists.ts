import { z } from 'zod'
import { driverRef } from '@/lib/drivers/view'
import { isKeepableTime, KEEPABLE_TIME } from '@/lib/vocabulary'

const LIMIT = 'Use a whole number from 1 to 100, in digits.'
const limit = z
  .string()
  .regex(/^\d{1,4}$/, LIMIT)
  .transform(Number)
  .pipe(z.int().min(1, LIMIT).max(100, LIMIT))
  .default(50)
  .meta({ override: { type: 'integer', minimum: 1, maximum: 100, default: 50 } })
  .describe('Most items of one page.')

const cursor = z.string().min(1).max(400).optional().describe('`nextCursor` of the page before.')

/** The query of a list without filters. */
export const pageQuery = z.strictObject({ cursor, limit })

/** The query of a list: filters, and the place of the page. */
export const listQuery = <S extends z.ZodType>(status: S, since: string) =>
  z.strictObject({
    driver: driverRef.optional().describe('One driver, by your reference.'),
    status: status.optional(),
    since: z.iso.datetime({ offset: true }).refine(isKeepableTime, KEEPABLE_TIME).optional().describe(since),
    cursor,
    limit,
  })

/** A page of a list. */
export const pageOf = <S extends z.ZodType>(item: S, id: string) =>
  z
    .object({ items: z.array(item), nextCursor: z.string().nullable().describe('Null: this is the last page.') })
    .meta({ id })

export const feedQuery = z.strictObject({
  after: z.uuid().optional().describe("An event's id: what came later. Left out: from the beginning."),
  limit,
})

export const driverPath = z.strictObject({ ref: driverRef.describe('Your own reference of the driver.') })
export const unknownDriver = { ref: 'driver-not-found' } as const
