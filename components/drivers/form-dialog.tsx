'use client'

import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { Refused } from '@/components/access/refusal'
import { Dialog } from './dialog'
import classes from './form-dialog.module.css'

type FormDialogProps = {
  title: string
  /** The words of the button that does it. */
  deed: string
  /** What follows, in one sentence. */
  effect?: ReactNode
  refusal: string | null
  asking: boolean
  submit: () => void
  close: () => void
  children: ReactNode
}

/** A form over the page. What was typed stays while it is refused. */
export function FormDialog({ title, deed, effect, refusal, asking, submit, close, children }: FormDialogProps) {
  function send(event: FormEvent): void {
    event.preventDefault()
    if (!asking) submit()
  }
  return (
    <Dialog title={title} close={close}>
      <form className={classes.form} onSubmit={send} noValidate aria-label={title}>
        <Refused>{refusal}</Refused>
        {children}
        {effect && (
          <p className={classes.effect} aria-live="polite">
            {effect}
          </p>
        )}
        <div className={classes.buttons}>
          <Button type="submit" variant="filled" loading={asking}>
            {deed}
          </Button>
          <Button onClick={close}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
