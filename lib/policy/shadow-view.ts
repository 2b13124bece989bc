import type { Band } from '@/lib/vocabulary'

export const SHADOW_DAYS = 30
const STILL_AFTER_MS = 120_000

/** Whether a run that last moved then stands still: it may be begun anew. */
export const isStill = (movedAt: Date, now: Date): boolean => now.getTime() - movedAt.getTime() > STILL_AFTER_MS

/** How far a run is that the worker has under way. Times are RFC 3339 UTC. */
export type ShadowProgress = {
  askedAt: string
  movedAt: string
  /** Days that are counted, and all of them. */
  days: number
  of: number
  /** It has not moved for two minutes. */
  still: boolean
}

/** A rate with its 95 % interval. */
export type ShadowRate = { of: number; in: number; rate: number; low: number; high: number }

/** A figure as it was, and as it would have been. */
export type WasAndWould<T> = { was: T; would: T }

/** What a version would have done with the checks of a past month, beside what was done. Days are UTC, times RFC 3339. */
export type ShadowRun = {
  from: string
  to: string
  days: number
  /** Checks that were measured and answered; retakes and cancelled ones are left out. */
  checks: number
  /** Of these: no score the version places (none was taken, or the matcher has thresholds of its own). Their band stays. */
  unplaced: number
  bands: WasAndWould<Record<Band, number>>
  /** How many checks would have moved from one band to another. */
  moved: { from: Band; to: Band; checks: number }[]
  /** Checks that went to a person, a day. */
  reviewsADay: WasAndWould<number>
  /** First looks that ended with "same person": how many of these got a second look. */
  secondLooks: WasAndWould<number> & { of: number }
  /** Drivers held while the check was with a person, among those whom people found to be the same. */
  wronglyHeld: WasAndWould<ShadowRate | null>
  /** Cleared by the matcher among rejections that a second person confirmed. */
  impostorsCleared: WasAndWould<ShadowRate | null>
  /** Holds that ended, or would have ended, by themselves before a person decided. */
  heldTooLong: WasAndWould<number>
}
