import { PageLink } from '@/components/controls'
import type { TrendDay } from '@/lib/trends/view'
import { useListBehind } from './day-cursor'
import classes from './day-table.module.css'
import type { Column } from './readings'
import { weekdayOf } from './words'

/** The days behind a chart, the newest first; a count leads to the list of what it counts. */
export function DayTable({
  caption,
  days,
  columns,
  csv,
}: {
  caption: string
  days: readonly TrendDay[]
  columns: readonly Column[]
  /** Where all figures of the same days are. */
  csv: string
}) {
  const listBehind = useListBehind()
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
              {columns.map(({ head, of, behind }) => (
                <Cell key={head} href={behind ? listBehind(behind, [day]) : null} head={head}>
                  {of(day)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Cell = ({ href, head, children }: { href: string | null; head: string; children: string }) => (
  <td>
    {href ? (
      <PageLink href={href} title="List them">
        {children}
        <span className="visually-hidden">, {head}: list them</span>
      </PageLink>
    ) : (
      children
    )}
  </td>
)
