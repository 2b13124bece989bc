'use client'

import { useCallback, useSyncExternalStore } from 'react'

/**
 * Whether a media query holds, followed as it changes.
 * @param atFirst what is drawn on the server and taken over
 */
export function useMedia(query: string, atFirst: boolean): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => atFirst,
  )
}
