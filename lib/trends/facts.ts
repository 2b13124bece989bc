import type { Quantile } from './change'

/** Checks of one day and region; `before`: they belong to the period before (its last day is split at its end). */
export type CheckCounts = {
  day: string
  region: string | null
  before: boolean
  checks: number
  referred: number
  approved: number
  retakes: number
}

export type DayCount = {
  what: 'opened' | 'closed' | 'confirmed' | 'suspended'
  day: string
  before: boolean
  n: number
}

export type DayBacklog = { day: string; backlog: number; oldestOpenedAt: Date }

export type Decisions = { bucket: number; n: number; p50: number; p95: number }

/** What a reading of `/trends` counts, of a period and the one before it. */
export type TrendFacts = {
  /**
   * Selfies received since the period before began, by day and region. A check is one that was answered (approved,
   * rejected, or with a person); referred: it has a case, samples of cleared checks left out. Retakes are counted
   * apart; what is still measured or was cancelled is not counted. Of all regions, whichever is asked for.
   */
  checks: CheckCounts[]
  /**
   * By day: cases opened and closed (cancelled ones included), mismatches confirmed (a case closed as different people
   * by a second finding or an adjudication, whose verification stands rejected) and suspensions that came into force.
   */
  counts: DayCount[]
  /**
   * Cases open at the end of each day (opened before it, and neither closed nor cancelled before it; on the running
   * day: now) and when the oldest of them was opened.
   */
  backlog: DayBacklog[]
  /** Cases open at the end of the period before. */
  backlogBefore: number
  /**
   * First findings in cases that held their driver (band hold): ms since the case was opened, for each day and for each
   * week from the start of the period (bucket 0).
   */
  daily: Decisions[]
  weekly: Decisions[]
  /** The 95th percentile of the same times over each of the two periods. */
  p95: { now: Quantile | null; before: Quantile | null }
}
