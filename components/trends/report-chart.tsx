import type { ChartSpec } from './chart-spec'
import { Plot } from './plot'
import classes from './week-report.module.css'

/** One of the small charts of the report: the last quarter of its days is the week. */
export const ReportChart = ({
  spec,
  days,
  marks,
}: {
  spec: ChartSpec
  days: readonly string[]
  marks: readonly string[]
}) => (
  <figure className={classes.chart}>
    <figcaption>
      <b>{spec.title}</b> {spec.note}
      {spec.series.length > 1 &&
        spec.series.map(({ name, tone }) => (
          <span key={name} className={classes.key} data-tone={tone}>
            <i aria-hidden />
            {name}
          </span>
        ))}
    </figcaption>
    <div className={classes.plot}>
      <div className={classes.week} aria-hidden />
      <Plot spec={spec} days={days} marks={marks} />
    </div>
  </figure>
)
