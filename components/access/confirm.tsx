'use client'

import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { AccessRefusal } from '@/lib/access/view'
import type { Result } from '@/lib/vocabulary'
import classes from './desk.module.css'
import { Refused } from './refusal'
import { useAsking } from './use-asking'

type ConfirmProps<T> = {
  /** What happens, and what it does not touch. */
  children: ReactNode
  /** The deed in words, as on its button. */
  deed: string
  action: () => Promise<Result<T, AccessRefusal>>
  onOk: (value: T) => void
  close: () => void
}

/** Asks before something that cannot simply be taken back. */
export function Confirm<T>({ children, deed, action, onOk, close }: ConfirmProps<T>) {
  const { asking, refusal, ask } = useAsking()
  return (
    <div className={classes.dialog}>
      <Refused>{refusal}</Refused>
      {children}
      <div className={classes.actions}>
        <Button onClick={close} data-autofocus>
          Cancel
        </Button>
        <Button variant="filled" loading={asking} onClick={() => ask(action, onOk)}>
          {deed}
        </Button>
      </div>
    </div>
  )
}
