import type { TablerIcon } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import classes from './tools.module.css'

type ToolButtonProps = {
  icon: TablerIcon
  /** What it does, as read out and as its legend. */
  label: string
  /** As on the keyboard and in the legend. */
  shownKey: string
  /** As `aria-keyshortcuts` writes it. */
  shortcut?: string
  /** A tool that stays on; undefined for one that acts once. */
  on?: boolean
  act: (event: MouseEvent<HTMLButtonElement>) => void
}

/** A tool as an icon, with its name and key as legend. */
export function ToolButton({ icon: Icon, label, shownKey, shortcut = shownKey, on, act }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={classes.tool}
      title={`${label}  ${shownKey}`}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      aria-pressed={on}
      onClick={act}
    >
      <Icon size={16} stroke={1.75} aria-hidden />
    </button>
  )
}
