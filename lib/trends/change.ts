import { type Change, ENOUGH_TO_SAY, type Rate } from './view'
import { wilson } from './wilson'

/**
 * How much more or less there was, as a share of what was there before (0.1 = 10 % more). The interval is that of the
 * ratio of two Poisson counts: given their sum the first is binomial, so Wilson's limits of its share p give p / (1 - p).
 * @returns null when both together are too few, or there was nothing before
 */
export function changeOfCount(now: number, before: number): Change | null {
  if (before === 0 || now + before < ENOUGH_TO_SAY) return null
  const share = wilson(now, now + before)
  if (!share) return null
  const asChange = (p: number) => p / (1 - p) - 1
  return { by: now / before - 1, low: asChange(share.low), high: asChange(share.high) }
}

/**
 * The difference of two proportions in points (0.01 = 1 pt), with the hybrid score interval of R. G. Newcombe
 * (Statistics in Medicine 17, 1998, method 10).
 * @returns null when either rests on too few
 */
export function changeOfRate(now: Rate | null, before: Rate | null): Change | null {
  if (!now || !before || now.of < ENOUGH_TO_SAY || before.of < ENOUGH_TO_SAY) return null
  const by = now.rate - before.rate
  return {
    by,
    low: by - Math.hypot(now.rate - now.low, before.high - before.rate),
    high: by + Math.hypot(now.high - now.rate, before.rate - before.low),
  }
}

/** A quantile of `n` times in ms with its 95 % interval; a limit is null where `n` is too small to have one. */
export type Quantile = { n: number; ms: number; low: number | null; high: number | null }

/**
 * The difference of two quantiles in ms; its interval is recovered from the two (G. Y. Zou and A. Donner, Statistics in
 * Medicine 27, 2008).
 * @returns null when either rests on too few, or is too far in the tail to have an interval
 */
export function changeOfQuantile(now: Quantile | null, before: Quantile | null): Change | null {
  if (!now || !before || now.n < ENOUGH_TO_SAY || before.n < ENOUGH_TO_SAY) return null
  if (now.low === null || now.high === null || before.low === null || before.high === null) return null
  const by = now.ms - before.ms
  return {
    by,
    low: by - Math.hypot(now.ms - now.low, before.high - before.ms),
    high: by + Math.hypot(now.high - now.ms, before.ms - before.low),
  }
}
