/** Weakest to strongest: the strongest restriction in force is the driver's standing. */
export const STANDINGS = ['clear', 'due', 'held', 'suspended', 'removed'] as const
export type StandingWord = (typeof STANDINGS)[number]
export type RestrictionKind = Exclude<StandingWord, 'clear'>

export const RESTRICTION_CAUSES = [
  'challenge_open',
  'check_by_person',
  'case_hold',
  'proposed_rejection',
  'confirmed_rejection',
  'retake_after_hold',
  'suspension',
  'erased',
] as const
/** What a restriction rests on; `sourceId` names the row. */
export type RestrictionCause = (typeof RESTRICTION_CAUSES)[number]

/**
 * One restriction as a fact with a time. Times are instants.
 * `blocksFrom`: from when the driver may not work because of it (null: never by itself); at most `until`.
 */
export type Restriction = {
  kind: RestrictionKind
  cause: RestrictionCause
  from: Date
  blocksFrom: Date | null
  until: Date | null
  endedAt: Date | null
}

export type Standing = {
  /** Counts the changes of this driver's restrictions; a receiver skips an older one. */
  version: number
  standing: StandingWord
  mayWork: boolean
  reasons: { code: RestrictionCause; text: string }[]
  since: Date
  until: Date | null
}
