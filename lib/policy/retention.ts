export const RETENTION_KINDS = ['identity', 'selfies', 'places'] as const
/**
 * identity: all photos, measurements and templates of a driver, from the last check (or consent, or photo) on. selfies: the
 * picture and measurement of one decided selfie, from the check on. places: place and phone of a selfie, from the check on.
 */
export type RetentionKind = (typeof RETENTION_KINDS)[number]

/**
 * Days. The most is what the consent text promises ("at most three years after your last check, or a shorter time that the
 * operator sets"); the least leaves time to appeal.
 */
export const RETENTION_LIMITS: Record<RetentionKind, { least: number; most: number; first: number }> = {
  identity: { least: 30, most: 1_095, first: 1_095 },
  selfies: { least: 30, most: 1_095, first: 1_095 },
  places: { least: 7, most: 1_095, first: 1_095 },
}

/** A term as somebody set it, oldest first; region '' is everywhere, no days: as everywhere. */
export type TermFact = { kind: RetentionKind; region: string; days: number | null }

export type Terms = { everywhere: number; regions: { region: string; days: number }[] }

/** The terms of a kind in force: the newest of each region counts. */
export function termsInForce(facts: readonly TermFact[], kind: RetentionKind): Terms {
  const newest = new Map(facts.filter((fact) => fact.kind === kind).map((fact) => [fact.region, fact.days]))
  const regions = [...newest].flatMap(([region, days]) => (region === '' || days === null ? [] : [{ region, days }]))
  return {
    everywhere: newest.get('') ?? RETENTION_LIMITS[kind].first,
    regions: regions.sort((a, b) => a.region.localeCompare(b.region)),
  }
}

/** The same with one term set otherwise, as a trial asks. */
export const termsWith = (facts: readonly TermFact[], trial: TermFact): Terms =>
  termsInForce([...facts, trial], trial.kind)
