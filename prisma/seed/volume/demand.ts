import { before, DAY, HOUR, hourOfDay, MINUTE, weekdayOf } from '../instants'

/** Share of a day's checks in each hour of the city: shifts begin at half past six, half past ten and half past three. */
const HOURS = [1, 1, 1, 1, 3, 9, 17, 14, 9, 8, 12, 13, 10, 9, 9, 14, 15, 13, 12, 10, 7, 5, 3, 2]
/** Drivers at work, Sunday first. */
const WEEK = [0.58, 0.88, 0.9, 0.91, 0.93, 0.96, 0.76]
/** The platform grows: the first day of the history has this share of the last one's checks. */
const AT_FIRST = 0.8
/** Nothing of the history is younger: whatever went to a person then has been decided. */
const SETTLED = 30 * MINUTE

/** One hour's checks: `first` is the number of the first of them in the whole history, from 1. */
export type Slot = { at: Date; count: number; first: number }

/** Spreads so many checks over the hours of so many days before `now`, in order of time, none left over. */
export function spreadOverHours(checks: number, days: number, now: Date): Slot[] {
  const end = before(now, SETTLED + HOUR)
  const weights: { at: Date; weight: number }[] = []
  for (let day = days; day >= 0; day--) {
    for (const [hour, share] of HOURS.entries()) {
      const at = hourOfDay(now, day, hour)
      if (at > end || at < before(now, days * DAY)) continue
      const growth = 1 - ((1 - AT_FIRST) * day) / days
      weights.push({ at, weight: share * (WEEK[weekdayOf(at)] ?? 0) * growth })
    }
  }
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0)
  let sum = 0
  let first = 1
  return weights.map(({ at, weight }) => {
    sum += weight
    const count = Math.round((sum / whole) * checks) - (first - 1)
    const slot = { at, count, first }
    first += count
    return slot
  })
}
