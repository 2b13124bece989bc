'use client'

import { createContext, useContext } from 'react'
import type { Role } from '@/lib/vocabulary'
import type { Counts } from './pages'

export type ShellUser = { name: string; role: Role; initials: string }
export type HealthState = 'healthy' | 'degraded' | 'down'
/** One thing that is measured, and what was found: `{ what: 'Database', state: 'healthy', found: 'answered in 2 ms' }`. */
export type HealthCheck = { what: string; state: HealthState; found: string }

/** What the frame says of now: what waits on each page, how the product is, and what was measured of it. */
export type ShellFacts = { counts: Counts; health: HealthState; healthChecks: readonly HealthCheck[] }

type ShellView = { user: ShellUser; health: HealthState | undefined; healthChecks: readonly HealthCheck[] }

export const ShellContext = createContext<ShellView | null>(null)

/** Who is signed in, and how the product is; null outside the console. */
export const useShell = (): ShellView | null => useContext(ShellContext)
