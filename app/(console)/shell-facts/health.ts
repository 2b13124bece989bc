import type { HealthCheck, HealthState } from '@/components/shell'
import type { Health } from '@/lib/audit'

/** A worker says that it lives every 5 s; after this time without a word it counts as gone. */
export const WORKER_SILENT_AFTER_MS = 30_000
const JOBS_LATE_AFTER_MS = 60_000

const jobsWaiting = (count: number): string => (count === 1 ? '1 job waits' : `${count} jobs wait`)

/** Health in words for the top bar: what was measured, and what it means. */
export function describeHealth(health: Health, databaseMs: number): { state: HealthState; checks: HealthCheck[] } {
  const late = health.oldestJobMs !== null && health.oldestJobMs > JOBS_LATE_AFTER_MS
  const of = (fine: boolean): HealthState => (fine ? 'healthy' : 'degraded')
  const checks: HealthCheck[] = [
    { what: 'Database', state: 'healthy', found: `answered in ${Math.max(1, Math.round(databaseMs))} ms` },
    {
      what: 'Worker',
      state: of(health.workers > 0),
      found: health.workers > 0 ? `${health.workers} running` : 'none seen for 30 s: selfies wait to be measured',
    },
    {
      what: 'Matcher',
      state: of(health.matcher),
      found: health.matcher ? 'loaded' : 'not loaded: nothing is cleared by itself',
    },
    {
      what: 'Jobs',
      state: of(!late),
      found: late
        ? `${jobsWaiting(health.waitingJobs)}, the oldest for ${Math.round((health.oldestJobMs ?? 0) / 60_000)} min`
        : jobsWaiting(health.waitingJobs),
    },
  ]
  return { state: of(checks.every((check) => check.state === 'healthy')), checks }
}
