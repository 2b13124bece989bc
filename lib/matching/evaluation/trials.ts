import { nearestOf, normalisedScore } from '../cohort'
import { grownTemplate } from '../grow'
import { normalised, template } from '../score'
import type { Scores, Trials } from './error-rates'
import { NearestWithout } from './nearest-without'

type Vector = readonly number[]

/** A person's photos as a matcher described them; vectors of length one. */
export type Described = { person: string; references: Vector[]; probes: Vector[] }

export type Kind = 'single' | 'template' | 'grown' | 'normalised'

/** More non-mated pairs than this are thinned evenly. */
const NON_MATED_AT_MOST = 2_000_000

const dot = (a: Vector, b: Vector): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/** Scores a probe of one person against a target of another (or of the same); undefined: no such pair. */
type ScoreOf = (probe: Vector, of: number, nth: number, target: number) => number[]

/**
 * Every probe against one photo of everybody, against everybody's template of two or more references, against that
 * template grown by their other selfies (never by the probe itself), and the template's score normalised by a cohort of all
 * other people, where there are `cohortAtLeast`.
 */
export function trialsOf(
  people: readonly Described[],
  { selfiesAtMost, cohortAtLeast }: { selfiesAtMost: number; cohortAtLeast: number },
): Record<Kind, Trials | null> {
  const templates = people.map(({ references }) => (references.length > 0 ? template(references) : null))
  const several = people.map(({ references }, i) => (references.length > 1 ? (templates[i] ?? null) : null))
  const single: ScoreOf = (probe, _of, _nth, target) =>
    (people[target]?.references ?? []).map((reference) => dot(probe, reference))
  const byTemplate: ScoreOf = (probe, _of, _nth, target) => {
    const own = several[target]
    return own ? [dot(probe, own)] : []
  }
  return {
    single: collect(people, single),
    template: collect(people, byTemplate),
    grown: collect(people, grownScores(people, selfiesAtMost)),
    normalised: normalisedTrials(people, templates, several, cohortAtLeast),
  }
}

/** Only people with a template of two or more references, so that it stands beside the template's own row. */
function grownScores(people: readonly Described[], selfiesAtMost: number): ScoreOf {
  const grow = ({ references, probes }: Described, without: number) => {
    const selfies = probes.filter((_, i) => i !== without).slice(-selfiesAtMost)
    return references.length > 1 && selfies.length > 0 ? grownTemplate(references, selfies) : null
  }
  const whole = people.map((person) => grow(person, -1))
  return (probe, of, nth, target) => {
    const own = of === target ? grow(people[target] as Described, nth) : whole[target]
    return own ? [dot(probe, own)] : []
  }
}

function normalisedTrials(
  people: readonly Described[],
  templates: (Vector | null)[],
  several: (Vector | null)[],
  atLeast: number,
): Trials | null {
  const members = templates.flatMap((one, i) => (one ? [{ vector: one, i }] : []))
  // each trial leaves out its own two people
  if (members.length - 2 < atLeast) return null
  const place = new Map(members.map(({ i }, at) => [i, at]))
  const k = nearestOf(members.length - 2)
  const against = (vector: Vector) => new NearestWithout(Float64Array.from(members, (one) => dot(vector, one.vector)))
  const targets = several.map((one) => (one ? against(one) : null))
  let last: { probe: Vector; scores: NearestWithout } | undefined
  return collect(people, (probe, of, _nth, target) => {
    const [own, scores] = [several[target], targets[target]]
    if (!own || !scores) return []
    if (last?.probe !== probe) last = { probe, scores: against(probe) }
    const left = [...new Set([of, target])].flatMap((i) => place.get(i) ?? [])
    return [normalisedScore(dot(probe, own), scores.highest(k, left), last.scores.highest(k, left))]
  })
}

function collect(people: readonly Described[], scoreOf: ScoreOf): Trials | null {
  const probes = people.reduce((sum, person) => sum + person.probes.length, 0)
  const targets = people.reduce((sum, person) => sum + Math.max(1, person.references.length), 0)
  const every = Math.max(1, Math.ceil((probes * targets) / NON_MATED_AT_MOST))
  const [mated, nonMated] = [new Bag(), new Bag()]
  let nonMatedInAll = 0
  for (const [of, person] of people.entries()) {
    for (const [nth, probe] of person.probes.entries()) {
      for (let target = 0; target < people.length; target++) {
        if (target === of) mated.addAll(scoreOf(probe, of, nth, target), of, target)
        else {
          const pairs = Math.max(0, people[target]?.references.length ?? 0)
          nonMatedInAll += pairs
          // a stride through the grid of probes and people: an even share, whoever they are
          if ((of * 31 + nth * 17 + target) % every === 0) nonMated.addAll(scoreOf(probe, of, nth, target), of, target)
        }
      }
    }
  }
  if (mated.size === 0 || nonMated.size === 0) return null
  const taken = nonMated.sorted()
  return {
    mated: mated.sorted(),
    nonMated: taken,
    people: people.length,
    nonMatedInAll: every === 1 ? taken.value.length : nonMatedInAll,
  }
}

/** Gathers scores with their people. */
class Bag {
  private readonly rows: { value: number; one: number; other: number }[] = []

  get size(): number {
    return this.rows.length
  }

  addAll(values: number[], one: number, other: number): void {
    for (const value of values) this.rows.push({ value, one, other })
  }

  sorted(): Scores {
    const rows = this.rows.sort((a, b) => a.value - b.value)
    return {
      value: Float64Array.from(rows, (row) => row.value),
      one: Int32Array.from(rows, (row) => row.one),
      other: Int32Array.from(rows, (row) => row.other),
    }
  }
}

/** Trials of pairs that were named one by one: each pair is resampled as a person of its own. */
export function trialsOfPairs(pairs: readonly { reference: Vector; probe: Vector; same: boolean }[]): Trials | null {
  const [mated, nonMated] = [new Bag(), new Bag()]
  for (const [i, { reference, probe, same }] of pairs.entries()) {
    const value = dot(normalised(reference), normalised(probe))
    ;(same ? mated : nonMated).addAll([value], i, i)
  }
  if (mated.size === 0 || nonMated.size === 0) return null
  const taken = nonMated.sorted()
  return { mated: mated.sorted(), nonMated: taken, people: pairs.length, nonMatedInAll: taken.value.length }
}
