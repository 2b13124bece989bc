import type { BenchScore } from '@/lib/review/view'

/** From this many decisions near a score their counts say something. */
const NEAR_AT_LEAST = 10

/** A piece of the matcher's own scale, wide enough for both thresholds and every score. */
export type ScoreScale = { from: number; to: number }

/** The piece of the scale to draw: what the curves were counted on, and all scores with room beside them. */
export function scaleOf({ score, hold, clear, comparisons, curves }: BenchScore): ScoreScale {
  const gap = Math.max(clear - hold, Number.EPSILON)
  const scores = [score, ...comparisons.map((comparison) => comparison.score)]
  return {
    from: Math.min(curves.from, hold - 1.2 * gap, Math.min(...scores) - 0.3 * gap),
    to: Math.max(curves.from + curves.step * curves.same.length, clear + 0.5 * gap, Math.max(...scores) + 0.3 * gap),
  }
}

/** Where a score lies on the drawn piece, 0 to 1. */
export const placeOn = ({ from, to }: ScoreScale, score: number): number =>
  Math.min(1, Math.max(0, (score - from) / (to - from)))

/**
 * One sentence on where the score lies. Says a place, never a verdict. Scores against single references are named but not
 * set against the thresholds of a template: those are of another scale.
 */
export function scoreSentence({ score, hold, clear, scale, comparisons }: BenchScore): string {
  const place = score < hold ? 'below hold' : score < clear ? 'between hold and clear' : 'above clear'
  const [nearest, ...others] = [...comparisons].sort((a, b) => b.score - a.score)
  if (!nearest) return scale === 'supplied' ? `Lies ${place}, as the platform supplied it.` : `Lies ${place}.`
  if (others.length === 0) return `Lies ${place}, against the only reference.`
  const together = others.length === 1 ? 'Both together' : `All ${comparisons.length} together`
  return `${together}: ${place}. Nearest alone: ${nearest.label}, ${scoreText(nearest.score)}.`
}

/** What people decided near this score, or that they were too few to say. */
export function decidedHere({ near }: BenchScore['curves']): string {
  const told =
    near.different + near.same < NEAR_AT_LEAST
      ? 'too few to say'
      : `${count(near.different)} different, ${count(near.same)} same`
  return `Decided here, ±${Number(near.within.toFixed(3))}: ${told}.`
}

const count = (number: number): string => number.toLocaleString('en')

/** What the counts rest on, in full. */
export const decidedWhere = ({ curves, matcher, matcherVersion }: BenchScore): string =>
  `Decided by people in the last ${curves.days} days, at most ${Number(curves.near.within.toFixed(3))} from this score; ${matcher} ${matcherVersion}.`

const MINUS = '−'

/** A score as it is written everywhere: three places, no percentage. */
export const scoreText = (score: number): string => score.toFixed(3).replace('-', MINUS)
