'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { Theme } from '@/lib/access/view'

/** The names under which Mantine looks for the same: its parts follow without being told. */
const STORED_AS = 'mantine-color-scheme-value'
const ATTRIBUTE = 'data-mantine-color-scheme'
const DARK = '(prefers-color-scheme: dark)'

const readers = new Set<() => void>()

const isTheme = (value: unknown): value is Theme => value === 'light' || value === 'dark' || value === 'auto'

/** What this browser shows: light, dark or as the system. */
export function readColorScheme(): Theme {
  try {
    const kept = localStorage.getItem(STORED_AS)
    return isTheme(kept) ? kept : 'auto'
  } catch {
    return 'auto'
  }
}

function paint(): void {
  const chosen = readColorScheme()
  const shown = chosen !== 'auto' ? chosen : matchMedia(DARK).matches ? 'dark' : 'light'
  document.documentElement.setAttribute(ATTRIBUTE, shown)
}

/** Shows and keeps a theme in this browser, at once in every part of the page. */
export function setColorScheme(theme: Theme): void {
  try {
    localStorage.setItem(STORED_AS, theme)
  } catch {
    // A browser that keeps nothing follows the system.
  }
  paint()
  for (const read of readers) read()
}

/** Calls when the theme of this browser has changed, here or in another tab. Answers how to stop. */
export function whenColorScheme(reader: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === STORED_AS) reader()
  }
  readers.add(reader)
  window.addEventListener('storage', heard)
  return () => {
    readers.delete(reader)
    window.removeEventListener('storage', heard)
  }
}

const unknown = (): Theme => 'auto'

/** The theme of this browser; `auto` until the page is taken over. */
export const useColorScheme = (): Theme => useSyncExternalStore(whenColorScheme, readColorScheme, unknown)

/** Keeps the page in the theme that is chosen in another tab, and in the system's. */
export function useFollowColorScheme(): void {
  useEffect(() => {
    const media = matchMedia(DARK)
    media.addEventListener('change', paint)
    const stop = whenColorScheme(paint)
    paint()
    return () => {
      media.removeEventListener('change', paint)
      stop()
    }
  }, [])
}
