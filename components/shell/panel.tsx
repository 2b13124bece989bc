import type { ReactNode } from 'react'
import classes from './panel.module.css'

/** A card with its own heading, 36 px high. `flush` lets rows and pictures reach the edge. */
export function Panel({
  title,
  aside,
  action,
  flush,
  children,
}: {
  title: string
  aside?: ReactNode
  action?: ReactNode
  flush?: boolean
  children: ReactNode
}) {
  return (
    <section className={classes.panel} aria-label={title}>
      <header className={classes.head}>
        <h2>{title}</h2>
        {aside && <span>{aside}</span>}
        <div className={classes.action}>{action}</div>
      </header>
      <div className={flush ? undefined : classes.body}>{children}</div>
    </section>
  )
}
