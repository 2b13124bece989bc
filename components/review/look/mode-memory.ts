'use client'

import { MODES, type Mode } from './look'

const STORED_AS = 'likeness-bench-view'

/** The view that this person used last in this browser; null without one. */
export function rememberedMode(): Mode | null {
  try {
    const word = localStorage.getItem(STORED_AS)
    return MODES.find((mode) => mode === word) ?? null
  } catch {
    return null
  }
}

export function rememberMode(mode: Mode): void {
  try {
    localStorage.setItem(STORED_AS, mode)
  } catch {
    // A browser that keeps nothing opens the next case side by side.
  }
}
