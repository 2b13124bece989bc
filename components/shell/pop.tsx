'use client'

import { type KeyboardEvent, type ReactNode, type ToggleEvent, useEffect, useId, useRef, useState } from 'react'
import classes from './pop.module.css'
import { focusFirst, itemsOf } from './pop-focus'

const GAP_PX = 4
/** With less room than this a menu opens to the other side, if there is more. */
const ENOUGH_PX = 240

function place(pop: HTMLElement, button: HTMLElement, side: 'below' | 'above', align: 'start' | 'end'): void {
  const box = button.getBoundingClientRect()
  const room = { below: window.innerHeight - box.bottom - 2 * GAP_PX, above: box.top - 2 * GAP_PX }
  const other = side === 'below' ? 'above' : 'below'
  const to = room[side] < ENOUGH_PX && room[other] > room[side] ? other : side
  pop.style.inset = 'auto'
  pop.style.maxHeight = `${room[to]}px`
  if (to === 'below') pop.style.top = `${box.bottom + GAP_PX}px`
  else pop.style.bottom = `${window.innerHeight - box.top + GAP_PX}px`
  if (align === 'start') pop.style.left = `${Math.max(GAP_PX, box.left)}px`
  else pop.style.right = `${Math.max(GAP_PX, document.documentElement.clientWidth - box.right)}px`
}

function step(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsOf(event.currentTarget)
  const at = items.findIndex((item) => item.matches(':focus'))
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
  if (to === undefined || items.length === 0) return
  event.preventDefault()
  items[(to + items.length) % items.length]?.focus()
}

export type PopProps = {
  /** What is drawn on the button. */
  face: ReactNode
  /** The button's name, and the name of what opens. */
  label: string
  side?: 'below' | 'above'
  align?: 'start' | 'end'
  buttonClassName?: string
  /** In two columns where the window has room for them: for what is longer than a screen. */
  wide?: boolean
  /** The pointer or the focus is on the button: what it opens can be fetched. */
  near?: () => void
  /** Drawn while it is open. */
  children: ReactNode
}

function usePop({ side = 'below', align = 'end', wide = false, near, ...props }: PopProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const pop = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  // It may have been opened before the page came to life.
  useEffect(() => setOpen(pop.current?.matches(':popover-open') === true), [])
  const opens = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open' || !button.current) return
    place(event.currentTarget, button.current, side, align)
    setOpen(true)
  }
  return {
    button: {
      type: 'button' as const,
      ref: button,
      popoverTarget: id,
      className: props.buttonClassName,
      'aria-label': props.label,
      onPointerEnter: near,
      onFocus: near,
      children: props.face,
    },
    box: {
      id,
      ref: pop,
      popover: 'auto' as const,
      className: wide ? `${classes.pop} ${classes.wide}` : classes.pop,
      'aria-label': props.label,
      onBeforeToggle: opens,
      children: open && props.children,
    },
    /** What happens once it is open or closed. */
    toggled: ({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) => {
      if (newState === 'open') focusFirst(currentTarget)
      else setOpen(false)
    },
  }
}

/** A button that opens a menu beside it; closes by Escape, by a press outside, and when an item is taken. */
export function Pop(props: PopProps) {
  const { button, box, toggled } = usePop(props)
  return (
    <>
      <button {...button} aria-haspopup="menu" />
      <div {...box} role="menu" tabIndex={-1} onToggle={toggled} onKeyDown={step} />
    </>
  )
}

/** A button that opens something short to read beside it. */
export function PopNote(props: PopProps) {
  const { button, box, toggled } = usePop(props)
  return (
    <>
      <button {...button} aria-haspopup="dialog" />
      <div {...box} role="dialog" onToggle={toggled} />
    </>
  )
}
