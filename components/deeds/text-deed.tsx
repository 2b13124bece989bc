'use client'

import { Button, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Refused } from '@/components/access/refusal'
import classes from './deeds.module.css'

type TextDeedProps = {
  /** The form's name, and the words of its button. */
  deed: string
  label: string
  description: string
  /** What the text lacks, or undefined. */
  lackOf: (text: string) => string | undefined
  /** What follows, in one sentence. */
  effect: string
  /** Asked once more before it is done. */
  confirm?: string
  asking: boolean
  refusal: string | null
  act: (text: string) => void
  close: () => void
  /** What else the deed needs. */
  children?: ReactNode
}

/** A deed that needs a few words, asked for twice where it has a `confirm`. What was typed stays when it is refused. */
export function TextDeed(props: TextDeedProps) {
  const { deed, label, description, lackOf, effect, confirm, asking, refusal, act, close, children } = props
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const [sure, setSure] = useState(false)
  const lacks = lackOf(text)

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (lacks || asking) return
    if (confirm && !sure) setSure(true)
    else act(text)
  }

  return (
    <form
      className={classes.form}
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
        label={label}
        description={description}
        rows={3}
        autoFocus
        data-autofocus
        value={text}
        error={tried ? lacks : undefined}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setSure(false)
        }}
      />
      <p className={classes.effect} aria-live="polite">
        {sure ? <b>{confirm}</b> : effect}
      </p>
      <div className={classes.buttons}>
        <Button type="submit" variant="filled" loading={asking}>
          {sure ? `Yes, ${deed[0]?.toLowerCase()}${deed.slice(1)}` : deed}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  )
}
