'use client'

import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/components/controls'
import { NOTE_MAX } from '@/lib/review/view'
import type { Refusal } from '@/lib/vocabulary'
import { refusalWords } from './case-words'
import { KeyHint } from './key-hint'
import classes from './slot-form.module.css'

type SharingFormProps = {
  driver: string
  /** Null when it is recorded; else why not. */
  flag: (note: string) => Promise<Refusal | null>
  close: () => void
}

/** Puts a suspicion of account sharing on the driver, with a note on what was seen. */
export function SharingForm({ driver, flag, close }: SharingFormProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const [note, setNote] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [sending, setSending] = useState(false)

  async function send(event?: FormEvent): Promise<void> {
    event?.preventDefault()
    if (sending) return
    const said = note.trim()
    if (said === '') return setError('Say what you saw: a suspicion needs a reason.')
    if (said.length > NOTE_MAX) return setError(`A note has at most ${NOTE_MAX} characters: shorten it.`)
    setSending(true)
    const refusal = await flag(said)
    setSending(false)
    if (!refusal) return
    setError(refusal.code === 'invalid' ? refusalWords(refusal) : `Not recorded. ${refusalWords(refusal)}`)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
  }

  return (
    <form className={classes.form} aria-label="Flag account sharing" onSubmit={send} onKeyDown={onKeyDown} noValidate>
      <h2>Flag sharing</h2>
      <p>
        A suspicion is put on {driver}. It is a reason to look, never a verdict, and changes nothing for the driver.
      </p>
      <label htmlFor={id}>What did you see?</label>
      <textarea
        ref={field}
        id={id}
        required
        rows={4}
        value={note}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}error`}
        onChange={(event) => {
          setNote(event.currentTarget.value)
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
          Flag
        </Button>
      </div>
    </form>
  )
}
