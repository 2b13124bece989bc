import type { Band } from '@/lib/vocabulary'

/** Score below `hold`: hold. From `clear`: clear. Between: a person looks, the driver goes on working. */
export type Thresholds = { hold: number; clear: number }

/**
 * Which band a score falls into. Scores lie on the scale's own axis (a cosine for `single` and `template`);
 * exactly at `clear` is clear, exactly at `hold` is refer.
 */
export function bandOf(score: number, { hold, clear }: Thresholds): Band {
  if (!Number.isFinite(score)) return 'refer'
  if (score < hold) return 'hold'
  return score >= clear ? 'clear' : 'refer'
}

/** One reference is compared on its own scale; two or more as the driver's template. */
export const scaleOf = (references: number): 'single' | 'template' => (references >= 2 ? 'template' : 'single')
