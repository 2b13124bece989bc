import { type Change, ENOUGH_TO_SAY, type Rate, type RegionTrend, type TrendFigure } from './view'

/** Which side of the rate of all regions a region lies on, outside its own interval; null: neither, or too few to say. */
export function sideOf(rate: Rate | null, overall: Rate | null): 'above' | 'below' | null {
  if (!rate || rate.of < ENOUGH_TO_SAY || !overall) return null
  return rate.low > overall.rate ? 'above' : rate.high < overall.rate ? 'below' : null
}

/** What stood out, and by which rule. */
export type StoodOut<Figure extends string = string> =
  | { rule: 'change'; figure: Figure; change: Change }
  | { rule: 'region'; side: 'above' | 'below'; regions: string[]; overall: Rate }
  | { rule: 'late'; p95Ms: number; targetMs: number; of: number }

type Facts = {
  figures: Record<string, TrendFigure>
  byRegion: readonly RegionTrend[]
  overall: Rate | null
  firstDecisions: number
  targetMs: number
}

/**
 * What stands out, by three rules and nothing else: the 95 % interval of a figure's change leaves out no change; that of
 * a region's referral rate leaves out the rate of all regions; the first decision on hold takes longer than its target at
 * p95. Where there are too few to say, nothing does.
 */
export function stoodOutOf({ figures, byRegion, overall, firstDecisions, targetMs }: Facts): StoodOut[] {
  const changes = Object.entries(figures).flatMap(([figure, { change }]): StoodOut[] =>
    change && (change.low > 0 || change.high < 0) ? [{ rule: 'change', figure, change }] : [],
  )
  const sides = (['above', 'below'] as const).flatMap((side): StoodOut[] => {
    const regions = byRegion.filter(({ referred }) => sideOf(referred, overall) === side).map(({ region }) => region)
    return overall && regions.length > 0 ? [{ rule: 'region', side, regions, overall }] : []
  })
  const p95Ms = figures.firstDecisionP95Ms?.value ?? null
  const isLate = p95Ms !== null && firstDecisions >= ENOUGH_TO_SAY && p95Ms > targetMs
  return [...changes, ...sides, ...(isLate ? [{ rule: 'late' as const, p95Ms, targetMs, of: firstDecisions }] : [])]
}
