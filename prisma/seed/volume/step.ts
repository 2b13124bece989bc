import type { Chance } from './chance'
import type { VolumeOptions } from './options'

/** One statement of the seeding and what is said when it is done. */
export type Step = { does: string; sql: string; values?: unknown[] }

/** What the statements are written with. */
export type Setting = {
  options: VolumeOptions
  chance: Chance
  now: Date
  /** Ids as literals of SQL arrays. */
  reviewers: string
  leads: string
  /** The key by which the platform calls. */
  keyId: string
}

export const instant = (at: Date): string => `'${at.toISOString()}'::timestamptz`
export const uuids = (ids: readonly string[]): string => `array[${ids.map((id) => `'${id}'`).join(', ')}]::uuid[]`

/** A span as an interval, from an expression that gives so many of a unit. */
export const span = (amount: string, unit: 'second' | 'minute' | 'hour' | 'day'): string =>
  `((${amount}) * interval '1 ${unit}')`
