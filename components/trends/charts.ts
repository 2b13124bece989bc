import { bucketDaysOf, ENOUGH_TO_SAY, type Rate, type TrendDay, type Trends } from '@/lib/trends/view'
import { bucketsOf, type ChartId, type ChartSpec, type Series } from './chart-spec'
import { type Ticks, threeTicks } from './ticks'
import { count, unitFor } from './words'

const highest = (series: readonly Series[]): number =>
  Math.max(
    0,
    ...series
      .flatMap(({ values, interval }) => [...values, ...(interval ?? []).map((i) => i?.high ?? null)])
      .filter((n) => n !== null),
  )

const labelled = (ticks: Ticks, say: (n: number) => string): ChartSpec['tickLabels'] => [
  say(ticks.at[0]),
  say(ticks.at[1]),
  say(ticks.at[2]),
]

const shortCount = (n: number): string => (n >= 1_000 ? `${Number((n / 1_000).toPrecision(3))}k` : count(n))

type Words = Pick<ChartSpec, 'id' | 'title' | 'note'>

function counted(words: Words, series: Series[], rest: Partial<ChartSpec> = {}): ChartSpec {
  const ticks = threeTicks(0, highest(series), { whole: true })
  return {
    ...words,
    form: 'line',
    bucketDays: 1,
    soFar: true,
    ...rest,
    series,
    ticks,
    tickLabels: labelled(ticks, shortCount),
  }
}

function timed(words: Words, series: Series[], bucketDays = 1): ChartSpec {
  const unit = unitFor(highest(series))
  const inUnits = series.map((one) => ({ ...one, values: one.values.map((ms) => (ms === null ? null : ms / unit.ms)) }))
  const ticks = threeTicks(0, highest(inUnits) || 2)
  const tickLabels = labelled(ticks, (n) => (n === 0 ? '0' : `${n} ${unit.name}`))
  return { ...words, form: 'line', bucketDays, soFar: false, series: inUnits, ticks, tickLabels }
}

/** Counts as bars: of days, or of weeks where there are many days. */
function barred(words: Words, days: readonly TrendDay[], of: (day: TrendDay) => number): ChartSpec {
  const bucketDays = bucketDaysOf(days.length)
  const values = bucketsOf(days, bucketDays).map((bucket) => bucket.reduce((sum, day) => sum + of(day), 0))
  const note = `${words.note}a ${bucketDays === 1 ? 'day' : 'week'}`
  return counted({ ...words, note }, [{ name: words.title, tone: 1, values }], { form: 'bar', bucketDays })
}

const said = (rate: Rate | null): Rate | null => (rate && rate.of >= ENOUGH_TO_SAY ? rate : null)

function referred(days: readonly TrendDay[]): ChartSpec {
  const rates = days.map((day) => said(day.referredOfWeek))
  const drawn = rates.filter((rate) => rate !== null)
  const ticks = threeTicks(
    Math.min(...drawn.map((rate) => rate.low * 100), 100),
    Math.max(...drawn.map((rate) => rate.high * 100), 1),
  )
  const shown = drawn.length > 0 ? ticks : threeTicks(0, 100)
  return {
    id: 'referred',
    title: 'Referred to a person',
    note: '7-day mean and 95 % interval',
    form: 'line',
    bucketDays: 1,
    soFar: false,
    ticks: shown,
    tickLabels: labelled(shown, (n) => `${n} %`),
    series: [
      {
        name: 'Referred',
        tone: 1,
        values: rates.map((rate) => (rate ? rate.rate * 100 : null)),
        interval: rates.map((rate) => rate && { low: rate.low * 100, high: rate.high * 100 }),
      },
    ],
  }
}

type Drawn = Pick<Trends, 'days' | 'weeklyFirstDecisions'> & {
  /** The last day still runs, as it does unless said. */
  running?: boolean
}

function firstDecision({ days, weeklyFirstDecisions }: Drawn): ChartSpec {
  const bucketDays = bucketDaysOf(days.length)
  const read = bucketDays === 1 ? days : weeklyFirstDecisions
  const note = 'on hold'
  return timed(
    { id: 'firstDecision', title: 'Time to first decision', note },
    [
      { name: 'p50', tone: 1, values: read.map((of) => of.firstDecisionP50Ms) },
      { name: 'p95', tone: 2, values: read.map((of) => of.firstDecisionP95Ms) },
    ],
    bucketDays,
  )
}

/** What is drawn from a reading, in the order of the page. Pure: the same on the server and in a test. */
export function chartsOf(trends: Drawn): ChartSpec[] {
  const { days } = trends
  const line = (name: string, tone: 1 | 2, of: (day: TrendDay) => number | null): Series => ({
    name,
    tone,
    values: days.map(of),
  })
  const charts: Record<ChartId, ChartSpec> = {
    checks: counted({ id: 'checks', title: 'Checks', note: 'a day' }, [line('Checks', 1, (day) => day.checks)]),
    referred: referred(days),
    confirmed: barred(
      { id: 'confirmed', title: 'Confirmed mismatches', note: 'agreed by two people, ' },
      days,
      (day) => day.confirmedMismatches,
    ),
    suspensions: barred({ id: 'suspensions', title: 'Suspensions', note: 'begun, ' }, days, (day) => day.suspensions),
    backlog: counted({ id: 'backlog', title: 'Backlog', note: '' }, [
      line("open at day's end", 1, (day) => day.backlog),
      line('opened that day', 2, (day) => day.casesOpened),
    ]),
    oldest: timed({ id: 'oldest', title: 'Age of the backlog', note: 'oldest open case at the end of the day' }, [
      line('Oldest', 1, (day) => day.oldestMs),
    ]),
    firstDecision: firstDecision(trends),
    retakes: barred({ id: 'retakes', title: 'New selfies asked', note: '' }, days, (day) => day.retakes),
  }
  const { running = true } = trends
  return Object.values(charts).map((spec) => ({ ...spec, soFar: spec.soFar && running }))
}
