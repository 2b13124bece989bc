import type { Quantile } from './change'
import type { Decisions } from './facts'

/** The value at a share of sorted values, between two of them in proportion (`percentile_cont` of SQL). */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (place - Math.floor(place)) * (above - below)
}

export const inOrder = (parts: readonly ArrayLike<number>[]): Float64Array => {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) for (let i = 0; i < part.length; i++) all[at++] = part[i] ?? Number.NaN
  return all.sort()
}

/** Null: there are none. */
export function decisionsOf(parts: readonly ArrayLike<number>[], bucket: number): Decisions | null {
  const sorted = inOrder(parts)
  if (sorted.length === 0) return null
  return { bucket, n: sorted.length, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) }
}

/**
 * The 95th percentile with the limits that the order statistics give (binomial ranks n·p ± 1.96·√(n·p·(1−p)); W. J.
 * Conover, Practical Nonparametric Statistics, 3.2). Null: there are no values.
 */
export function p95Of(parts: readonly ArrayLike<number>[]): Quantile | null {
  const sorted = inOrder(parts)
  const n = sorted.length
  if (n === 0) return null
  const reach = 1.96 * Math.sqrt(n * 0.95 * 0.05)
  return {
    n,
    ms: percentile(sorted, 0.95),
    low: sorted[Math.floor(n * 0.95 - reach) - 1] ?? null,
    high: sorted[Math.ceil(n * 0.95 + reach)] ?? null,
  }
}
