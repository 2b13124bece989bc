import type { TrendDay } from '@/lib/trends/view'
import type { Ticks } from './ticks'

export const CHARTS = [
  'checks',
  'referred',
  'confirmed',
  'suspensions',
  'backlog',
  'oldest',
  'firstDecision',
  'retakes',
] as const
export type ChartId = (typeof CHARTS)[number]

export type Series = {
  name: string
  /** The place of its colour, 1 or 2; the second is dashed as well. */
  tone: 1 | 2
  /** One for each bucket; null leaves a gap. */
  values: (number | null)[]
  /** Its 95 % interval. */
  interval?: ({ low: number; high: number } | null)[]
}

/** What one chart draws. */
export type ChartSpec = {
  id: ChartId
  title: string
  note: string
  form: 'line' | 'bar'
  /** Days that one value stands for: 1, or 7 for weekly bars. */
  bucketDays: number
  series: Series[]
  ticks: Ticks
  tickLabels: [string, string, string]
  /** The last value grows until the day ends. */
  soFar: boolean
}

/** The days in groups that end with the last day. */
export function bucketsOf(days: readonly TrendDay[], size: number): TrendDay[][] {
  return Array.from({ length: Math.ceil(days.length / size) }, (_, i) => days.slice(i * size, (i + 1) * size))
}
