import 'server-only'
import type { DecisionSums, SumsOf } from './decision-facts'
import { type DecidedInHour, readDecided } from './decision-records'
import { inOrder, percentile } from './quantiles'

const HOUR_MS = 3_600_000

type Row = DecidedInHour & { times: number[] }

/**
 * The decisions of a period, summed by person (`userId`) and by hour of the day in UTC (`hour`): past hours as they are
 * kept (`foldTrends`), the rest from the rows.
 * @param only of one person
 * @param hastyMs a decision sooner after its claim is hasty
 */
export async function sumDecisions(from: Date, to: Date, only: string | null, hastyMs: number): Promise<SumsOf[]> {
  const first = new Date(Math.min(Math.ceil(from.getTime() / HOUR_MS) * HOUR_MS, to.getTime()))
  const last = new Date(Math.max(Math.floor(to.getTime() / HOUR_MS) * HOUR_MS, first.getTime()))
  const rows = (await readDecided({ from, to, first, last }, only)).map(
    (row): Row => ({
      ...row,
      times: row.took ? row.took.split(',').map(Number) : [],
    }),
  )
  const people = [...new Set(rows.map((row) => row.userId))]
  const hours = [...new Set(rows.map((row) => row.hour))]
  const sums = (of: (row: Row) => boolean) => sumsOf(rows.filter(of), hastyMs)
  return [
    ...people.map((userId) => ({ ...sums((row) => row.userId === userId), userId, hour: null })),
    ...hours.map((hour) => ({ ...sums((row) => row.hour === hour), userId: null, hour })),
  ]
}

function sumsOf(rows: readonly Row[], hastyMs: number): DecisionSums {
  const sum = (count: (row: Row) => number): number => rows.reduce((total, row) => total + count(row), 0)
  const times = inOrder(rows.map((row) => row.times))
  return {
    decisions: sum((row) => row.decisions),
    different: sum((row) => row.different),
    hits: sum((row) => row.hits),
    same: sum((row) => row.same),
    falseAlarms: sum((row) => row.falseAlarms),
    undecided: sum((row) => row.undecided),
    settled: sum((row) => row.settled),
    overturned: sum((row) => row.overturned),
    blind: sum((row) => row.blind),
    revised: sum((row) => row.revised),
    telling: sum((row) => row.telling),
    zoomed: sum((row) => row.zoomed),
    timed: times.length,
    hasty: times.filter((ms) => ms < hastyMs).length,
    medianMs: times.length > 0 ? percentile(times, 0.5) : null,
  }
}
