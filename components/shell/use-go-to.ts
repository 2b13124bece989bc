'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Preferences } from '@/lib/access/view'
import type { Role } from '@/lib/vocabulary'
import { ownKey } from './keys/own-keys'
import { isPressed, writesCharacter } from './keys/press'
import { OPEN_OVERLAY } from './overlay'
import { letterOf } from './page-letters'
import { pagesOf } from './pages'

const WITHIN_MS = 1_500
const FIELDS = 'input, textarea, select, [contenteditable="true"]'

/**
 * Two keys one after the other lead to a page: the one for going, then the letter of the page. Between them the keys of
 * the page are quiet, so that no letter decides a case.
 */
export function useGoTo(role: Role, { keys, singleKeys }: Preferences): void {
  const router = useRouter()
  const armedAt = useRef(Number.NEGATIVE_INFINITY)

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!singleKeys || (event.target instanceof Element && event.target.closest(FIELDS))) return
    if (document.querySelector(OPEN_OVERLAY)) return
    if (event.timeStamp - armedAt.current < WITHIN_MS && writesCharacter(event)) {
      armedAt.current = Number.NEGATIVE_INFINITY
      event.preventDefault()
      event.stopPropagation()
      const page = pagesOf(role).find(({ href }) => isPressed(letterOf(href) ?? '', event))
      if (page) router.push(page.href)
    } else if (!event.repeat && isPressed(ownKey('everywhere', 'g', keys), event)) armedAt.current = event.timeStamp
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
