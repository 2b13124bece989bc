'use client'

import { useEffect, useEffectEvent } from 'react'
import { setColorScheme } from '@/components/theme/color-scheme'
import type { Theme } from '@/lib/access/view'

const STORED_AS = 'likeness-theme-of'

/**
 * Takes the theme that the person has chosen to a browser that shows somebody else's, or nobody's yet. Where they have
 * chosen before, the browser has it at first paint already.
 */
export function useOwnTheme(userId: string, theme: Theme): void {
  const take = useEffectEvent((owner: string) => {
    try {
      if (localStorage.getItem(STORED_AS) === owner) return
      localStorage.setItem(STORED_AS, owner)
      setColorScheme(theme)
    } catch {
      // A browser that keeps nothing follows the system.
    }
  })
  useEffect(() => take(userId), [userId])
}
