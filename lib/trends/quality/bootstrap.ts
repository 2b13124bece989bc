const RESAMPLES = 1_000
const SEED = 20_260_301

/**
 * The 95 % percentile interval of a figure of counts by the bootstrap (B. Efron, Ann. Statist. 7, 1979): the figure is
 * taken anew of 1,000 samples as large as this one, drawn with replacement, which are multinomial in the counts. From a
 * fixed seed, so that the same counts give the same interval.
 * @param counts how many rows there are of each kind
 * @param figure null: the sample does not allow it; it is left out
 */
export function bootstrap(
  counts: readonly number[],
  figure: (sample: readonly number[]) => number | null,
): { low: number; high: number } {
  const random = mulberry32(SEED)
  const figures: number[] = []
  for (let i = 0; i < RESAMPLES; i++) {
    const value = figure(multinomial(counts, random))
    if (value !== null) figures.push(value)
  }
  figures.sort((a, b) => a - b)
  const at = (share: number): number => figures[Math.round(share * (figures.length - 1))] ?? Number.NaN
  return { low: at(0.025), high: at(0.975) }
}

type Random = () => number

/** A sample of all rows with replacement, as counts: one binomial after the other of what is left. */
function multinomial(counts: readonly number[], random: Random): number[] {
  let rows = counts.reduce((sum, count) => sum + count, 0)
  let left = rows
  return counts.map((count) => {
    const drawn = left > 0 ? binomial(rows, count / left, random) : 0
    rows -= drawn
    left -= count
    return drawn
  })
}

/** Where fewer are expected on either side, the normal distribution would be too even. */
const NORMAL_FROM = 30

/**
 * How often something of probability p happens in n tries. By inversion (V. Kachitvichyanukul, B. W. Schmeiser, Commun.
 * ACM 31, 1988) where few are expected, else rounded from the normal distribution.
 */
function binomial(n: number, p: number, random: Random): number {
  if (n === 0 || p <= 0) return 0
  if (p >= 1) return n
  if (p > 0.5) return n - binomial(n, 1 - p, random)
  if (n * p >= NORMAL_FROM) {
    const drawn = Math.round(n * p + Math.sqrt(n * p * (1 - p)) * gaussian(random))
    return Math.min(n, Math.max(0, drawn))
  }
  const odds = p / (1 - p)
  let chance = (1 - p) ** n
  let u = random()
  let x = 0
  while (u > chance && x < n) {
    u -= chance
    x += 1
    chance *= ((n - x + 1) / x) * odds
  }
  return x
}

/** A standard normal number (G. E. P. Box, M. E. Muller, Ann. Math. Statist. 29, 1958). */
const gaussian = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** A small generator of numbers 0 ≤ n < 1 with a seed (T. Ettinger, mulberry32, public domain). */
function mulberry32(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
