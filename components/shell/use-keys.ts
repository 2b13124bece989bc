'use client'

import { useHotkeys } from '@mantine/hooks'
import { OPEN_OVERLAY } from './overlay'
import { useSingleKeys } from './single-keys'

const FIELDS = ['INPUT', 'TEXTAREA', 'SELECT']
const PRESSED_BY_ENTER = 'a[href], button, summary, [role="button"], [role^="menuitem"]'
const LETTER_OR_DIGIT = /^[a-z0-9]$/i

function isQuiet(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || (event.repeat && LETTER_OR_DIGIT.test(event.key))) return true
  if (event.key === 'Enter' && event.target instanceof Element && event.target.closest(PRESSED_BY_ENTER)) return true
  return document.querySelector(OPEN_OVERLAY) !== null
}

type Act = (event: KeyboardEvent) => void
type Hotkey = [string, Act, { preventDefault: false; usePhysicalKeys: boolean }]

/**
 * Shift and a digit write another sign on each layout: there the key itself counts, elsewhere the sign it writes.
 * A sign such as `?` counts with Shift and without, as layouts differ in that too.
 */
function hotkeysOf(key: string, act: Act): Hotkey[] {
  const digit = /^shift\+(\d)$/i.exec(key)?.[1]
  if (digit) return [[`shift+Digit${digit}`, act, { preventDefault: false, usePhysicalKeys: true }]]
  const sign = key.length === 1 && /[^a-z0-9 ]/i.test(key)
  const written = key === '+' ? '[plus]' : key
  return (sign ? [written, `shift+${written}`] : [written]).map((hotkey) => [
    hotkey,
    act,
    { preventDefault: false, usePhysicalKeys: false },
  ])
}

/**
 * Keys of a page: `{ s: saySame, Escape: release, 'shift+1': addReason }`.
 * Quiet while a field has the focus, while an overlay is open and while another modifier is down; a letter or digit held
 * down counts once; Enter is left to the link or button that has the focus. Keys that write a character also keep quiet when the person has switched single
 * keys off (WCAG 2.1.4).
 */
export function useKeys(
  map: Record<string, (event: KeyboardEvent) => void>,
  { enabled = true }: { enabled?: boolean } = {},
): void {
  const { singleKeys } = useSingleKeys()
  const hotkeys = Object.entries(map).flatMap(([key, act]) =>
    hotkeysOf(key, (event) => {
      if (!enabled || isQuiet(event) || (!singleKeys && event.key.length === 1)) return
      event.preventDefault()
      act(event)
    }),
  )
  useHotkeys(hotkeys, FIELDS)
}
