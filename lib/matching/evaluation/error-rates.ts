/** Scores of pairs in order, the lowest first, with whom each is of: indices into the people, for resampling. */
export type Scores = { value: Float64Array; one: Int32Array; other: Int32Array }

/** Pairs of one kind of comparison. */
export type Trials = {
  mated: Scores
  nonMated: Scores
  people: number
  /** Non-mated pairs there are; of more than are looked at, an even share. */
  nonMatedInAll: number
}

export type Rate = { errors: number; of: number; rate: number; low: number; high: number }

const Z_95 = 1.959963984540054

/** A share with its 95 % interval by Wilson (1927), which also holds for none and for all. */
export function wilson(errors: number, of: number): Rate {
  if (of === 0) return { errors, of, rate: Number.NaN, low: 0, high: 1 }
  const share = errors / of
  const spread = Z_95 ** 2 / of
  const centre = (share + spread / 2) / (1 + spread)
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))) / (1 + spread)
  const low = errors === 0 ? 0 : Math.max(0, centre - half)
  return { errors, of, rate: share, low, high: errors === of ? 1 : Math.min(1, centre + half) }
}

/** How many of the sorted values lie below `threshold`. */
function countBelow(value: Float64Array, threshold: number): number {
  let low = 0
  let high = value.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((value[middle] as number) < threshold) low = middle + 1
    else high = middle
  }
  return low
}

/** Share of mated pairs below a threshold. */
export const fnmrAt = ({ mated }: Trials, threshold: number): Rate =>
  wilson(countBelow(mated.value, threshold), mated.value.length)

/** Share of non-mated pairs from a threshold on. */
export const fmrAt = ({ nonMated }: Trials, threshold: number): Rate =>
  wilson(nonMated.value.length - countBelow(nonMated.value, threshold), nonMated.value.length)

/** False matches that a threshold must rest on, at the least. */
export const FALSE_MATCHES_AT_LEAST = 10

/**
 * The least threshold at which no more than a share `fmr` of the non-mated pairs pass; null when fewer than ten would:
 * then there are too few pairs to say.
 */
export function thresholdFor({ nonMated: { value } }: Trials, fmr: number): number | null {
  const allowed = Math.floor(value.length * fmr)
  if (allowed < FALSE_MATCHES_AT_LEAST) return null
  const stopped = value[value.length - allowed - 1] as number
  return nextAbove(stopped)
}

/** The least double above a value. */
function nextAbove(value: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value === 0 ? 0 : value)
  const bits = view.getBigInt64(0)
  view.setBigInt64(0, value >= 0 ? bits + 1n : bits - 1n)
  return view.getFloat64(0)
}

/** The equal error rate: where the share of mated pairs that are stopped and of non-mated that pass cross. */
export const equalErrorRate = (trials: Trials): number => crossing(trials, null)

const RESAMPLES = 200

/**
 * The equal error rate with a 95 % interval by resampling people (not pairs, which hang together): percentiles of 200
 * resamples, drawn by a seeded generator, so that a report can be made again.
 */
export function equalErrorRateWithInterval(trials: Trials): { rate: number; low: number; high: number } {
  const random = seeded(7)
  const rates: number[] = []
  for (let i = 0; i < RESAMPLES; i++) {
    const weights = new Float64Array(trials.people)
    for (let k = 0; k < trials.people; k++) {
      const drawn = Math.floor(random() * trials.people)
      weights[drawn] = (weights[drawn] as number) + 1
    }
    const rate = crossing(trials, weights)
    if (Number.isFinite(rate)) rates.push(rate)
  }
  rates.sort((a, b) => a - b)
  const at = (share: number) => rates[Math.min(rates.length - 1, Math.floor(share * rates.length))] ?? Number.NaN
  return { rate: equalErrorRate(trials), low: at(0.025), high: at(0.975) }
}

/**
 * Sweeps the threshold upwards over all scores until as many mated pairs are stopped as non-mated ones pass: the mean of the
 * two shares where they are nearest to each other. `weights` are of people; none: each weighs one.
 */
function crossing({ mated, nonMated }: Trials, weights: Float64Array | null): number {
  const weigh = ({ one, other }: Scores, i: number): number =>
    weights ? (weights[one[i] as number] as number) * (weights[other[i] as number] as number) : 1
  const whole = (scores: Scores): number => scores.value.reduce((sum, _, i) => sum + weigh(scores, i), 0)
  const [ofMated, ofNonMated] = [whole(mated), whole(nonMated)]
  let [stopped, passed, m, n] = [0, ofNonMated, 0, 0]
  let nearest = { gap: Number.POSITIVE_INFINITY, rate: Number.NaN }
  for (;;) {
    const [fnmr, fmr] = [stopped / ofMated, passed / ofNonMated]
    const gap = Math.abs(fnmr - fmr)
    if (gap < nearest.gap) nearest = { gap, rate: (fnmr + fmr) / 2 }
    if (fnmr >= fmr || m + n === mated.value.length + nonMated.value.length) return nearest.rate
    // on to just above the next score, over all that lie on it
    const next = Math.min(mated.value[m] ?? Number.POSITIVE_INFINITY, nonMated.value[n] ?? Number.POSITIVE_INFINITY)
    while (m < mated.value.length && (mated.value[m] as number) <= next) stopped += weigh(mated, m++)
    while (n < nonMated.value.length && (nonMated.value[n] as number) <= next) passed -= weigh(nonMated, n++)
  }
}

/** mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
