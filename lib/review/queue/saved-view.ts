import { z } from 'zod'
import { keptAddress } from './view-address'

const NAME_MAX = 40
const ADDRESS_MAX = 1_000
const name = z
  .string()
  .trim()
  .min(1, 'Give the view a name.')
  .max(NAME_MAX, `A name has at most ${NAME_MAX} characters: shorten it.`)
  .regex(/^\P{Cc}*$/u, 'A name is one line of text.')

export const viewForm = z.strictObject({
  name,
  address: z
    .string()
    .max(ADDRESS_MAX, 'This view has too long an address to be kept: take a filter away.')
    .transform(keptAddress),
  shared: z.boolean().default(false),
})
export type ViewForm = z.input<typeof viewForm>

export const viewChange = z.strictObject({ name: name.optional(), shared: z.boolean().optional() })
export type ViewChange = z.infer<typeof viewChange>
