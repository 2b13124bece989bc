'use client'

import type { MouseEvent } from 'react'
import type { Icon } from '@/components/icons/icon'
import { useKeyFace } from '@/components/shell/keys/key-scope'
import classes from './tools.module.css'

type ToolButtonProps = {
  icon: Icon
  /** What it does, as read out and as its legend. */
  label: string
  /** As on the default key; drawn is the person's own. */
  shownKey: string
  /** A tool that stays on; undefined for one that acts once. */
  on?: boolean
  act: (event: MouseEvent<HTMLButtonElement>) => void
}

/** A tool as an icon, with its name and key as legend. */
export function ToolButton({ icon: Icon, label, shownKey, on, act }: ToolButtonProps) {
  const { shortcut, shown } = useKeyFace()(shownKey)
  return (
    <button
      type="button"
      className={classes.tool}
      title={`${label}  ${shown}`.trimEnd()}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      aria-pressed={on}
      onClick={act}
    >
      <Icon size={16} stroke={1.75} aria-hidden />
    </button>
  )
}
