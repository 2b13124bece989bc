import type { ScoreCurves } from '@/lib/review/view'
import { placeOn, type ScoreScale } from './score-scale'

/** From this many decided pairs on a curve says something (visual-design.md, "too few to say"). */
export const CURVE_AT_LEAST = 30

/** How far a pair is spread over its neighbours, in bars: few pairs still make one hump and not a comb. */
const SPREAD = 2
const REACH = 3 * SPREAD

/** Share of pairs per bar, spread as a normal curve; the sum stays 1 but for what reaches over the ends. */
export function spread(bars: readonly number[]): number[] {
  const total = bars.reduce((sum, bar) => sum + bar, 0)
  if (total === 0) return bars.map(() => 0)
  const weights = Array.from({ length: 2 * REACH + 1 }, (_, i) => Math.exp(-((i - REACH) ** 2) / (2 * SPREAD ** 2)))
  const weight = weights.reduce((sum, one) => sum + one, 0)
  return bars.map((_, at) =>
    weights.reduce((sum, one, i) => sum + (one / weight) * ((bars[at + i - REACH] ?? 0) / total), 0),
  )
}

export type CurvePaths = { line: string; area: string }

/** The size that curves are drawn on; stretched to the place they have. */
export const CURVE_SIZE = { width: 272, height: 72 } as const

/**
 * Both curves as paths, each a share of its own pairs and both to one scale of height, so that their areas are equal
 * whatever their numbers; null where there are too few pairs.
 */
export function curvePaths(
  { from, step, different, same }: Pick<ScoreCurves, 'from' | 'step' | 'different' | 'same'>,
  scale: ScoreScale,
): { different: CurvePaths | null; same: CurvePaths | null } {
  const enough = (bars: number[]) => bars.reduce((sum, bar) => sum + bar, 0) >= CURVE_AT_LEAST
  const shares = { different: enough(different) ? spread(different) : null, same: enough(same) ? spread(same) : null }
  const top = Math.max(...(shares.different ?? []), ...(shares.same ?? []), Number.EPSILON)
  const pathsOf = (heights: number[] | null): CurvePaths | null => {
    if (!heights) return null
    const points = heights.map((height, i) => {
      const x = placeOn(scale, from + (i + 0.5) * step) * CURVE_SIZE.width
      return `${x.toFixed(1)},${((1 - height / top) * CURVE_SIZE.height).toFixed(1)}`
    })
    const line = `M${points.join('L')}`
    const [first, last] = [points[0]?.split(',')[0], points.at(-1)?.split(',')[0]]
    return { line, area: `${line}L${last},${CURVE_SIZE.height}L${first},${CURVE_SIZE.height}Z` }
  }
  return { different: pathsOf(shares.different), same: pathsOf(shares.same) }
}
