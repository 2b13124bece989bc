'use client'

import { useHotkeys } from '@mantine/hooks'
import { useSingleKeys } from './single-keys'

const FIELDS = ['INPUT', 'TEXTAREA', 'SELECT']
const PRESSED_BY_ENTER = 'a[href], button, summary, [role="button"], [role^="menuitem"]'
const OPEN_OVERLAY = 'dialog[open], [aria-modal="true"], [popover]:popover-open'

function isQuiet(event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return true
  if (event.key === 'Enter' && event.target instanceof Element && event.target.closest(PRESSED_BY_ENTER)) return true
  return document.querySelector(OPEN_OVERLAY) !== null
}

type Hotkey = [string, (event: KeyboardEvent) => void, { preventDefault: false; usePhysicalKeys: boolean }]

/** Shift and a digit write another sign on each layout: there the key itself counts, elsewhere the sign it writes. */
function hotkey(key: string, act: (event: KeyboardEvent) => void): Hotkey {
  const digit = /^shift\+(\d)$/i.exec(key)?.[1]
  const written = key === '?' ? 'shift+?' : key === '+' ? 'shift+[plus]' : key
  return [digit ? `shift+Digit${digit}` : written, act, { preventDefault: false, usePhysicalKeys: digit !== undefined }]
}

/**
 * Keys of a page: `{ s: saySame, Escape: release, 'shift+1': addReason }`.
 * Quiet while a field has the focus, while an overlay is open and while another modifier is down; Enter is left to the
 * link or button that has the focus. Keys that write a character also keep quiet when the person has switched single
 * keys off (WCAG 2.1.4).
 */
export function useKeys(
  map: Record<string, (event: KeyboardEvent) => void>,
  { enabled = true }: { enabled?: boolean } = {},
): void {
  const { singleKeys } = useSingleKeys()
  const hotkeys = Object.entries(map).map(([key, act]) =>
    hotkey(key, (event) => {
      if (!enabled || isQuiet(event) || (!singleKeys && event.key.length === 1)) return
      event.preventDefault()
      act(event)
    }),
  )
  useHotkeys(hotkeys, FIELDS)
}
