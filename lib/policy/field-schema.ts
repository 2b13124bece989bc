import { z } from 'zod'
import { type Field, UNIT_MS, type Writing } from './fields'

const amount = (value: number): string => value.toLocaleString('en')
const region = z.string().trim().min(1, 'Name the region.').max(80, 'A region has at most 80 characters.')

function numberBetween(min: number, max: number, unit: string): z.ZodNumber {
  const of = unit ? ` ${unit}` : ''
  return z
    .number({ error: 'Give a number.' })
    .min(min, `Give at least ${amount(min)}${of}.`)
    .max(max, `Give at most ${amount(max)}${of}.`)
}

const threshold = z.number({ error: 'Give a number.' }).min(-1_000, 'Too small.').max(1_000_000, 'Too large.')
const thresholds = z
  .object({ hold: threshold, clear: threshold })
  .refine(({ hold, clear }) => hold <= clear, 'Hold can’t begin above clear.')
const supplied = thresholds.safeExtend({
  provider: z.string().trim().min(1, 'Name the vendor.').max(80, 'A vendor has at most 80 characters.'),
  model: z.string().trim().min(1, 'Name the model.').max(80, 'A model has at most 80 characters.'),
})

const whole = (schema: z.ZodNumber, step: number): z.ZodNumber =>
  Number.isInteger(step) ? schema.int('Give a whole number.') : schema

/** What a value must be to be written into a draft: its limits, in words that a person can act on. */
export function schemaOf({ writing }: Field): z.ZodType {
  switch (writing.as) {
    case 'number':
      return whole(numberBetween(writing.min, writing.max, writing.unit ?? ''), writing.step)
    case 'share':
      return z
        .number({ error: 'Give a number.' })
        .min(writing.min, `Give at least ${amount(writing.min * 100)} %.`)
        .max(writing.max, `Give at most ${amount(writing.max * 100)} %.`)
    case 'time':
      return timeBetween(writing)
    case 'switch':
      return z.boolean({ error: 'Choose one.' })
    case 'choice':
      return z.enum(Object.keys(writing.choices), { error: 'Choose one.' })
    case 'days-or-none':
      return numberBetween(1, writing.max, 'days').int('Give whole days.').nullable()
    case 'regions':
      return z.array(region).max(200, 'Name at most 200 regions.')
    case 'days-by-region':
      return z.record(region, numberBetween(0, writing.max, 'days').int('Give whole days.'))
    case 'supplied':
      return z.array(supplied).max(50, 'Name at most 50 models.')
    case 'grown':
      return z.object({ template: thresholds, normalised: thresholds }).nullable()
  }
}

function timeBetween({ unit, min, max }: Extract<Writing, { as: 'time' }>): z.ZodType {
  const ms = UNIT_MS[unit]
  return z
    .number({ error: 'Give a number.' })
    .int('Give a shorter number.')
    .min(min * ms, `Give at least ${amount(min)} ${unit}.`)
    .max(max * ms, `Give at most ${amount(max)} ${unit}.`)
}

/** What a value was in any version that was ever published: its type alone, as limits may have changed since. */
export function kindOf({ writing }: Field): z.ZodType {
  switch (writing.as) {
    case 'number':
    case 'share':
    case 'time':
      return z.number()
    case 'choice':
      return z.enum(Object.keys(writing.choices))
    case 'days-or-none':
      return z.number().nullable()
    case 'days-by-region':
      return z.record(z.string(), z.number())
    default:
      return schemaOf({ writing } as Field)
  }
}
