'use client'

import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/components/controls'
import { KeyHint } from './key-hint'
import classes from './slot-form.module.css'

type SlotFormProps = {
  /** What a screen reader calls it. */
  name: string
  title: string
  about: ReactNode
  label: string
  rows: number
  deed: string
  /** Why the words can't be sent as they are; null: they can. */
  lacks: (said: string) => string | null
  /** Sends them; null when it is done, else in words why not. */
  send: (said: string) => Promise<string | null>
  close: () => void
  /** What is chosen besides the words. */
  children?: ReactNode
}

/** A deed with words, in the place of the facts. What was typed stays with a refusal; letters decide nothing meanwhile. */
export function SlotForm({ name, title, about, label, rows, deed, lacks, send, close, children }: SlotFormProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const [words, setWords] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [sending, setSending] = useState(false)

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault()
    if (sending) return
    const said = words.trim()
    const lacking = lacks(said)
    if (lacking !== null) return setError(lacking)
    setSending(true)
    const refusal = await send(said)
    setSending(false)
    if (refusal !== null) setError(refusal)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
  }

  return (
    <form className={classes.form} aria-label={name} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <h2>{title}</h2>
      <p>{about}</p>
      {children}
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        required
        rows={rows}
        value={words}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}error`}
        onChange={(event) => {
          setWords(event.currentTarget.value)
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
          {deed}
        </Button>
      </div>
    </form>
  )
}
