import type { Point, PointFigure } from './point-view'
import type { TrendDay } from './view'

const DAY_MS = 86_400_000

/** How many a day says there are of each figure. */
export const POINT_COUNTS: Record<PointFigure, (day: TrendDay) => number> = {
  checks: (day) => day.checks,
  approved: (day) => day.approved,
  referred: (day) => day.referred,
  retakes: (day) => day.retakes,
  confirmed: (day) => day.confirmedMismatches,
  suspensions: (day) => day.suspensions,
  opened: (day) => day.casesOpened,
  closed: (day) => day.casesClosed,
  backlog: (day) => day.backlog,
  firstDecisions: (day) => day.firstDecisions,
}

export type CountedPoint = Point & { count: number }

/**
 * What some days of a chart say of a figure, as the point that lists it: all of them together, of a backlog the last
 * one. Null: no day.
 * @param over `7 days`: those that end with the last of them, as the mean of referred checks is counted
 */
export function pointOf(figure: PointFigure, days: readonly TrendDay[], over?: '7 days'): CountedPoint | null {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  if (over) {
    const from = new Date(Date.parse(last.day) - 6 * DAY_MS).toISOString().slice(0, 10)
    return { figure, from, to: last.day, count: last.referredOfWeek?.in ?? 0 }
  }
  const count = POINT_COUNTS[figure]
  if (figure === 'backlog') return { figure, from: last.day, to: last.day, count: count(last) }
  return { figure, from: first.day, to: last.day, count: days.reduce((sum, day) => sum + count(day), 0) }
}
