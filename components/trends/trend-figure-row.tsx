import type { ReactNode } from 'react'
import { TrendFigures } from '@/components/shell'
import { ENOUGH_TO_SAY, type TrendFigure, type Trends } from '@/lib/trends/view'
import { inMinutes, inPercent, inPoints, rateValue, type Said, TOO_FEW } from './figure-words'
import classes from './trend-figure-row.module.css'
import { count, measured, perThousand, signed, weeksOf } from './words'

const Aside = ({ children }: { children: string }) => <small className={classes.aside}>{children}</small>

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
        { caption: 'Referred to a person', value: rateValue(figures.referred.rate), ...inPoints(figures.referred) },
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
