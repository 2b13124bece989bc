/** Counts of decisions that were not taken back; practice is not among them. */
export type DecisionCounts = {
  decisions: number
  /** Golden pairs of different people with a verdict, those found to be different, and the same of pairs of one person. */
  different: number
  hits: number
  same: number
  falseAlarms: number
  /** Golden pairs without a verdict. */
  undecided: number
  /** Verdicts in real cases that ended with one, and those that ended with the other. */
  settled: number
  overturned: number
  /** Decisions with a finding before the score, and those that differ from it. */
  blind: number
  revised: number
  /** Decisions that tell whether the photos were zoomed, and those where they were. */
  telling: number
  zoomed: number
}

/** The same with what is known of their times, in ms. */
export type DecisionSums = DecisionCounts & { timed: number; hasty: number; medianMs: number | null }

/** The sums of one person, or of an hour of the day (UTC). */
export type SumsOf = DecisionSums & ({ userId: string; hour: null } | { userId: null; hour: number })
