'use client'

import { useEffect } from 'react'

/**
 * Stands for what opens over the page until it is loaded: the keys of the page are as quiet as under it. Escape takes
 * back the asking, nothing else.
 */
export function Opening({ giveUp }: { giveUp: () => void }) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape') giveUp()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [giveUp])
  return <span hidden data-opening />
}
