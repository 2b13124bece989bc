'use client'

import { useEffect, useEffectEvent } from 'react'
import { OPEN_OVERLAY } from '../overlay'
import { useShell } from '../shell-context'
import { useKeyScope } from './key-scope'
import { ownKey } from './own-keys'
import { isPressed, writesCharacter } from './press'

/** A check box takes no letter: keys go on there. */
const FIELDS = 'input:not([type="checkbox"]), textarea, select'
const PRESSED_BY_ENTER = 'a[href], button, summary, [role="button"], [role^="menuitem"]'
const LETTER_OR_DIGIT = /^[a-z0-9]$/i

/** Whether something was open when the key came: a dialog that Escape has closed is gone before the page hears of it. */
let underOverlay = false

const lookFirst = () => {
  underOverlay = document.querySelector(OPEN_OVERLAY) !== null
}

const inField = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS))

function isQuiet(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || (event.repeat && LETTER_OR_DIGIT.test(event.key))) return true
  if (event.key === 'Enter' && event.target instanceof Element && event.target.closest(PRESSED_BY_ENTER)) return true
  return underOverlay
}

/**
 * Keys of a page by their defaults: `{ s: saySame, Escape: release, 'shift+1': addReason }`. Where `KEYS` names a
 * command on such a key, the key that the person has chosen for it is the one that counts.
 * Quiet while a field has the focus, while an overlay is open and while another modifier is down; a letter or digit held
 * down counts once; Enter is left to the link or button that has the focus. Keys that write a character also keep quiet
 * when the person has switched single keys off (WCAG 2.1.4).
 */
export function useKeys(
  map: Record<string, (event: KeyboardEvent) => void>,
  { enabled = true }: { enabled?: boolean } = {},
): void {
  const preferences = useShell()?.preferences
  const scope = useKeyScope()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!enabled || inField(event)) return
    if (preferences?.singleKeys === false && writesCharacter(event)) return
    const keys = Object.keys(map).find((key) => isPressed(ownKey(scope, key, preferences?.keys ?? {}), event))
    if (keys === undefined || isQuiet(event)) return
    event.preventDefault()
    map[keys]?.(event)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    // Once for all keys, however often it is added; it stays, because others may still need it.
    window.addEventListener('keydown', lookFirst, true)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
