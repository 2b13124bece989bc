const DAY_MS = 86_400_000

export type Period = {
  /** Start of the first day (UTC), and of the last. */
  from: Date
  lastDay: Date
  /** The instant of the reading: the last day goes up to here. */
  now: Date
  /** The period before, of the same length to the millisecond. */
  beforeFrom: Date
  beforeTo: Date
  days: string[]
}

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/**
 * The days in UTC that a reading of so many weeks shows, the running one last, and the period it is held against. At
 * midnight the last is the day that is just over.
 */
export function periodOf(weeks: number, now: Date): Period {
  const count = weeks * 7
  const lastDay = new Date(Math.floor((now.getTime() - 1) / DAY_MS) * DAY_MS)
  const from = new Date(lastDay.getTime() - (count - 1) * DAY_MS)
  const earlier = (at: Date) => new Date(at.getTime() - count * DAY_MS)
  return {
    from,
    lastDay,
    now,
    beforeFrom: earlier(from),
    beforeTo: earlier(now),
    days: Array.from({ length: count }, (_, i) => dayOf(new Date(from.getTime() + i * DAY_MS))),
  }
}

/** The days `count` before the first of `days`, oldest first. */
export function daysBefore(days: readonly string[], count: number): string[] {
  const first = Date.parse(`${days[0]}T00:00:00Z`)
  return Array.from({ length: count }, (_, i) => dayOf(new Date(first - (count - i) * DAY_MS)))
}
