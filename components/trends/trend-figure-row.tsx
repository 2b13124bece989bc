import { TrendFigures } from '@/components/shell'
import { type Change, ENOUGH_TO_SAY, type TrendFigure, type Trends } from '@/lib/trends/view'
import classes from './trend-figure-row.module.css'
import { count, measured, percent, perThousand, plain, signed, weeksOf } from './words'

const TOO_FEW = 'too few to say'
type Said = { change?: string; interval?: string }

function between({ by, low, high }: Change, unit: string): Said {
  const digits = high - low < 0.1 ? 1 : 0
  const part = (n: number) => plain(n * 100, digits)
  return { change: `${signed(by * 100, digits)} ${unit}`, interval: `${part(low)} to ${part(high)}` }
}

const inPercent = ({ change }: TrendFigure): Said => (change ? between(change, '%') : { change: TOO_FEW })
const inPoints = ({ change }: TrendFigure): Said => (change ? between(change, 'pt') : { change: TOO_FEW })

function inMinutes({ change }: TrendFigure): Said & { tone?: 'ok' | 'bad' } {
  if (!change) return { change: TOO_FEW }
  const minutes = (ms: number) => ms / 60_000
  const digits = Math.abs(minutes(change.by)) < 10 ? 1 : 0
  const sure = change.high < 0 ? 'ok' : change.low > 0 ? 'bad' : undefined
  return {
    change: `${signed(minutes(change.by), digits)} min`,
    interval: `${plain(minutes(change.low), digits)} to ${plain(minutes(change.high), digits)}`,
    ...(sure ? { tone: sure } : {}),
  }
}

const Aside = ({ children }: { children: string }) => <small className={classes.aside}>{children}</small>

function referredValue({ rate }: TrendFigure) {
  if (!rate) return 'None'
  return rate.of < ENOUGH_TO_SAY ? `${rate.in} of ${rate.of}` : percent(rate.rate)
}

function confirmedValue({ value, rate }: TrendFigure) {
  const known = rate && rate.of >= ENOUGH_TO_SAY
  return (
    <>
      {count(value ?? 0)}
      {known && (
        <Aside>{`${perThousand(rate.rate)} in 1,000 (${perThousand(rate.low)} to ${perThousand(rate.high)})`}</Aside>
      )}
    </>
  )
}

function backlogChange({ value, before }: TrendFigure, weeks: number): string {
  const more = (value ?? 0) - (before ?? 0)
  const ago = weeks === 1 ? 'a week ago' : `${weeks} weeks ago`
  return more === 0 ? `as ${ago}` : `${signed(more)} on ${ago}`
}

/** The figures of the period, each with its change against the period before and the interval of that change. */
export function TrendFigureRow({ trends }: { trends: Trends }) {
  const { figures, weeks, firstDecisions } = trends
  const oldest = trends.days.at(-1)?.oldestMs ?? null
  const p95 = figures.firstDecisionP95Ms
  return (
    <TrendFigures
      items={[
        {
          caption: `Checks in the ${weeksOf(weeks)}`,
          value: count(figures.checks.value ?? 0),
          ...inPercent(figures.checks),
        },
        { caption: 'Referred to a person', value: referredValue(figures.referred), ...inPoints(figures.referred) },
        {
          caption: 'Confirmed mismatches',
          value: confirmedValue(figures.confirmedMismatches),
          ...inPercent(figures.confirmedMismatches),
        },
        { caption: 'Suspended', value: count(figures.suspensions.value ?? 0), ...inPercent(figures.suspensions) },
        {
          caption: 'Backlog now',
          value: (
            <>
              {count(figures.backlog.value ?? 0)}
              {oldest !== null && <Aside>{`oldest ${measured(oldest)}`}</Aside>}
            </>
          ),
          change: backlogChange(figures.backlog, weeks),
        },
        {
          caption: 'First decision, p95',
          value: (
            <>
              {p95.value === null ? 'None' : measured(p95.value)}
              {firstDecisions.now > 0 && <Aside>{`of ${count(firstDecisions.now)} on hold`}</Aside>}
            </>
          ),
          ...inMinutes(p95),
        },
      ]}
    />
  )
}
