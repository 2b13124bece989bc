'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Preferences, PreferencesChange } from '@/lib/access/view'
import type { Role } from '@/lib/vocabulary'
import type { Counts } from './pages'

export type ShellUser = { id: string; name: string; role: Role; initials: string }
export type HealthState = 'healthy' | 'degraded' | 'down'
/** One thing that is measured, and what was found: `{ what: 'Database', state: 'healthy', found: 'answered in 2 ms' }`. */
export type HealthCheck = { what: string; state: HealthState; found: string }

/** What the frame says of now: what waits on each page, how the product is, and what was measured of it. */
export type ShellFacts = {
  counts: Counts
  /** Notes in which the person was named and which they have not read; left out for a role that is never named. */
  unreadMentions?: number
  health: HealthState
  healthChecks: readonly HealthCheck[]
}

type ShellView = {
  user: ShellUser
  health: HealthState | undefined
  healthChecks: readonly HealthCheck[]
  unreadMentions: number | undefined
  /** Asks for the facts again, before their time. */
  askFactsAgain: () => void
  preferences: Preferences
  /** Keeps what is changed, at once here and then on the server. @returns why it was not kept, in words */
  changePreferences: (changes: PreferencesChange) => Promise<string | null>
  openPalette: () => void
  /** The actions at the right of a top bar. */
  drawActions: (compact: boolean) => ReactNode
}

export const ShellContext = createContext<ShellView | null>(null)

/** Who is signed in, what they have set for themselves, and how the product is; null outside the console. */
export const useShell = (): ShellView | null => useContext(ShellContext)
