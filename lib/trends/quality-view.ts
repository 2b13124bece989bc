import { z } from 'zod'
import type { Finding, Role } from '@/lib/vocabulary'
import type { Rate } from './view'

/** A figure with its 95 % interval. */
export type Interval = { value: number; low: number; high: number }

export const QUALITY_WEEKS = [1, 4, 13, 52] as const
/** The address of `/quality`. */
export const qualityQuery = z.object({
  /** Weeks back from now. */
  weeks: z.coerce.number().pipe(z.literal(QUALITY_WEEKS)).default(13),
})
export type QualityQuery = z.infer<typeof qualityQuery>

/** How well one person finds, over a period. Null figures: too few to say. Shares carry Wilson intervals. */
export type PersonQuality = {
  person: { id: string; name: string; role: Role; you: boolean }
  /** Decisions that were not taken back, golden pairs among them. */
  decisions: number
  /** Of decisions before today: which of today's were golden is not told. */
  golden: {
    different: number
    hits: number
    same: number
    falseAlarms: number
    /** Neither same nor different was found. */
    undecided: number
    dPrime: Interval | null
    criterion: Interval | null
  }
  /** Cases that a second person looked at independently: how many both found alike, and beyond chance. */
  agreed: Rate | null
  kappa: Interval | null
  /** Of the findings same or different before today in closed cases, those that the case did not end as. */
  overturned: Rate | null
  /** Of the first findings before the score was shown, those that were changed after it. */
  revised: Rate | null
  /** Of the decisions that tell, those in which a pair was looked at closer than whole. */
  zoomed: Rate | null
  /** Claims on the bench that ended without a decision, of all. */
  undecidedViews: Rate | null
  /** Median time from claim to decision, ms; null with none. */
  medianMs: number | null
  /** Decisions under 5 s, of all. */
  hasty: Rate | null
}

export type PaceHour = { hour: number; decisions: number; medianMs: number | null }

/** A golden pair that the reader got wrong, told from the day after. */
export type WrongPair = { caseId: string; number: string; found: Finding; truth: Finding; at: string }

export type Quality = {
  weeks: QualityQuery['weeks']
  /** The reader alone for reviewers; everybody who decided for leads, managers and auditors. */
  people: PersonQuality[]
  /** By hour of the day (UTC) over the people shown. */
  pace: PaceHour[]
  /** The reader's own wrong golden pairs, newest first. */
  wrong: WrongPair[]
  /** Pairs in the pool and how often they were shown; for leads. */
  pool: { pairs: number; different: number; same: number; showings: number } | null
  /**
   * Cleared checks drawn for people to look at: how many were decided as the same person or as different people, the
   * impostors among them with an interval, those that could not be told, and those that wait. Null for reviewers: to
   * know how many there are helps to guess which.
   */
  samples: { waiting: number; decided: number; missed: Rate | null; unclear: number; share: number } | null
  readAt: string
}
