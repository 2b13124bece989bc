'use client'

import { Button, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Refused } from '@/components/access/refusal'
import shared from '@/components/deeds/deeds.module.css'
import { REASON_MAX, REASON_MIN, type SharingRefusal } from '@/lib/sharing/view'
import type { Result } from '@/lib/vocabulary'
import { useDeed } from './use-deed'

/** What a reason lacks, or undefined. */
function lackOf(reason: string): string | undefined {
  const length = reason.trim().length
  if (length < REASON_MIN) return `Say why in at least ${REASON_MIN} characters.`
  return length > REASON_MAX
    ? `A reason has at most ${REASON_MAX} characters: shorten it by ${length - REASON_MAX}.`
    : undefined
}

type ReasonFormProps<T> = {
  /** The form's name, and the words of its button. */
  deed: string
  effect: string
  action: (reason: string) => Promise<Result<T, SharingRefusal | 'signed-out'>>
  onOk: (value: T) => void
  close: () => void
  children?: ReactNode
}

/** A deed with its reason; what was typed stays when it is refused. */
export function ReasonForm<T>({ deed, effect, action, onOk, close, children }: ReasonFormProps<T>) {
  const { asking, refusal, ask } = useDeed()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const lacks = lackOf(reason)

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (!lacks && !asking) void ask(() => action(reason), onOk)
  }

  return (
    <form
      className={shared.form}
      onSubmit={submit}
      noValidate
      aria-label={deed}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <Refused>{refusal}</Refused>
      {children}
      <Textarea
        label="Reason"
        description="Kept with the case; whoever looks next and the auditor can read it."
        rows={3}
        autoFocus
        value={reason}
        error={tried ? lacks : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p className={shared.effect}>{effect}</p>
      <div className={shared.buttons}>
        <Button type="submit" variant="filled" loading={asking}>
          {deed}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  )
}
