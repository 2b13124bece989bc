import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { log } from '@/lib/configuration'
import { announceClockChanges } from '@/lib/standing'

/** Runs something again and again until stopped; a failure is logged and tried again next time. */
export async function every(ms: number, signal: AbortSignal, work: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) {
    await work().catch((error: Error) => log.warn({ error }, 'A worker loop failed; it goes on.'))
    await pause(ms, undefined, { signal }).catch(() => undefined)
  }
}

const CLOCK_EVERY_MS = 1_000

/**
 * Tells each second what the clock has done to standing, along two indexes that hold what nobody was told of yet. Not a
 * job: it must not wait behind selfies that are being measured.
 */
export const followClock = (signal: AbortSignal): Promise<void> =>
  every(CLOCK_EVERY_MS, signal, () => announceClockChanges())
