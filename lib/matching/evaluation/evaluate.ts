import { captureProblems, type Policy, referenceProblem, type ScaleThresholds, type Thresholds } from '@/lib/policy'
import { hasFace, type Measurement } from '../engine/measurement'
import {
  equalErrorRateWithInterval,
  fmrAt,
  fnmrAt,
  type Rate,
  type Scores,
  type Trials,
  thresholdFor,
} from './error-rates'
import type { Asked } from './photos'
import { type Described, type Kind, trialsOf, trialsOfPairs } from './trials'

const FMRS = [1e-2, 1e-3, 1e-4] as const

export type KindResult = {
  kind: Kind
  trials: Trials
  eer: { rate: number; low: number; high: number }
  /** Null: too few non-mated pairs to say. */
  at: { fmr: number; threshold: number | null; fnmr: Rate | null }[]
  /** At the thresholds that the product decides by on this scale. */
  bands: { hold: BandRate; clear: BandRate } | null
}
type BandRate = { threshold: number; fmr: Rate; fnmr: Rate }

export type GroupResult = {
  column: string
  value: string
  people: number
  kind: Kind
  /** Non-mated pairs within the group alone. */
  at: BandRate
  clear: BandRate | null
}

export type Evaluation = {
  people: number
  references: { asked: number; acquired: number; problems: Map<string, number> }
  probes: { asked: number; acquired: number; problems: Map<string, number> }
  kinds: KindResult[]
  /** Kinds that could not be measured, and why. */
  without: { kind: Kind; why: string }[]
  groups: GroupResult[]
}

export type Rules = Pick<Policy, 'grownTemplate' | 'cohort'> & { thresholds: Partial<ScaleThresholds> }

const factsOf = (measurement: Measurement) =>
  hasFace(measurement)
    ? { ...measurement, yaw: measurement.pose.yaw, pitch: measurement.pose.pitch }
    : { faces: 0 as const }

/** Why the product would not have taken a photo in, or null: failure to acquire. */
const problemOf = (measurement: Measurement | null, role: 'reference' | 'probe'): string | null => {
  if (!measurement) return 'unreadable'
  return role === 'reference'
    ? referenceProblem(factsOf(measurement))
    : (captureProblems(factsOf(measurement))[0] ?? null)
}

/**
 * What a matcher's measurements of a folder show. A photo that the product would have refused or asked for again is a
 * failure to acquire and in no pair. Pure: the same measurements give the same figures.
 * @param measured by file; null: not a picture
 */
export function evaluate(asked: Asked, measured: ReadonlyMap<string, Measurement | null>, rules: Rules): Evaluation {
  return asked.kind === 'people' ? evaluatePeople(asked, measured, rules) : evaluatePairs(asked, measured, rules)
}

type Of<K extends Asked['kind']> = Extract<Asked, { kind: K }>

function evaluatePeople(
  { photos, groups }: Of<'people'>,
  measured: ReadonlyMap<string, Measurement | null>,
  rules: Rules,
): Evaluation {
  const tallies = { reference: newTally(), probe: newTally() }
  const people = new Map<string, Described>()
  for (const { file, person, role } of photos) {
    const one = people.get(person) ?? { person, references: [], probes: [] }
    people.set(person, one)
    const measurement = measured.get(file) ?? null
    if (!note(tallies[role], problemOf(measurement, role)) || !measurement || !hasFace(measurement)) continue
    one[role === 'reference' ? 'references' : 'probes'].push(measurement.descriptor)
  }
  const described = [...people.values()]
  const { selfiesAtMost } = rules.grownTemplate
  const cohortAtLeast = rules.cohort.membersAtLeast
  const all = trialsOf(described, { selfiesAtMost, cohortAtLeast })
  const kinds = (Object.keys(all) as Kind[]).flatMap((kind) => resultOf(kind, all[kind], rules))
  return {
    people: people.size,
    references: tallies.reference,
    probes: tallies.probe,
    kinds,
    without: (Object.keys(all) as Kind[])
      .filter((kind) => !all[kind])
      .map((kind) => ({ kind, why: WHY[kind](described, cohortAtLeast) })),
    groups: kinds.filter(({ kind }) => kind !== 'grown').flatMap((result) => groupsOf(result, described, groups)),
  }
}

