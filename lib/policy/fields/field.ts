/** How a value is written, and between which limits. Times are kept in ms and written in their unit. */
export type Writing =
  | { as: 'number'; min: number; max: number; step: number; decimals?: number; unit?: string }
  | { as: 'share'; min: number; max: number }
  | { as: 'time'; unit: TimeUnit; min: number; max: number }
  | { as: 'switch'; on: string; off: string }
  | { as: 'choice'; choices: Readonly<Record<string, string>> }
  | { as: 'days-or-none'; max: number; none: string }
  | { as: 'regions' }
  | { as: 'days-by-region'; max: number }
  | { as: 'supplied' }
  | { as: 'grown' }

export const UNIT_MS = { seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const
export type TimeUnit = keyof typeof UNIT_MS

/** One thing a version says: where it stands in the content, its name, how it is written and what it means in a sentence. */
export type Field = {
  path: string
  label: string
  help?: string
  writing: Writing
  /** A sentence of the rule with the value in words, such as "Selfies below 0.90 are held." */
  says: (value: string) => string
}

export type FieldGroup = { key: string; title: string; help?: string; fields: readonly Field[] }

/** A number between limits; `step` is what one press of a key changes. */
export const number = (min: number, max: number, step = 1, unit?: string): Writing => ({
  as: 'number',
  min,
  max,
  step,
  ...(unit ? { unit } : {}),
})

/** A score on a matcher's own scale. */
export const scoreOn = (min: number, max: number, decimals: number): Writing => ({
  as: 'number',
  min,
  max,
  step: 10 ** -decimals,
  decimals,
})

/** A length of time between `min` and `max` of the unit. */
export const time = (unit: TimeUnit, min: number, max: number): Writing => ({ as: 'time', unit, min, max })

export const share = (min: number, max: number): Writing => ({ as: 'share', min, max })

export const onOff = (on = 'on', off = 'off'): Writing => ({ as: 'switch', on, off })
