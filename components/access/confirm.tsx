'use client'

import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ACCESS_REFUSALS, type AccessRefusal } from '@/lib/access/view'
import type { Result } from '@/lib/vocabulary'
import classes from './desk.module.css'
import { Refused } from './refusal'
import { useAskingWith } from './use-asking'

type ConfirmProps<T, Code extends string> = {
  /** What happens, and what it does not touch. */
  children: ReactNode
  /** The deed in words, as on its button. */
  deed: string
  action: () => Promise<Result<T, Code>>
  onOk: (value: T) => void
  close: () => void
}

/** Asks before something that cannot simply be taken back. `words`: what each refusal says. */
export function ConfirmWith<T, Code extends string>({
  words,
  children,
  deed,
  action,
  onOk,
  close,
}: ConfirmProps<T, Code> & { words: Readonly<Record<Code, string>> }) {
  const { asking, refusal, ask } = useAskingWith(words)
  return (
    <div className={classes.dialog}>
      <Refused>{refusal}</Refused>
      {children}
      <div className={classes.actions}>
        <Button variant="filled" loading={asking} onClick={() => ask(action, onOk)}>
          {deed}
        </Button>
        <Button onClick={close} data-autofocus>
          Cancel
        </Button>
      </div>
    </div>
  )
}

/** The same for the actions of users and keys. */
export const Confirm = <T,>(props: ConfirmProps<T, AccessRefusal>) => <ConfirmWith words={ACCESS_REFUSALS} {...props} />
