'use client'

import { IconPlugConnectedX, IconRefresh } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { type ReactNode, useTransition } from 'react'
import { Button } from '@/components/controls'
import { State } from './state'

/**
 * Something could not be read or done. Never shown as emptiness.
 * @param title what failed, as "The queue could not be read"
 * @param children what it does not mean, as "This does not mean that the queue is empty"
 * @param retry how to try again; reads the page again by default
 * @param reference the id under which it lies in the log
 */
export function Failed({
  title,
  children,
  retry,
  reference,
  level,
}: {
  title: string
  children: ReactNode
  retry?: () => void
  reference?: string
  level?: 1 | 2
}) {
  const router = useRouter()
  const [trying, start] = useTransition()
  return (
    <State
      icon={<IconPlugConnectedX size={24} stroke={1.5} aria-hidden />}
      title={title}
      tone="bad"
      role="alert"
      level={level}
      actions={
        <Button
          variant="filled"
          leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden />}
          loading={trying}
          onClick={() => start(retry ?? (() => router.refresh()))}
        >
          Try again
        </Button>
      }
      foot={reference && <code>req {reference}</code>}
    >
      {children}
    </State>
  )
}
