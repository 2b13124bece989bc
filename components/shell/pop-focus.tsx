'use client'

import { useEffect, useRef } from 'react'

const ITEMS = '[role^="menuitem"]:not([aria-disabled="true"])'

/** What can be taken in a menu, as far as it is shown. */
export const itemsOf = (menu: HTMLElement): HTMLElement[] =>
  [...menu.querySelectorAll<HTMLElement>(ITEMS)].filter((item) => item.checkVisibility())

/** Puts the focus on what is chosen in a menu, else on its first item. */
export function focusFirst(menu: HTMLElement): void {
  const items = itemsOf(menu)
  const target = items.find((item) => item.ariaChecked === 'true') ?? items[0]
  target?.focus()
}

/** Stands among items that come after their menu has opened: the focus goes to them. */
export function FocusComes() {
  const ref = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const menu = ref.current?.closest<HTMLElement>('[popover]:popover-open')
    if (menu) focusFirst(menu)
  }, [])
  return <span ref={ref} hidden />
}
