import { type Restriction, type RestrictionCause, STANDINGS, type Standing, type StandingWord } from '@/lib/vocabulary'

/** What the driver's platform and staff read. */
export const STANDING_REASONS: Record<RestrictionCause, string> = {
  challenge_open: 'A selfie check is due.',
  check_by_person: 'A person has to check a document.',
  case_hold: 'A selfie is being compared by a person.',
  proposed_rejection: 'A second person is comparing a selfie.',
  confirmed_rejection: 'Two people found that a selfie shows somebody else; a lead decides what follows.',
  retake_after_hold: 'A new selfie was asked for.',
  suspension: 'Suspended by a lead.',
  erased: 'All data was removed on request.',
}

const strength = (word: StandingWord): number => STANDINGS.indexOf(word)

/** In force at an instant: begun, not ended, not past its end. Both ends: from inclusive, end exclusive. */
export const inForce = (restriction: Restriction, at: Date): boolean =>
  restriction.from <= at &&
  (restriction.endedAt === null || restriction.endedAt > at) &&
  (restriction.until === null || restriction.until > at)

const blocks = (restriction: Restriction, at: Date): boolean =>
  restriction.blocksFrom !== null && restriction.blocksFrom <= at

/**
 * Standing from the facts: the strongest restriction in force at the instant asked; clear when there is none
 * (also: never checked). A driver may work while no restriction in force blocks. `since` is when the standing's
 * first restriction began (for clear: when the last one ended, or `known` when there never was one).
 */
export function standingAt(
  restrictions: readonly Restriction[],
  at: Date,
  known: { version: number; since: Date },
): Standing {
  const current = restrictions.filter((restriction) => inForce(restriction, at))
  const strongest = current.reduce<StandingWord>(
    (word, r) => (strength(r.kind) > strength(word) ? r.kind : word),
    'clear',
  )
  const bearing = current.filter((restriction) => restriction.kind === strongest)
  const untils = bearing.map((restriction) => restriction.until)
  return {
    version: known.version,
    standing: strongest,
    mayWork: !current.some((restriction) => blocks(restriction, at)),
    reasons: [...new Set(bearing.map((restriction) => restriction.cause))].map((code) => ({
      code,
      text: STANDING_REASONS[code],
    })),
    since: bearing.length > 0 ? earliest(bearing.map((r) => r.from)) : clearSince(restrictions, at, known.since),
    until: bearing.length > 0 && untils.every((until) => until !== null) ? latest(untils as Date[]) : null,
  }
}

const earliest = (dates: Date[]): Date => new Date(Math.min(...dates.map(Number)))
const latest = (dates: Date[]): Date => new Date(Math.max(...dates.map(Number)))

function clearSince(restrictions: readonly Restriction[], at: Date, known: Date): Date {
  const ends = restrictions
    .map((r) =>
      Math.min(r.endedAt?.getTime() ?? Number.POSITIVE_INFINITY, r.until?.getTime() ?? Number.POSITIVE_INFINITY),
    )
    .filter((end) => end <= at.getTime())
  return ends.length > 0 ? new Date(Math.max(...ends)) : known
}

/** The next instant after `at` at which standing changes by itself; null when it does not. */
export function nextChange(restrictions: readonly Restriction[], at: Date): Date | null {
  const instants = restrictions
    .filter((r) => r.endedAt === null && (r.until === null || r.until > at))
    .flatMap((r) => [r.from, r.until, r.blocksFrom])
    .filter((instant): instant is Date => instant !== null && instant > at)
  return instants.length > 0 ? earliest(instants) : null
}
