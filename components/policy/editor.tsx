'use client'

import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Refused } from '@/components/access/refusal'
import { FIELD_GROUPS, type PolicyContent, type VersionPage, valueAt, withValue, wordsOf } from '@/lib/policy/view'
import { FieldRow } from './field-row'
import { keepContent, keptContent, type Typed } from './kept-content'
import classes from './policy.module.css'
import { type PolicyAnswer, usePolicyAsk } from './use-policy-ask'

const BEHIND =
  'Somebody else has saved this draft meanwhile, so yours is not saved over it. What you typed is here until you show theirs.'

type EditorProps = {
  version: VersionPage
  /** What is in force, to be shown beside a value that differs. */
  inForce: PolicyContent
  save: (form: Typed & { number: number; revision: number }) => Promise<PolicyAnswer<{ revision: number }>>
  saved: () => void
}

/** The draft that the typing began from. */
type Base = Typed & { revision: number }

/**
 * Every value of a draft with its name, unit and limits. What is typed stays in this tab until it is saved, also where
 * somebody else has saved the draft meanwhile: then it says so, and offers theirs.
 */
export function Editor({ version, inForce, save, saved }: EditorProps) {
  const { number } = version
  const [base, setBase] = useState<Base>(version)
  const [typed, setTyped] = useState<Typed>({ note: version.note, content: version.content })
  const { revision } = base
  const { asking, refusal, errors, ask } = usePolicyAsk()
  const form = useRef<HTMLFormElement>(null)
  const untouched = JSON.stringify(typed) === JSON.stringify({ note: base.note, content: base.content })
  const isBehind = version.revision > revision
  if (isBehind && untouched) follow()

  function follow(): void {
    setBase(version)
    setTyped({ note: version.note, content: version.content })
  }

  useEffect(() => {
    const kept = keptContent(number, revision)
    if (kept) setTyped({ note: kept.note, content: kept.content })
  }, [number, revision])

  useEffect(() => {
    if (Object.keys(errors).length === 0) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])

  function change(next: Typed): void {
    setTyped(next)
    keepContent(number, revision, next)
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    void ask(
      () => save({ number, revision, ...typed }),
      (answer) => {
        keepContent(number, revision, null)
        setBase({ ...typed, revision: answer.revision })
        saved()
      },
    )
  }

  return (
    <form ref={form} className={classes.editor} onSubmit={submit} noValidate aria-label={`Draft, version ${number}`}>
      <div className={classes.save}>
        <Refused>{isBehind ? BEHIND : refusal}</Refused>
        <span aria-live="polite">{untouched ? 'Everything is saved.' : 'Not saved yet.'}</span>
        <Button disabled={untouched} onClick={() => change({ note: base.note, content: base.content })} type="button">
          Take back
        </Button>
        {isBehind && (
          <Button
            type="button"
            onClick={() => {
              keepContent(number, revision, null)
              follow()
            }}
          >
            Show the draft as saved
          </Button>
        )}
        <Button type="submit" variant="filled" loading={asking} disabled={untouched || isBehind}>
          Save the draft
        </Button>
      </div>
      <Textarea
        label="What it is for"
        value={typed.note}
        rows={2}
        error={errors.note}
        onChange={(event) => change({ ...typed, note: event.currentTarget.value })}
      />
      {FIELD_GROUPS.map(({ key, title, help, fields }) => (
        <fieldset key={key} className={classes.group} id={key}>
          <legend>{title}</legend>
          {help && <p className={classes.help}>{help}</p>}
          {fields.map((field) => {
            const now = valueAt(inForce, field.path)
            const value = valueAt(typed.content, field.path)
            const differs = JSON.stringify(now) !== JSON.stringify(value)
            return (
              <FieldRow
                key={field.path}
                field={field}
                value={value}
                error={errors[field.path]}
                now={differs ? wordsOf(field, now) : null}
                change={(next) => change({ ...typed, content: withValue(typed.content, field.path, next) })}
              />
            )
          })}
        </fieldset>
      ))}
    </form>
  )
}
