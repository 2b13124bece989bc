'use client'

import type { ReactNode } from 'react'
import { askedFor } from '@/components/controls'

export type ForbiddenProps = {
  /** What is refused; by default that the role does not open this page. */
  title?: string
  /** Who may see it; by default the roles of the page at this address. */
  children?: ReactNode
  level?: 1 | 2
}

/** Every page has this beside it: what it says is fetched when something is refused. */
export const Forbidden = askedFor<ForbiddenProps>(() => import('./who-may').then((file) => file.WhoMay))