const WHY: Record<Kind, (people: Described[], cohortAtLeast: number) => string> = {
  single: () => 'needs two people with a reference and one of them with a probe',
  template: () => 'needs people with two or more references: name them in photos.csv',
  grown: () => 'needs people with two or more references and two or more probes',
  normalised: (people, atLeast) =>
    `needs ${atLeast} people beside the two of a pair; there are ${people.filter((one) => one.references.length > 0).length} with a reference`,
}

function evaluatePairs(
  { pairs }: Of<'pairs'>,
  measured: ReadonlyMap<string, Measurement | null>,
  rules: Rules,
): Evaluation {
  const tallies = { reference: newTally(), probe: newTally() }
  const seen = new Set<string>()
  const vectorOf = (file: string, role: 'reference' | 'probe') => {
    const measurement = measured.get(file) ?? null
    const problem = problemOf(measurement, role)
    if (!seen.has(`${role} ${file}`)) note(tallies[role], problem)
    seen.add(`${role} ${file}`)
    return problem === null && measurement && hasFace(measurement) ? measurement.descriptor : null
  }
  const taken = pairs.flatMap((pair) => {
    const [reference, probe] = [vectorOf(pair.reference, 'reference'), vectorOf(pair.probe, 'probe')]
    return reference && probe ? [{ ...pair, reference, probe }] : []
  })
  const kinds = resultOf('single', trialsOfPairs(taken), rules)
  const groups = new Map(taken.map((pair, i) => [String(i), pair.groups]))
  const described = taken.map((_, i): Described => ({ person: String(i), references: [], probes: [] }))
  return {
    people: taken.length,
    references: tallies.reference,
    probes: tallies.probe,
    kinds,
    without:
      kinds.length > 0 ? [] : [{ kind: 'single', why: 'needs pairs of the same person and pairs of different people' }],
    groups: kinds.flatMap((result) => groupsOf(result, described, groups)),
  }
}

const newTally = () => ({ asked: 0, acquired: 0, problems: new Map<string, number>() })

function note(tally: ReturnType<typeof newTally>, problem: string | null): boolean {
  tally.asked++
  if (problem === null) tally.acquired++
  else tally.problems.set(problem, (tally.problems.get(problem) ?? 0) + 1)
  return problem === null
}

function resultOf(kind: Kind, trials: Trials | null, { thresholds, grownTemplate }: Rules): KindResult[] {
  if (!trials) return []
  const own = kind === 'grown' ? grownTemplate.decidesWith?.template : thresholds[kind]
  const at = FMRS.map((fmr) => {
    const threshold = thresholdFor(trials, fmr)
    return { fmr, threshold, fnmr: threshold === null ? null : fnmrAt(trials, threshold) }
  })
  return [{ kind, trials, eer: equalErrorRateWithInterval(trials), at, bands: own ? bandsOf(trials, own) : null }]
}

const rateAt = (trials: Trials, threshold: number): BandRate => ({
  threshold,
  fmr: fmrAt(trials, threshold),
  fnmr: fnmrAt(trials, threshold),
})

const bandsOf = (trials: Trials, { hold, clear }: Thresholds) => ({
  hold: rateAt(trials, hold),
  clear: rateAt(trials, clear),
})

/** Each group at the thresholds of all: what one threshold means for whom. */
function groupsOf(
  { kind, trials, at, bands }: KindResult,
  people: readonly Described[],
  groups: ReadonlyMap<string, Record<string, string>>,
): GroupResult[] {
  const threshold = at[0]?.threshold
  if (threshold === null || threshold === undefined) return []
  const columns = [...new Set([...groups.values()].flatMap((cells) => Object.keys(cells)))]
  return columns.flatMap((column) => {
    const values = [...new Set([...groups.values()].flatMap((cells) => cells[column] ?? []))].sort()
    return values.map((value) => {
      const within = people.map(({ person }) => groups.get(person)?.[column] === value)
      const own = { ...trials, mated: among(trials.mated, within), nonMated: among(trials.nonMated, within) }
      const clear = bands ? rateAt(own, bands.clear.threshold) : null
      return { column, value, people: within.filter(Boolean).length, kind, at: rateAt(own, threshold), clear }
    })
  })
}

function among({ value, one, other }: Scores, within: boolean[]): Scores {
  const kept: number[] = []
  for (let i = 0; i < value.length; i++) if (within[one[i] as number] && within[other[i] as number]) kept.push(i)
  return {
    value: Float64Array.from(kept, (i) => value[i] as number),
    one: Int32Array.from(kept, (i) => one[i] as number),
    other: Int32Array.from(kept, (i) => other[i] as number),
  }
}
