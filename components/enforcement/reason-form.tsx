'use client'

import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Refused } from '@/components/access/refusal'
import shared from '@/components/deeds/deeds.module.css'
import type { EnforcementRefusal } from '@/lib/enforcement/view'
import type { Result } from '@/lib/vocabulary'
import { ReasonField, reasonError } from './reason-field'
import { useDeed } from './use-deed'

type ReasonFormProps = {
  /** The form's name, and the words of its button. */
  deed: string
  /** What follows, in one sentence. */
  effect: string
  /** Asked once more before it is done. */
  confirm: string
  action: (reason: string) => Promise<Result<null, EnforcementRefusal | 'signed-out'>>
  onOk: () => void
  close: () => void
}

/** A deed that needs a reason and is asked for twice. What was typed stays when it is refused. */
export function ReasonForm({ deed, effect, confirm, action, onOk, close }: ReasonFormProps) {
  const { asking, refusal, ask } = useDeed()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [sure, setSure] = useState(false)
  const lacks = reasonError(reason)

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (lacks) return
    if (sure) void ask(() => action(reason), onOk)
    else setSure(true)
  }

  return (
    <form className={shared.form} onSubmit={submit} noValidate aria-label={deed}>
      <Refused>{refusal}</Refused>
      <ReasonField
        value={reason}
        error={tried ? lacks : undefined}
        change={(next) => {
          setReason(next)
          setSure(false)
        }}
      />
      <p className={shared.effect} aria-live="polite">
        {sure ? <b>{confirm}</b> : effect}
      </p>
      <div className={shared.buttons}>
        <Button type="submit" variant="filled" loading={asking}>
          {sure ? `Yes, ${deed[0]?.toLowerCase()}${deed.slice(1)}` : deed}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  )
}
