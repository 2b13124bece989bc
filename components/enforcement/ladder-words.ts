import type { SuspensionDetail, WorkSeen } from '@/lib/enforcement/view'
import type { LadderStep } from '@/lib/vocabulary'
import { lengthWords } from './desk-rows'

const STEP: Record<LadderStep, string> = {
  first: 'First time',
  repeated: 'Repeated',
  severe: 'Severe',
}

/** "First time: 7 days (policy 12)". */
export const stepWords = ({
  step,
  days,
  policyVersion,
}: Pick<SuspensionDetail, 'step' | 'days' | 'policyVersion'>): string =>
  `${STEP[step]}: ${lengthWords(days).toLowerCase()} (policy ${policyVersion})`

/** "one earlier suspension counts", or null where none does. */
export function strikeWords(strikes: number): string | null {
  if (strikes <= 0) return null
  return strikes === 1 ? 'One earlier suspension counts.' : `${strikes} earlier suspensions count.`
}

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/**
 * What a suspension costs the driver by the hours the platform reported: over its days, or a week where it has no end.
 * Nothing is said without reports.
 */
export function costWords(work: WorkSeen | null, days: number | null): string {
  if (!work) return 'not known: the platform has reported no shifts'
  const share = (days ?? 7) / work.days
  const shifts = Math.round(work.shifts * share)
  const hours = Math.round(work.hours * share)
  const span = days === null ? ' a week' : ''
  const seen = Math.round(work.days)
  return `about ${counted(shifts, 'shift', 'shifts')}, ${hours} h of work${span} (by the last ${counted(seen, 'day', 'days')})`
}
