import 'server-only'
import {
  finishShadowRun,
  moveShadowRun,
  openShadowRun,
  publishedPolicies,
  SHADOW_DAYS,
  type ShadowRun,
  type ShadowWork,
} from '@/lib/policy'
import { BANDS, type Band } from '@/lib/vocabulary'
import { countSecondLooks, countShadow, type SecondLookCount, type ShadowCount } from './shadow-records'
import { wilson } from './wilson'

const DAY_MS = 86_400_000

/** What the days that are counted have come to. */
export type ShadowSums = { counts: ShadowCount[]; looks: SecondLookCount }

const NOTHING: ShadowSums = { counts: [], looks: { of: 0, was: 0, would: 0 } }

/**
 * Goes on with a run of a draft over the past, day by day, until it is done: each check's kept scores are placed anew on
 * their scale, and what people found of it tells what that would have cost. Nothing is decided and nobody is told. What
 * each day added is kept with the run, so a worker that dies loses one day, which is counted again. Ends where the draft
 * was changed meanwhile. Two passes over the rows of each day.
 * @param clock what time it is when something is kept
 */
export async function runShadow(id: string, clock = (): Date => new Date()): Promise<void> {
  for (;;) {
    const work = await openShadowRun(id)
    if (!work) return
    const { run } = work
    const sums = (run.counts as ShadowSums | null) ?? NOTHING
    const from = new Date(run.from.getTime() + run.days * DAY_MS)
    if (from >= run.to) {
      await finishShadowRun(run, foundOf(sums, run), clock())
      return
    }
    const day = await countDay(work, from)
    if (!(await moveShadowRun(run, addSums(sums, day), clock()))) return
  }
}

async function countDay({ run, draft, inForce }: ShadowWork, from: Date): Promise<ShadowSums> {
  const known = [draft, ...(await publishedPolicies())]
  const grown = known.some(({ grownTemplate }) => grownTemplate.decidesWith !== null)
  const to = new Date(Math.min(from.getTime() + DAY_MS, run.to.getTime()))
  const span = { from, to, asOf: run.to, grown }
  const [counts, looks] = await Promise.all([countShadow(span, draft, inForce), countSecondLooks(span, draft)])
  return { counts, looks }
}

const kindOf = ({ was, would, placed, found }: ShadowCount): string => `${was} ${would} ${placed} ${found}`

/** The counts of two spans together. */
export function addSums(one: ShadowSums, other: ShadowSums): ShadowSums {
  const counts = new Map<string, ShadowCount>()
  for (const row of [...one.counts, ...other.counts]) {
    const so = counts.get(kindOf(row))
    counts.set(kindOf(row), {
      ...row,
      checks: row.checks + (so?.checks ?? 0),
      longWas: row.longWas + (so?.longWas ?? 0),
      longWould: row.longWould + (so?.longWould ?? 0),
    })
  }
  return {
    counts: [...counts.values()],
    looks: {
      of: one.looks.of + other.looks.of,
      was: one.looks.was + other.looks.was,
      would: one.looks.would + other.looks.would,
    },
  }
}

const foundOf = ({ counts, looks }: ShadowSums, { from, to }: { from: Date; to: Date }): ShadowRun => ({
  from: from.toISOString(),
  to: to.toISOString(),
  days: SHADOW_DAYS,
  ...weigh(counts, SHADOW_DAYS),
  secondLooks: looks,
})

/** The figures of a run from its counts. */
export function weigh(
  counts: readonly ShadowCount[],
  days: number,
): Omit<ShadowRun, 'from' | 'to' | 'days' | 'secondLooks'> {
  const sum = (
    which: (one: ShadowCount) => boolean,
    of: keyof Pick<ShadowCount, 'checks' | 'longWas' | 'longWould'> = 'checks',
  ) => counts.reduce((total, one) => total + (which(one) ? one[of] : 0), 0)
  const byBand = (side: 'was' | 'would') =>
    Object.fromEntries(BANDS.map((band) => [band, sum((one) => one[side] === band)])) as Record<Band, number>
  const bands = { was: byBand('was'), would: byBand('would') }
  const moves = BANDS.flatMap((from) => BANDS.filter((to) => to !== from).map((to) => ({ from, to })))
  const same = sum((one) => one.found === 'same')
  const different = sum((one) => one.found === 'different')
  const among = (found: 'same' | 'different', side: 'was' | 'would', band: Band) =>
    sum((one) => one.found === found && one[side] === band)
  return {
    checks: sum(() => true),
    unplaced: sum((one) => !one.placed),
    bands,
    moved: moves
      .map((move) => ({ ...move, checks: sum((one) => one.was === move.from && one.would === move.to) }))
      .filter(({ checks }) => checks > 0),
    reviewsADay: {
      was: (bands.was.refer + bands.was.hold) / days,
      would: (bands.would.refer + bands.would.hold) / days,
    },
    wronglyHeld: {
      was: wilson(among('same', 'was', 'hold'), same),
      would: wilson(among('same', 'would', 'hold'), same),
    },
    impostorsCleared: {
      was: wilson(among('different', 'was', 'clear'), different),
      would: wilson(among('different', 'would', 'clear'), different),
    },
    heldTooLong: {
      was: sum((one) => one.was === 'hold', 'longWas'),
      would: sum((one) => one.would === 'hold', 'longWould'),
    },
  }
}
