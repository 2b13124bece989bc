import 'server-only'
import { findMedianWait } from './figure-records'

const DAYS = 7
/** Fewer first decisions than this say nothing. */
const ENOUGH = 30

/**
 * How long a case of this standing usually waits for its first decision: the median of the last 7 days in whole
 * minutes, rounded up; null when fewer than 30 were decided. What a driver is told is measured, never promised.
 */
export async function usualWaitMinutes(blocked: boolean, now = new Date()): Promise<number | null> {
  const { medianMs, cases } = await findMedianWait(new Date(now.getTime() - DAYS * 86_400_000), blocked)
  return medianMs === null || cases < ENOUGH ? null : Math.max(1, Math.ceil(medianMs / 60_000))
}
