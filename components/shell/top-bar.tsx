import type { ReactNode } from 'react'
import { PageLink } from '@/components/controls'
import { Mark } from './mark'
import { TopActions } from './top-actions'
import classes from './top-bar.module.css'

type TopBarProps = {
  /** The page's own name, as its first heading. */
  title: ReactNode
  /** What belongs to the title, as a reference or one line of fact. */
  aside?: ReactNode
  /** The page above this one. */
  above?: { href: string; label: string }
}

/** The first 44 px of a page: where one is, and health, keys, theme and account at the right. */
export function TopBar({ title, aside, above }: TopBarProps) {
  return (
    <div className={classes.bar}>
      <span className={classes.mark}>
        <Mark size={22} />
      </span>
      {above && (
        <nav aria-label="Page above" className={classes.above}>
          <PageLink href={above.href}>{above.label}</PageLink>
          <span aria-hidden>›</span>
        </nav>
      )}
      <h1 className={classes.title}>{title}</h1>
      {aside && <div className={classes.aside}>{aside}</div>}
      <div className={classes.room} />
      <TopActions />
    </div>
  )
}
