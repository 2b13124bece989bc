import type { DriverRecord } from '@/lib/drivers'
import type { ChallengeRule } from '@/lib/policy'

/**
 * A day's work is over by then: a worker has 11 hours of rest in every 24 (Directive 2003/88/EC, article 3), which is the
 * longest shift that a platform can mean.
 */
const LONGEST_SHIFT_MS = 13 * 3_600_000

/**
 * Whether the platform says that the driver is on shift now: until the end it gave, or beyond it as long as a report of
 * moving counts, and never longer after the report than a shift lasts.
 */
export function isOnShift(
  { activityState, activityAt, shiftEndsAt }: Pick<DriverRecord, 'activityState' | 'activityAt' | 'shiftEndsAt'>,
  { movingReportMs }: Pick<ChallengeRule, 'movingReportMs'>,
  now: Date,
): boolean {
  if (activityState === 'off' || activityAt === null) return false
  const age = now.getTime() - activityAt.getTime()
  if (age >= LONGEST_SHIFT_MS) return false
  return shiftEndsAt === null || now < shiftEndsAt || age < movingReportMs
}

/** Whether the platform says that the driver is moving now. A report that is too old says nothing. */
export const isMoving = (
  { activityState, activityAt }: Pick<DriverRecord, 'activityState' | 'activityAt'>,
  { movingReportMs }: Pick<ChallengeRule, 'movingReportMs'>,
  now: Date,
): boolean => activityState === 'moving' && activityAt !== null && now.getTime() - activityAt.getTime() < movingReportMs
