import { IconInbox, type TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { State } from './state'

/** Nothing is there, and that is known. Say what happened last, and in `actions` where to go. */
export function Empty({
  title,
  icon: Icon = IconInbox,
  actions,
  children,
}: {
  title: string
  icon?: TablerIcon
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <State icon={<Icon size={24} stroke={1.5} aria-hidden />} title={title} actions={actions}>
      {children}
    </State>
  )
}
