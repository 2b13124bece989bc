'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Preferences } from '@/lib/access/view'
import { BottomBar } from './bottom-bar'
import { FrameActions } from './frame-actions'
import { PaletteHost, usePaletteOpening } from './palette/palette-host'
import { Rail } from './rail'
import classes from './shell.module.css'
import { ShellContext, type ShellFacts, type ShellUser } from './shell-context'
import { useGoTo } from './use-go-to'
import { useLiveConnection } from './use-live'
import { useOwnTheme } from './use-own-theme'
import { usePreferences } from './use-preferences'
import { useShellFacts } from './use-shell-facts'

export type ShellProps = {
  user: ShellUser
  /** The platform that runs this installation, at the foot of the rail. */
  operator: string
  /** As the server drew the page, null where they were late; they go on moving by themselves. */
  facts: ShellFacts | null
  preferences: Preferences
  /** The rail of 48 px; by default on the bench and in a hearing. */
  narrow?: boolean
  children: ReactNode
}

const drawActions = (compact: boolean) => <FrameActions compact={compact} />

/** The frame of every staff page: rail, page, and the bar at the bottom of a phone. A page begins with its `TopBar`. */
export function Shell({ user, operator, facts: drawn, preferences: kept, narrow, children }: ShellProps) {
  const path = usePathname()
  useLiveConnection()
  const { facts, askAgain } = useShellFacts(drawn)
  const { counts = {}, health, healthChecks = [], unreadMentions } = facts ?? {}
  const { preferences, change } = usePreferences(kept)
  const palette = usePaletteOpening()
  useOwnTheme(user.id, kept.theme)
  useGoTo(user.role, preferences)
  const isNarrow = narrow ?? (path.startsWith('/cases/') || path.startsWith('/appeals/'))
  return (
    <ShellContext.Provider
      value={{
        user,
        health,
        healthChecks,
        unreadMentions,
        askFactsAgain: askAgain,
        preferences,
        changePreferences: change,
        openPalette: palette.open,
        drawActions,
      }}
    >
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
      <PaletteHost {...palette} />
    </ShellContext.Provider>
  )
}
