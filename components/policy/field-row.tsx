'use client'

import { useId } from 'react'
import type { Field } from '@/lib/policy/view'
import { FieldInput } from './field-input'
import classes from './policy.module.css'

type FieldRowProps = {
  field: Field
  value: unknown
  error: string | undefined
  /** What is in force, where the draft says something else. */
  now: string | null
  change: (value: unknown) => void
}

/** One value: its name and help at the left, what it is written with at the right. */
export function FieldRow({ field, value, error, now, change }: FieldRowProps) {
  const id = useId()
  const help = useId()
  const described = field.help || now !== null
  return (
    <div className={classes.field} data-differs={now !== null || undefined}>
      <div>
        <label htmlFor={id}>{field.label}</label>
        {described && (
          <p className={classes.help} id={help}>
            {field.help} {now !== null && <b>In force: {now}.</b>}
          </p>
        )}
      </div>
      <FieldInput
        field={field}
        id={id}
        value={value}
        error={error}
        describedBy={described ? help : undefined}
        change={change}
      />
    </div>
  )
}
