/** One of the programs that are held against each other: a round answers one figure. */
export type Side = { name: string; round: () => Promise<number> }

export type Figures = { name: string; rounds: number[]; median: number }

export const ROUNDS = 5

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/**
 * Lets the sides take turns, one round each, the first of a turn changing from turn to turn, so that what disturbs the
 * machine disturbs all alike. One turn before counts nothing.
 */
export async function takeTurns(sides: readonly Side[], turns = ROUNDS): Promise<Figures[]> {
  const rounds = new Map<string, number[]>(sides.map((side) => [side.name, []]))
  for (const side of sides) await side.round()
  for (let turn = 0; turn < turns; turn++) {
    for (let place = 0; place < sides.length; place++) {
      const side = sides[(turn + place) % sides.length]
      if (side) rounds.get(side.name)?.push(await side.round())
    }
  }
  return [...rounds].map(([name, values]) => ({ name, rounds: values, median: median(values) }))
}

const places = (value: number): number => (value >= 100 ? 0 : value >= 10 ? 1 : 2)
const shown = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: places(value) })

/** The medians as lines, with the lowest and the highest round of each. */
export function tell(figures: readonly Figures[], unit: string): string[] {
  const width = Math.max(...figures.map(({ name }) => name.length))
  return figures.map(({ name, rounds, median: middle }) => {
    const range = `${shown(Math.min(...rounds))} to ${shown(Math.max(...rounds))}`
    return `  ${name.padEnd(width)}  ${shown(middle).padStart(8)} ${unit}  (${range}, ${rounds.length} rounds)`
  })
}

export type Goal = { of: string; against: string } & ({ atMost: number } | { atLeast: number })

/**
 * The ratio of two sides and whether it meets the goal. The ratio is the median of the rounds' own ratios: two rounds
 * of one turn lie next to each other in time.
 */
export function judge(figures: readonly Figures[], goal: Goal): { line: string; ratio: number; holds: boolean } {
  const of = figures.find(({ name }) => name === goal.of)
  const against = figures.find(({ name }) => name === goal.against)
  if (!of || !against) return { line: `  ${goal.of} / ${goal.against}: not measured`, ratio: Number.NaN, holds: false }
  const ratio = median(of.rounds.map((value, turn) => value / (against.rounds[turn] ?? Number.NaN)))
  const holds = 'atMost' in goal ? ratio <= goal.atMost : ratio >= goal.atLeast
  const wanted = 'atMost' in goal ? `at most ${goal.atMost}` : `at least ${goal.atLeast}`
  const line = `  ${goal.of} / ${goal.against} = ${ratio.toFixed(2)}; goal ${wanted}: ${holds ? 'holds' : 'DOES NOT HOLD'}`
  return { line, ratio, holds }
}
