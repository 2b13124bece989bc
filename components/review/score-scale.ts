import type { BenchScore } from '@/lib/review/view'

/** A piece of the matcher's own scale, wide enough for both thresholds and every score. */
export type ScoreScale = { from: number; to: number }

/** The piece of the scale to draw: the thresholds with room on both sides, and all scores. */
export function scaleOf({ score, hold, clear, comparisons }: BenchScore): ScoreScale {
  const gap = Math.max(clear - hold, Number.EPSILON)
  const scores = [score, ...comparisons.map((comparison) => comparison.score)]
  return {
    from: Math.min(hold - 1.2 * gap, Math.min(...scores) - 0.3 * gap),
    to: Math.max(clear + 0.8 * gap, Math.max(...scores) + 0.3 * gap),
  }
}

/** Where a score lies on the drawn piece, 0 to 1. */
export const placeOn = ({ from, to }: ScoreScale, score: number): number =>
  Math.min(1, Math.max(0, (score - from) / (to - from)))

/**
 * One sentence on where the score lies. Says a place, never a verdict. Scores against single references are named but not
 * set against the thresholds of a template: those are of another scale.
 */
export function scoreSentence({ score, hold, clear, comparisons }: BenchScore): string {
  const place = score < hold ? 'below hold' : score < clear ? 'between hold and clear' : 'above clear'
  const [nearest, ...others] = [...comparisons].sort((a, b) => b.score - a.score)
  if (!nearest) return `Lies ${place}.`
  if (others.length === 0) return `Lies ${place}, against the only reference.`
  return `Lies ${place}. The nearest single reference: ${nearest.label}, ${scoreText(nearest.score)}.`
}

/** Against what the score was taken. */
export function scaleWords({ scale, comparisons }: Pick<BenchScore, 'scale' | 'comparisons'>): string {
  if (scale === 'supplied') return 'Supplied by the platform'
  if (scale === 'template' || scale === 'normalised') return `Against all ${comparisons.length} together`
  return 'Against one reference'
}

const MINUS = '−'

/** A score as it is written everywhere: three places, no percentage. */
export const scoreText = (score: number): string => score.toFixed(3).replace('-', MINUS)
