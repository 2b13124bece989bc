import type { ReactNode } from 'react'
import { PageLink } from '@/components/controls'
import { IconExternalLink } from '@/components/icons/bench'
import { TopActions } from '@/components/shell/top-actions'
import classes from './case-head.module.css'

type CaseHeadProps = {
  driver: { name: string; ref: string }
  /** Beside the name: the driver's reference, or the number of what is heard. */
  aside: string
  why: string
  /** Clocks, and who has it. */
  children: ReactNode
}

/** The first 48 px of a bench: whose photos lie on it and why. */
export const CaseHead = ({ driver, aside, why, children }: CaseHeadProps) => (
  <header className={classes.head}>
    <h1>{driver.name}</h1>
    <span className="ref">{aside}</span>
    <PageLink
      href={`/drivers/${encodeURIComponent(driver.ref)}`}
      className={classes.link}
      aria-label={`Open ${driver.name}`}
    >
      <IconExternalLink size={14} stroke={1.75} aria-hidden />
    </PageLink>
    <p className={classes.why}>{why}</p>
    <div className={classes.room} />
    {children}
    <TopActions compact />
  </header>
)
