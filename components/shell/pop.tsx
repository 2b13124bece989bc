'use client'

import { IconCheck } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, type ToggleEvent, useId, useRef } from 'react'
import classes from './pop.module.css'

const ITEMS = '[role^="menuitem"]:not([aria-disabled="true"])'
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
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(ITEMS)]
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
  /** Told when it opens and closes, for what is read only then. */
  onOpen?: (open: boolean) => void
  children: ReactNode
}

function usePop({ side = 'below', align = 'end' }: PopProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const opens = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState === 'open' && button.current) place(event.currentTarget, button.current, side, align)
  }
  return { button: { ref: button, popoverTarget: id }, box: { id, className: classes.pop, onBeforeToggle: opens } }
}

function focusFirst(event: ToggleEvent<HTMLDivElement>): void {
  if (event.newState !== 'open') return
  const chosen = event.currentTarget.querySelector<HTMLElement>('[aria-checked="true"]')
  const target = chosen ?? event.currentTarget.querySelector<HTMLElement>(ITEMS)
  target?.focus()
}

/** A button that opens a menu beside it; closes by Escape, by a press outside, and when an item is taken. */
export function Pop(props: PopProps) {
  const { button, box } = usePop(props)
  return (
    <>
      <button type="button" {...button} className={props.buttonClassName} aria-haspopup="menu" aria-label={props.label}>
        {props.face}
      </button>
      <div
        role="menu"
        tabIndex={-1}
        popover="auto"
        aria-label={props.label}
        {...box}
        onToggle={focusFirst}
        onKeyDown={step}
      >
        {props.children}
      </div>
    </>
  )
}

/** A button that opens something short to read beside it. */
export function PopNote(props: PopProps) {
  const { button, box } = usePop(props)
  return (
    <>
      <button
        type="button"
        {...button}
        className={props.buttonClassName}
        aria-haspopup="dialog"
        aria-label={props.label}
      >
        {props.face}
      </button>
      <div
        role="dialog"
        popover="auto"
        aria-label={props.label}
        {...box}
        onToggle={(event) => props.onOpen?.(event.newState === 'open')}
      >
        {props.children}
      </div>
    </>
  )
}

function close(event: { currentTarget: HTMLElement }): void {
  event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
}

type PopItemProps = {
  icon?: ReactNode
  /** Whether it is the chosen one; left out for a thing to do. */
  checked?: boolean
  /** Several can be chosen, and the menu stays open. */
  many?: boolean
  onTake: () => void
  children: ReactNode
}

/** A thing to do, or one to choose, in a `Pop`. */
export function PopItem({ icon, checked, many, onTake, children }: PopItemProps) {
  const shared = {
    type: 'button' as const,
    tabIndex: -1,
    className: classes.item,
    onClick: (event: { currentTarget: HTMLElement }) => {
      onTake()
      if (!many) close(event)
    },
    children: (
      <>
        {icon}
        <span className={classes.label}>{children}</span>
        {checked && <IconCheck size={14} stroke={1.75} aria-hidden />}
      </>
    ),
  }
  if (checked === undefined) return <button role="menuitem" {...shared} />
  if (many) return <button role="menuitemcheckbox" aria-checked={checked} {...shared} />
  return <button role="menuitemradio" aria-checked={checked} {...shared} />
}

export const PopTitle = ({ children }: { children: ReactNode }) => <div className={classes.title}>{children}</div>
export const PopLine = () => <hr className={classes.line} />
