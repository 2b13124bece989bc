import type { DriverRecord } from '@/lib/drivers'
import type { ChallengeRule } from '@/lib/policy'

/** Whether the platform says that the driver is moving now. A report that is too old says nothing. */
export const isMoving = (
  { activityState, activityAt }: Pick<DriverRecord, 'activityState' | 'activityAt'>,
  { movingReportMs }: Pick<ChallengeRule, 'movingReportMs'>,
  now: Date,
): boolean => activityState === 'moving' && activityAt !== null && now.getTime() - activityAt.getTime() < movingReportMs
