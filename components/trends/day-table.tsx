import type { TrendDay } from '@/lib/trends/view'
import classes from './day-table.module.css'
import { weekdayOf } from './words'

/** The days behind a chart, the newest first. */
export function DayTable({
  caption,
  days,
  columns,
  csv,
}: {
  caption: string
  days: readonly TrendDay[]
  columns: readonly { head: string; of: (day: TrendDay) => string }[]
  /** Where all figures of the same days are. */
  csv: string
}) {
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}, day by day</caption>
        <thead>
          <tr>
            <th scope="col">
              Day ·{' '}
              <a href={csv} download>
                CSV of all figures
              </a>
            </th>
            {columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.day}>
              <th scope="row">
                <time dateTime={day.day}>{weekdayOf(day.day)}</time>
              </th>
              {columns.map(({ head, of }) => (
                <td key={head}>{of(day)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
