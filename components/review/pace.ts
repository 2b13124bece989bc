/** Below this a pair was hardly compared. */
const FAST_MS = 5_000
const LONG_MS = 45 * 60_000
/** A pause of this length is a break. */
const BREAK_MS = 5 * 60_000

/** A stretch of work, ms of the clock: since when, when the last decision was, when a break was last suggested. */
export type Stretch = { since: number; last: number; toldAt: number | null }

export type Hint = { kind: 'fast'; seconds: number } | { kind: 'long'; minutes: number }

/** The stretch after a decision at `now`: a pause of 5 minutes begins a new one. */
export const after = (before: Stretch | null, now: number): Stretch =>
  before && now - before.last < BREAK_MS ? { ...before, last: now } : { since: now, last: now, toldAt: null }

/**
 * What to say of somebody's pace, if anything: after 45 minutes without a break, then every 45 minutes; after a decision
 * within 5 s of the pair. Never a lock: tired and hurried eyes miss rare impostors.
 * @param lookedMs from the pair's being painted to the decision
 */
export function hintOf(stretch: Stretch, lookedMs: number): Hint | null {
  const worked = stretch.last - Math.max(stretch.since, stretch.toldAt ?? 0)
  if (worked >= LONG_MS) return { kind: 'long', minutes: Math.floor((stretch.last - stretch.since) / 60_000) }
  return lookedMs < FAST_MS ? { kind: 'fast', seconds: Math.max(1, Math.round(lookedMs / 1_000)) } : null
}
