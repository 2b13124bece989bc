import type { Interval } from '../quality-view'
import { bootstrap } from './bootstrap'

/** What somebody found in golden pairs: "different people" is the signal. */
export type Detection = { different: number; hits: number; same: number; falseAlarms: number }

/** Fewer pairs of a kind than this are too few to say how well somebody tells them apart. */
export const PAIRS_ENOUGH = 10

/**
 * Sensitivity d′ and criterion c of signal detection (N. A. Macmillan, C. D. Creelman, Detection Theory, 2nd ed.,
 * 2005): d′ = z(H) − z(F), c = −(z(H) + z(F)) / 2. Rates are log-linear corrected, (x + 0.5) / (n + 1), so that a run
 * without an error stays finite (M. J. Hautus, Behav. Res. Methods 27, 1995). d′ 0: guessing. c above 0: leans to
 * "same person", below 0: to "different people".
 */
export function sensitivity({ different, hits, same, falseAlarms }: Detection): { dPrime: number; criterion: number } {
  const h = quantile((hits + 0.5) / (different + 1))
  const f = quantile((falseAlarms + 0.5) / (same + 1))
  return { dPrime: h - f, criterion: -(h + f) / 2 }
}

/** The same with 95 % bootstrap intervals; null: too few pairs of either kind to say. */
export function detection(found: Detection): { dPrime: Interval; criterion: Interval } | null {
  if (found.different < PAIRS_ENOUGH || found.same < PAIRS_ENOUGH) return null
  const { different, hits, same, falseAlarms } = found
  const of = (pick: 'dPrime' | 'criterion') =>
    bootstrap(
      [hits, different - hits, falseAlarms, same - falseAlarms],
      ([hit = 0, missed = 0, alarm = 0, passed = 0]) =>
        hit + missed > 0 && alarm + passed > 0
          ? sensitivity({ different: hit + missed, hits: hit, same: alarm + passed, falseAlarms: alarm })[pick]
          : null,
    )
  const point = sensitivity(found)
  return { dPrime: { value: point.dPrime, ...of('dPrime') }, criterion: { value: point.criterion, ...of('criterion') } }
}

/**
 * The quantile of the standard normal distribution, 0 < p < 1, to 1e-9 relative (P. J. Acklam's rational
 * approximation).
 */
export function quantile(p: number): number {
  if (p < LOW) return tail(Math.sqrt(-2 * Math.log(p)))
  if (p > 1 - LOW) return -tail(Math.sqrt(-2 * Math.log(1 - p)))
  const q = p - 0.5
  const r = q * q
  return (poly(A, r) * q) / poly([...B, 1], r)
}

const LOW = 0.02425
const A = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
]
const B = [-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1]
const C = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const D = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416]

const tail = (q: number): number => poly(C, q) / poly([...D, 1], q)

/** Coefficients from the highest power down. */
const poly = (coefficients: readonly number[], x: number): number => coefficients.reduce((sum, c) => sum * x + c, 0)
