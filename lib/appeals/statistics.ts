import 'server-only'
import { wilson } from '@/lib/policy'
import { countStatistics } from './list-records'
import type { AppealStatistics } from './view'

const DAYS = 90
const DAY_MS = 86_400_000

/**
 * How appeals of the last 90 days went, counted from their rows: how many by the time each was promised for, whatever
 * the policy says today (with a 95 % interval), to what end, how fast.
 */
export async function appealStatistics(now: Date): Promise<AppealStatistics> {
  const since = new Date(now.getTime() - DAYS * DAY_MS)
  const counted = await countStatistics(since, now)
  const { filed, open, overdue, decided, inTime, upheld, changed, overturned, medianHours } = counted
  const share = wilson(inTime, decided)
  return {
    days: DAYS,
    filed,
    open,
    overdue,
    decided,
    withinTime: share && { count: inTime, share: share.rate, low: share.low, high: share.high },
    outcomes: { upheld, changed, overturned },
    medianHours,
  }
}
