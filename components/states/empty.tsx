import type { ReactNode } from 'react'
import { IconInbox } from '@/components/icons/frame'
import type { Icon } from '@/components/icons/icon'
import { State } from './state'

/** Nothing is there, and that is known. Say what happened last, and in `actions` where to go. */
export function Empty({
  title,
  icon: Icon = IconInbox,
  actions,
  children,
}: {
  title: string
  icon?: Icon
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <State icon={<Icon size={24} stroke={1.5} aria-hidden />} title={title} actions={actions}>
      {children}
    </State>
  )
}
