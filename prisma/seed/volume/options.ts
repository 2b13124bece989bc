import { parseArgs } from 'node:util'
import { z } from 'zod'

const whole = (what: string, low: number, high: number) => {
  const said = `${what} must be a whole number from ${low.toLocaleString('en')} to ${high.toLocaleString('en')}.`
  return z.coerce.number({ error: said }).int(said).min(low, said).max(high, said)
}

/** What the history is made of. Everything but the instant it ends at follows from `seed`. */
const schema = z
  .object({
    verifications: whole('--verifications', 100, 50_000_000).default(1_000_000),
    drivers: whole('--drivers', 50, 5_000_000).optional(),
    openCases: whole('--open-cases', 0, 1_000_000).optional(),
    days: whole('--days', 7, 1_100).default(182),
    seed: whole('--seed', 0, 1_000_000).default(1),
    evidence: z.boolean(),
  })
  .transform((asked) => ({
    ...asked,
    drivers: asked.drivers ?? Math.max(50, Math.round(asked.verifications / 10)),
    openCases: asked.openCases ?? Math.min(2_400, Math.round(asked.verifications / 400)),
  }))
  .refine((value) => value.openCases * 2 <= value.drivers, {
    error: 'At most every second driver can have an open case: raise --drivers or lower --open-cases.',
  })
  .refine((value) => value.openCases * 2 <= value.verifications, {
    error: 'At most every second verification can be an open case: raise --verifications or lower --open-cases.',
  })

export type VolumeOptions = z.infer<typeof schema>

const text = { type: 'string' } as const

/**
 * Reads `--verifications`, `--drivers`, `--open-cases`, `--days` and `--seed`. Left out: 1,000,000 verifications, a
 * tenth of them drivers, one open case in 400 verifications (2,400 at most), 182 days, seed 1. With `--no-evidence` the
 * audit log and the feed, half of the history's room, are left out.
 */
export function readVolumeOptions(args: string[]): { options: VolumeOptions } | { wrong: string } {
  try {
    const names = { verifications: text, drivers: text, 'open-cases': text, days: text, seed: text }
    const evidence = { type: 'boolean', default: true } as const
    const { values } = parseArgs({ args, options: { ...names, evidence }, allowNegative: true })
    const { 'open-cases': openCases, ...rest } = values
    const read = schema.safeParse({ ...rest, ...(openCases === undefined ? {} : { openCases }) })
    if (read.success) return { options: read.data }
    return { wrong: read.error.issues.map((issue) => issue.message).join(' ') }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : 'The options can not be read.' }
  }
}
