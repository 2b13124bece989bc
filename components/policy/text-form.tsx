'use client'

import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Refused } from '@/components/access/refusal'
import classes from './policy.module.css'
import { type PolicyAnswer, usePolicyAsk } from './use-policy-ask'

type TextFormProps<T> = {
  /** The form's name, and the words of its button. */
  deed: string
  label: string
  description: string
  /** What follows, in one sentence. */
  effect: string
  /** Asked once more before it is done. */
  confirm?: string
  action: (text: string) => Promise<PolicyAnswer<T>>
  onOk: (value: T) => void
  close: () => void
}

const LEAST = 10
const MOST = 500

function lackOf(text: string): string | undefined {
  const length = text.trim().length
  if (length < LEAST) return `Write at least ${LEAST} characters.`
  return length > MOST ? `At most ${MOST} characters: shorten it by ${length - MOST}.` : undefined
}

/** A deed that needs a few words, asked for twice where it has a `confirm`. What was typed stays when it is refused. */
export function TextForm<T>({ deed, label, description, effect, confirm, action, onOk, close }: TextFormProps<T>) {
  const { asking, refusal, ask } = usePolicyAsk()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const [sure, setSure] = useState(false)
  const lacks = lackOf(text)

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (lacks) return
    if (confirm && !sure) setSure(true)
    else void ask(() => action(text), onOk)
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={deed}>
      <Refused>{refusal}</Refused>
      <Textarea
        label={label}
        description={description}
        rows={3}
        value={text}
        error={tried ? lacks : undefined}
        data-autofocus
        onChange={(event) => {
          setText(event.currentTarget.value)
          setSure(false)
        }}
      />
      <p aria-live="polite">{sure ? <b>{confirm}</b> : effect}</p>
      <div className={classes.buttons}>
        <Button type="submit" variant="filled" loading={asking}>
          {sure ? `Yes, ${deed[0]?.toLowerCase()}${deed.slice(1)}` : deed}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  )
}
