import type { AppealStatistics } from '@/lib/appeals/view'
import classes from './appeals.module.css'

const percent = (share: number): string => `${Math.round(share * 100)} %`
/** Under so many an interval says too little. */
const FEW = 5

/** How appeals went, counted from their rows. */
export function Statistics({ of, within }: { of: AppealStatistics; within: number }) {
  const { withinTime, outcomes, medianHours } = of
  return (
    <dl className={classes.figures} aria-label={`Appeals of the last ${of.days} days`}>
      <div>
        <dt>Filed in {of.days} days</dt>
        <dd>{of.filed}</dd>
      </div>
      <div>
        <dt>Open now</dt>
        <dd>
          {of.open} {of.overdue > 0 && <small>{of.overdue} overdue</small>}
        </dd>
      </div>
      <div>
        <dt>Decided within {within} h</dt>
        <dd>
          {withinTime === null ? (
            '–'
          ) : of.decided < FEW ? (
            <>
              {withinTime.count} of {of.decided} <small>too few to say</small>
            </>
          ) : (
            <>
              {percent(withinTime.share)}{' '}
              <small>
                {percent(withinTime.low)} to {percent(withinTime.high)}, {withinTime.count} of {of.decided}
              </small>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>Upheld · changed · overturned</dt>
        <dd>
          {outcomes.upheld} · {outcomes.changed} · {outcomes.overturned}
        </dd>
      </div>
      <div>
        <dt>Median time</dt>
        <dd>{medianHours === null ? '–' : hours(medianHours)}</dd>
      </div>
    </dl>
  )
}

const hours = (value: number): string => (value < 1 ? `${Math.round(value * 60)} min` : `${Math.round(value)} h`)
