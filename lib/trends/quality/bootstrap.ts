const RESAMPLES = 1_000
const SEED = 20_260_301

/**
 * The 95 % percentile interval of a figure by the bootstrap (B. Efron, Ann. Statist. 7, 1979): it is taken anew of
 * 1,000 samples drawn with replacement. From a fixed seed, so that the same rows give the same interval.
 * @param figure null: the sample does not allow it; it is left out
 */
export function bootstrap<T>(
  rows: readonly T[],
  figure: (sample: readonly T[]) => number | null,
): { low: number; high: number } {
  const random = mulberry32(SEED)
  const figures: number[] = []
  for (let i = 0; i < RESAMPLES; i++) {
    const value = figure(rows.map(() => rows[Math.floor(random() * rows.length)] as T))
    if (value !== null) figures.push(value)
  }
  figures.sort((a, b) => a - b)
  const at = (share: number): number => figures[Math.round(share * (figures.length - 1))] ?? Number.NaN
  return { low: at(0.025), high: at(0.975) }
}

/** A small generator of numbers 0 ≤ n < 1 with a seed (T. Ettinger, mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
