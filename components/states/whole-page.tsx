'use client'

import type { ReactNode } from 'react'
import { useShell } from '@/components/shell/shell-context'
import classes from './states.module.css'

/** The place of a state that is the whole page: within the frame of the console, or alone where there is none. */
export function WholePage({ children }: { children: ReactNode }) {
  return useShell() ? children : <main className={classes.whole}>{children}</main>
}
