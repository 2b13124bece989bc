import { scaleLinear } from '@visx/scale'

export type Ticks = { low: number; high: number; at: [number, number, number] }

const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8, 10]
const WHOLE_STEPS = [1, 2, 3, 4, 5, 6, 8, 10]

/** The smallest round step of which two reach from `low` (rounded down to a step) to `high`. */
export function threeTicks(low: number, high: number, { whole = false }: { whole?: boolean } = {}): Ticks {
  const needed = Math.max((high - low) / 2, whole ? 1 : Number.MIN_VALUE)
  const power = 10 ** Math.floor(Math.log10(needed))
  const steps = whole && power === 1 ? WHOLE_STEPS : STEPS
  for (const factor of [1, 10])
    for (const step of steps.map((part) => part * power * factor)) {
      const start = Math.floor(low / step + 1e-9) * step
      if (start + 2 * step >= high - step * 1e-9) return ticksFrom(start, step)
    }
  return ticksFrom(low, needed)
}

const rounded = (n: number) => Number(n.toPrecision(12))
const ticksFrom = (start: number, step: number): Ticks => ({
  low: rounded(start),
  high: rounded(start + 2 * step),
  at: [rounded(start), rounded(start + step), rounded(start + 2 * step)],
})

/** Values to the height of a plot of 100, from its top. */
export const heightOf = ({ low, high }: Ticks) => scaleLinear<number>({ domain: [low, high], range: [100, 0] })

/** Places of the days named on the time axis: about four, whole weeks apart where there are some. */
export function namedDays(days: number): number[] {
  const quarter = Math.max(1, days / 4)
  const step = days >= 28 ? Math.max(7, Math.floor(quarter / 7) * 7) : Math.ceil(quarter)
  return Array.from({ length: Math.ceil(days / step) }, (_, i) => i * step)
}
