import type { CSSProperties } from 'react'
import classes from './states.module.css'

const WIDTHS = [58, 46, 66, 50, 62, 43, 54, 64, 48, 60]

/** Rows that are on their way. Appears 100 ms after what waits for 200 ms on the server, so that what is quick never flashes. */
export function Loading({ what, rows = 10 }: { what: string; rows?: number }) {
  return (
    <div className={classes.loading} role="status">
      <span className="visually-hidden">Loading {what}</span>
      {WIDTHS.slice(0, rows).map((width, place) => (
        <div
          key={width}
          className={classes.row}
          style={{ '--width': `${width}%`, '--place': place } as CSSProperties}
          aria-hidden
        >
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  )
}
