import type { ReactNode } from 'react'
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

/** Why no change is said: there is nothing to hold it against, or too little. */
const noChange = ({ before }: TrendFigure): Said => ({ change: before ? TOO_FEW : 'none in the time before' })

const inPercent = (figure: TrendFigure): Said => (figure.change ? between(figure.change, '%') : noChange(figure))
const inPoints = (figure: TrendFigure): Said => (figure.change ? between(figure.change, 'pt') : noChange(figure))

function inMinutes(figure: TrendFigure): Said & { tone?: 'ok' | 'bad' } {
  const { change } = figure
  if (!change) return noChange(figure)
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

/** The count with its change beside it, and under it the rate with its interval, as far as there is enough to say. */
function confirmed(figure: TrendFigure): { value: ReactNode } & Said {
  const { value, rate, before } = figure
  const { change, interval } = inPercent(figure)
  const beside = interval ? `${change} (${interval})` : before ? change : undefined
  return {
    value: (
      <>
        {count(value ?? 0)}
        {beside && <Aside>{beside}</Aside>}
      </>
    ),
    ...(rate && rate.of >= ENOUGH_TO_SAY
      ? {
          change: `${perThousand(rate.rate)} in 1,000`,
          interval: `${perThousand(rate.low)} to ${perThousand(rate.high)}`,
        }
      : { change: TOO_FEW }),
  }
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
        { caption: 'Confirmed mismatches', ...confirmed(figures.confirmedMismatches) },
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
              {firstDecisions.now > 0 && (
                <Aside>{`${count(firstDecisions.now)} ${firstDecisions.now === 1 ? 'hold' : 'holds'}`}</Aside>
              )}
            </>
          ),
          ...inMinutes(p95),
        },
      ]}
    />
  )
}
