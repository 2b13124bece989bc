'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { BottomBar } from './bottom-bar'
import type { Counts } from './pages'
import { Rail } from './rail'
import classes from './shell.module.css'
import { type HealthCheck, type HealthState, ShellContext, type ShellUser } from './shell-context'

export type ShellProps = {
  user: ShellUser
  /** The platform that runs this installation, at the foot of the rail. */
  operator: string
  counts: Counts
  health: HealthState
  /** What was measured; without it the health is a word and opens nothing. */
  healthChecks?: readonly HealthCheck[]
  /** The rail of 48 px; by default on the bench alone. */
  narrow?: boolean
  children: ReactNode
}

/** The frame of every staff page: rail, page, and the bar at the bottom of a phone. A page begins with its `TopBar`. */
export function Shell({ user, operator, counts, health, healthChecks = [], narrow, children }: ShellProps) {
  const path = usePathname()
  const isNarrow = narrow ?? path.startsWith('/cases/')
  return (
    <ShellContext.Provider value={{ user, health, healthChecks }}>
      <a className={classes.skip} href="#page">
        Skip to the page
      </a>
      <div className={classes.shell} data-narrow={isNarrow || undefined}>
        <Rail role={user.role} operator={operator} counts={counts} narrow={isNarrow} />
        <main id="page" className={classes.page} tabIndex={-1}>
          {children}
        </main>
        <BottomBar role={user.role} counts={counts} />
      </div>
    </ShellContext.Provider>
  )
}
