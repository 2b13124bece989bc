import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Tone } from '@/components/status'
import classes from './webhooks.module.css'

/** A word of state with its icon and colour; `children` follow it, as a time. */
export function Word({
  of: { label, icon: Icon, tone },
  children,
}: {
  of: { label: string; icon: TablerIcon; tone: Tone }
  children?: ReactNode
}) {
  return (
    <span className={classes.word} data-tone={tone}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {label}
      {children}
    </span>
  )
}
