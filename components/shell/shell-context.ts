'use client'

import { createContext, useContext } from 'react'
import type { Role } from '@/lib/vocabulary'

export type ShellUser = { name: string; role: Role; initials: string }
export type HealthState = 'healthy' | 'degraded' | 'down'
/** One thing that is measured, and what was found: `{ what: 'Database', state: 'healthy', found: 'answered in 2 ms' }`. */
export type HealthCheck = { what: string; state: HealthState; found: string }

export type ShellFacts = { user: ShellUser; health: HealthState; healthChecks: readonly HealthCheck[] }

export const ShellContext = createContext<ShellFacts | null>(null)

/** Who is signed in, and how the product is; null outside the console. */
export const useShell = (): ShellFacts | null => useContext(ShellContext)
