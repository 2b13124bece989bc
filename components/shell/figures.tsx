import type { ReactNode } from 'react'
import classes from './figures.module.css'

/** Figures in a row, value above caption, with the page's one big button at the right. */
export function Figures({
  items,
  children,
}: {
  items: readonly { value: ReactNode; caption: string }[]
  children?: ReactNode
}) {
  return (
    <div className={classes.row}>
      <dl className={classes.figures}>
        {items.map(({ value, caption }) => (
          <div key={caption}>
            <dt>{caption}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children && <div className={classes.aside}>{children}</div>}
    </div>
  )
}

export type TrendFigure = {
  caption: string
  value: ReactNode
  /** The change against the period before, as "+3.1 %"; or why none is said, as "too few to say". */
  change?: string
  /** The interval of the change, as "2.2 to 4.0". */
  interval?: string
  tone?: 'ok' | 'bad'
}

/** The figures above a page of trends: caption, value, change with its interval. */
export function TrendFigures({ items }: { items: readonly TrendFigure[] }) {
  return (
    <dl className={classes.trends}>
      {items.map(({ caption, value, change, interval, tone }) => (
        <div key={caption}>
          <dt>{caption}</dt>
          <dd>{value}</dd>
          {change && (
            <dd className={classes.change}>
              <b data-tone={tone}>{change}</b>
              {interval && ` (${interval})`}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
