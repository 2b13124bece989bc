'use client'

const AT_MOST = 6
/** Something that was opened through the palette. */
export type Recent = { kind: 'driver' | 'case' | 'sharing'; href: string; label: string; ref: string }

const isRecent = (one: unknown): one is Recent =>
  typeof one === 'object' && one !== null && ['kind', 'href', 'label', 'ref'].every((key) => key in one)

const storedAs = (userId: string) => `likeness-recent-${userId}`

/** What this person opened through the palette in this tab, the newest first. Names leave the browser with the tab. */
export function recentOf(userId: string): Recent[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storedAs(userId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRecent) : []
  } catch {
    return []
  }
}

/** Puts what was opened first. */
export function remember(userId: string, opened: Recent): void {
  const others = recentOf(userId).filter(({ href }) => href !== opened.href)
  try {
    sessionStorage.setItem(storedAs(userId), JSON.stringify([opened, ...others].slice(0, AT_MOST)))
  } catch {
    // A browser that keeps nothing still opens what was chosen.
  }
}
