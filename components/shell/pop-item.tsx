'use client'

import type { ReactNode } from 'react'
import { IconCheck } from '@/components/icons/frame'
import classes from './pop.module.css'

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
