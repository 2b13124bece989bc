import 'server-only'
import { type BenchScore, CURVE_DAYS, type ScoreCurves } from '../view'
import { BINS_PER_UNIT, findScoreCounts, type MatcherScale, type ScoreCount } from './score-records'

const KEPT_MS = 3 * 60_000
/** Bars in the gap between the thresholds. */
const BARS_IN_GAP = 20
/** How far to both sides of a score its neighbours are counted, as a share of that gap. */
const NEAR_SHARE = 1 / 6
/** How far the curves go beyond the thresholds, in gaps. */
const BELOW_HOLD = 2.4
const ABOVE_CLEAR = 0.7

type Placed = MatcherScale & Pick<BenchScore, 'score' | 'hold' | 'clear'>
type Kept = { at: number; counts: Promise<ScoreCount[]> }

const kept = new Map<string, Kept>()

/**
 * Where decided pairs of the same matcher, version and scale lie, and how many people decided near a score.
 *
 * `different`: people found different people, and the check stands rejected. `same`: people found the same person and
 * the check stands approved, or the matcher cleared it and a person found the same person in a later check of that
 * driver. Most clears are never looked at, so they are in neither curve: the curves say how decided pairs lie, not how
 * often each happens. `near` counts people's own decisions alone. All are of checks of the last 90 days, counted by the
 * worker at most 10 minutes ago (`countScores`) and kept here for 3 minutes.
 */
export async function scoreCurves(placed: Placed, now = Date.now()): Promise<ScoreCurves> {
  const gap = Math.max((placed.clear - placed.hold) * BINS_PER_UNIT, 1)
  const fine = Math.max(1, Math.floor(gap / BARS_IN_GAP / 3))
  const step = fine * Math.max(1, Math.round(gap / BARS_IN_GAP / fine))
  const counts = await countsOf(placed, fine, now)
  const bar = (score: number) => Math.floor((score * BINS_PER_UNIT) / step)
  const low = Math.min(bar(placed.hold - (BELOW_HOLD * gap) / BINS_PER_UNIT), bar(placed.score) - 2)
  const high = Math.max(bar(placed.clear + (ABOVE_CLEAR * gap) / BINS_PER_UNIT), bar(placed.score) + 2)
  const bars = Array.from({ length: high - low + 1 }, () => ({ different: 0, same: 0 }))
  for (const { at, different, same, confirmed } of counts) {
    const place = bars[Math.floor(at / step) - low]
    if (!place) continue
    place.different += different
    place.same += same + confirmed
  }
  return {
    from: (low * step) / BINS_PER_UNIT,
    step: step / BINS_PER_UNIT,
    different: bars.map((place) => place.different),
    same: bars.map((place) => place.same),
    near: nearOf(counts, placed.score, gap),
    days: CURVE_DAYS,
  }
}

function nearOf(counts: ScoreCount[], score: number, gap: number): ScoreCurves['near'] {
  const within = Math.max(1, Math.round(gap * NEAR_SHARE))
  const at = score * BINS_PER_UNIT
  const there = counts.filter((count) => count.at >= at - within && count.at <= at + within)
  return {
    within: within / BINS_PER_UNIT,
    different: there.reduce((sum, count) => sum + count.different, 0),
    same: there.reduce((sum, count) => sum + count.same, 0),
  }
}

/** One reading per scale for a few minutes, also for those who ask while it runs; a failed one is not kept. */
function countsOf({ scale, matcher, matcherVersion }: MatcherScale, step: number, now: number): Promise<ScoreCount[]> {
  const name = JSON.stringify([scale, matcher, matcherVersion, step])
  const known = kept.get(name)
  if (known && now - known.at < KEPT_MS) return known.counts
  const counts = findScoreCounts({ scale, matcher, matcherVersion }, step)
  kept.set(name, { at: now, counts })
  counts.catch(() => kept.delete(name))
  return counts
}
