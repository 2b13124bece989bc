'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { BottomBar } from './bottom-bar'
import { Rail } from './rail'
import classes from './shell.module.css'
import { ShellContext, type ShellFacts, type ShellUser } from './shell-context'
import { useLiveConnection } from './use-live'
import { useShellFacts } from './use-shell-facts'

export type ShellProps = {
  user: ShellUser
  /** The platform that runs this installation, at the foot of the rail. */
  operator: string
  /** As the server drew the page, null where they were late; they go on moving by themselves. */
  facts: ShellFacts | null
  /** The rail of 48 px; by default on the bench alone. */
  narrow?: boolean
  children: ReactNode
}

/** The frame of every staff page: rail, page, and the bar at the bottom of a phone. A page begins with its `TopBar`. */
export function Shell({ user, operator, facts, narrow, children }: ShellProps) {
  const path = usePathname()
  useLiveConnection()
  const { counts = {}, health, healthChecks = [] } = useShellFacts(facts) ?? {}
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
