import type { AttemptOutcome, ParkedWhy } from './view'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** What is waited after each failed attempt but the last: ten attempts in just under three days. */
export const DELAYS_MS = [
  5 * SECOND,
  30 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  3 * HOUR,
  8 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
] as const
export const MOST_ATTEMPTS = DELAYS_MS.length + 1
/** An answer of 4xx will hardly change: what is refused so often is put aside. */
export const MOST_REFUSALS = 3
/** Each delay is up to a tenth shorter or longer, so that what failed together does not come back together. */
const JITTER = 0.1
/** A receiver may ask for more time, not for more than this. */
export const LONGEST_RETRY_AFTER_MS = 24 * HOUR

export type Failure = {
  outcome: Exclude<AttemptOutcome, 'delivered'>
  status: number | null
  retryAfter: string | null
  /** Attempts made with this one. */
  tries: number
}
export type Consequence = { kind: 'retry'; at: Date } | { kind: 'park'; why: ParkedWhy } | { kind: 'disable' }

/**
 * What follows from a failed attempt: another one, later by the schedule or by the receiver's own Retry-After; put
 * aside after ten attempts, or after three that answered 4xx (but 408 and 429, which ask for patience); 410 disables
 * the endpoint.
 * @param random from 0 to 1
 */
export function afterFailure({ outcome, status, retryAfter, tries }: Failure, now: Date, random: number): Consequence {
  if (outcome === 'gone') return { kind: 'disable' }
  if (isRefusal(status) && tries >= MOST_REFUSALS) return { kind: 'park', why: 'refused' }
  const delay = DELAYS_MS[tries - 1]
  if (delay === undefined) return { kind: 'park', why: 'attempts-used' }
  const scheduled = delay * (1 - JITTER + 2 * JITTER * random)
  return { kind: 'retry', at: new Date(now.getTime() + Math.round(Math.max(scheduled, askedFor(retryAfter, now)))) }
}

const isRefusal = (status: number | null): boolean =>
  status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429

/** Retry-After as RFC 9110 has it, seconds or a date, in milliseconds from now and within bounds; 0 without one. */
function askedFor(retryAfter: string | null, now: Date): number {
  if (retryAfter === null) return 0
  const text = retryAfter.trim()
  const ms = /^\d+$/.test(text) ? Number(text) * SECOND : Date.parse(text) - now.getTime()
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_RETRY_AFTER_MS) : 0
}
