import type { ChallengeRule } from '@/lib/policy'
import type { Draw } from './draw'
import { instantAt, localDay } from './local-time'

type Rule = Pick<ChallengeRule, 'periodic' | 'hours'>
type Who = { driverId: string; timeZone: string }

/** Periods begin on another day for each driver, so that not everybody is asked at once. */
const offsetOf = ({ driverId }: Who, { periodic }: Rule, draw: Draw): number =>
  Math.floor(draw(`${driverId} begins`) * periodic.everyDays)

/**
 * When a driver is asked in a period: on a day drawn from the first `jitterDays` of it, at a minute drawn from the hours
 * of the driver's own day.
 */
export function wantedIn(period: number, who: Who, rule: Rule, draw: Draw): Date {
  const { periodic, hours } = rule
  const first = period * periodic.everyDays + offsetOf(who, rule, draw)
  const day = first + Math.floor(draw(`${who.driverId} ${period} day`) * periodic.jitterDays)
  const span = (hours.until - hours.from) * 60
  const minutes = hours.from * 60 + Math.floor(draw(`${who.driverId} ${period} minute`) * span)
  return instantAt(day, minutes, who.timeZone)
}

/** In which of a driver's periods an instant lies. */
export function periodAt(at: Date, who: Who, rule: Rule, draw: Draw): number {
  const { day } = localDay(at, who.timeZone)
  return Math.floor((day - offsetOf(who, rule, draw)) / rule.periodic.everyDays)
}

/** The first period in which a driver is still to be asked after an instant, and when. */
export function nextPlan(at: Date, who: Who, rule: Rule, draw: Draw): { period: number; wantedAt: Date } {
  const period = periodAt(at, who, rule, draw)
  const wantedAt = wantedIn(period, who, rule, draw)
  return wantedAt > at ? { period, wantedAt } : { period: period + 1, wantedAt: wantedIn(period + 1, who, rule, draw) }
}
