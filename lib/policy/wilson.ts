/** A share of things, with its 95 % interval. */
export type Rate = { rate: number; of: number; in: number; low: number; high: number }

/** Two-sided 95 %: the 97.5th percentile of the normal distribution. */
export const Z_95 = 1.959963984540054

/**
 * A proportion with its 95 % score interval (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927), which keeps its coverage
 * near 0 and 1 and with small numbers.
 * @param inside 0 to `of`
 * @returns null when there is nothing to divide by, or more inside than there are
 */
export function wilson(inside: number, of: number): Rate | null {
  if (of <= 0 || inside < 0 || inside > of) return null
  const rate = inside / of
  const z2 = Z_95 ** 2
  const centre = (rate + z2 / (2 * of)) / (1 + z2 / of)
  const half = (Z_95 / (1 + z2 / of)) * Math.sqrt((rate * (1 - rate)) / of + z2 / (4 * of * of))
  return {
    of,
    in: inside,
    rate,
    low: inside === 0 ? 0 : Math.max(0, centre - half),
    high: inside === of ? 1 : Math.min(1, centre + half),
  }
}
