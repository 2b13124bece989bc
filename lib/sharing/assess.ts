import type { SharingRule } from '@/lib/policy'
import { EVIDENCE_KINDS, type EvidenceKind, type SharingSignalName } from '@/lib/vocabulary'

/** One kept signal as the corroboration rule takes it. */
export type SignalFact = {
  signal: SharingSignalName
  kind: EvidenceKind | 'capture'
  driverId: string
  otherId: string
  weight: number
  verificationIds: readonly string[]
  expiresAt: Date
  closedAt: Date | null
  /** What a person found who compared its selfies. */
  found: 'supports' | 'refutes' | null
}

export type Assessment = {
  /** Orders the desk: of each kind the heaviest signal, together. */
  points: number
  /** Kinds that count, on whatever account. */
  kinds: EvidenceKind[]
  /** Accounts that a confirmation would name: two independent kinds touch each, within this set. */
  core: string[]
  /** Signals of the kind `face` that wait for a person. */
  waitForPerson: number
}

/** Evidence that bears: not run out, not closed with its case, not refuted by a person. */
export const bears = (fact: SignalFact, now: Date): boolean =>
  fact.expiresAt > now && fact.closedAt === null && fact.found !== 'refutes'

/** Whether it stands for its kind: a likeness by the matcher alone does not, a person must have compared. */
const stands = (fact: SignalFact): fact is SignalFact & { kind: EvidenceKind } =>
  fact.kind !== 'capture' && (fact.kind !== 'face' || fact.found === 'supports')

/**
 * The corroboration rule (mission, "Signals order the queue; they never convict"). An account is corroborated when two
 * independent kinds of evidence touch it, counting only evidence whose accounts are corroborated themselves: the
 * largest such set is taken. So a phone shared with one account and a face shared with another make neither case.
 * A face that is alike only in pictures which are copies of each other is the same evidence as the copies.
 */
export function assess(facts: readonly SignalFact[], now: Date): Assessment {
  const bearing = facts.filter((fact) => bears(fact, now))
  const standing = bearing.filter(stands)
  let core = new Set(standing.flatMap((fact) => [fact.driverId, fact.otherId]))
  for (;;) {
    const within = standing.filter((fact) => core.has(fact.driverId) && core.has(fact.otherId))
    const kept = new Set(
      [...core].filter((id) => kindsOf(within.filter((f) => f.driverId === id || f.otherId === id)).size > 1),
    )
    if (kept.size === core.size) break
    core = kept
  }
  const kinds = kindsOf(standing)
  return {
    points: pointsOf(bearing),
    kinds: EVIDENCE_KINDS.filter((kind) => kinds.has(kind)),
    core: [...core].sort(),
    waitForPerson: bearing.filter((fact) => fact.kind === 'face' && fact.found === null).length,
  }
}

function kindsOf(facts: readonly (SignalFact & { kind: EvidenceKind })[]): Set<EvidenceKind> {
  const kinds = new Set(facts.map((fact) => fact.kind))
  if (!kinds.has('picture') || !kinds.has('face')) return kinds
  const copies = new Set(facts.filter((fact) => fact.kind === 'picture').flatMap((fact) => fact.verificationIds))
  const faces = facts.filter((fact) => fact.kind === 'face')
  if (faces.every((fact) => fact.verificationIds.every((id) => copies.has(id)))) kinds.delete('face')
  return kinds
}

/** Of each kind the heaviest; failed captures add only to what is there. */
export function pointsOf(facts: readonly Pick<SignalFact, 'kind' | 'weight'>[]): number {
  const heaviest = new Map<string, number>()
  for (const { kind, weight } of facts) heaviest.set(kind, Math.max(weight, heaviest.get(kind) ?? 0))
  const capture = heaviest.get('capture') ?? 0
  const others = [...heaviest].reduce((sum, [kind, weight]) => sum + (kind === 'capture' ? 0 : weight), 0)
  return others > 0 ? others + capture : 0
}

/** Whether signals around an account are a case: together so many points (three at first), more than any household's phone has. */
export const opensCase = (points: number, { openFrom }: Pick<SharingRule, 'openFrom'>): boolean => points >= openFrom

/** Where a case stands in the desk's order: what speaks for it, then how many accounts it has. */
export const orderOf = (points: number, accounts: number): number => points * 10 + Math.min(accounts, 9)
