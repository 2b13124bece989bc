'use client'

import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/components/controls'
import { DIRECT_REASON } from '@/lib/review/view'
import type { Refusal } from '@/lib/vocabulary'
import { refusalWords } from './case-words'
import { KeyHint } from './key-hint'
import classes from './slot-form.module.css'

/** The same for every case: what is offered tells nothing of the driver. */
const MINUTES = [5, 10, 15] as const

type PutOffFormProps = {
  /** Null when it is put off; else why not. */
  putOff: (minutes: number, reason: string) => Promise<Refusal | null>
  close: () => void
}

/** Puts the case off for some minutes, with a reason. */
export function PutOffForm({ putOff, close }: PutOffFormProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const [minutes, setMinutes] = useState<number>(MINUTES[0])
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [sending, setSending] = useState(false)

  async function send(event?: FormEvent): Promise<void> {
    event?.preventDefault()
    if (sending) return
    const said = reason.trim()
    if (said.length < DIRECT_REASON.min) return setError(`Say why in at least ${DIRECT_REASON.min} characters.`)
    if (said.length > DIRECT_REASON.max)
      return setError(`A reason has at most ${DIRECT_REASON.max} characters: shorten it.`)
    setSending(true)
    const refusal = await putOff(minutes, said)
    setSending(false)
    if (refusal) setError(`Not put off. ${refusalWords(refusal)}`)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
  }

  return (
    <form className={classes.form} aria-label="Put off" onSubmit={send} onKeyDown={onKeyDown} noValidate>
      <h2>Put off</h2>
      <p>Your claim ends, and nobody gets the case before. You, and leads, can have it back sooner from the queue.</p>
      <fieldset className={classes.times}>
        <legend>For</legend>
        {MINUTES.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={`${id}minutes`}
              checked={minutes === choice}
              onChange={() => setMinutes(choice)}
            />
            {choice} min
          </label>
        ))}
      </fieldset>
      <label htmlFor={id}>Reason</label>
      <textarea
        ref={field}
        id={id}
        required
        rows={3}
        value={reason}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}error`}
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setError(null)
        }}
      />
      {error && (
        <p id={`${id}error`} className={classes.error}>
          {error}
        </p>
      )}
      <div className={classes.actions}>
        <Button size="xs" variant="subtle" color="gray" onClick={close} rightSection={<KeyHint>Esc</KeyHint>}>
          Cancel
        </Button>
        <Button size="xs" type="submit" loading={sending} rightSection={<KeyHint>Ctrl Enter</KeyHint>}>
          Put off
        </Button>
      </div>
    </form>
  )
}
