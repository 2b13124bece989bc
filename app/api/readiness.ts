import { setTimeout as pause } from 'node:timers/promises'
import { findHealth } from '@/lib/audit'
import { log } from '@/lib/configuration'

const WORKER_SILENT_AFTER_MS = 15_000
const DATABASE_WITHIN_MS = 2_000

export type Readiness = { database: boolean; matcher: boolean; workers: number }

/** What is there at this instant. A database that does not answer within 2 s is not there. */
export async function readiness(now: Date): Promise<Readiness> {
  const waiting = new AbortController()
  const late = pause(DATABASE_WITHIN_MS, null, { signal: waiting.signal }).catch(() => null)
  const found = findHealth(now, WORKER_SILENT_AFTER_MS).catch((error: Error) => {
    log.warn({ failure: error.name }, 'The database did not answer a health check.')
    return null
  })
  const health = await Promise.race([found, late])
  waiting.abort()
  return health
    ? { database: true, matcher: health.matcher, workers: health.workers }
    : { database: false, matcher: false, workers: 0 }
}
