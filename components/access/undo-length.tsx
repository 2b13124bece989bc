'use client'

import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { UNDO_SECONDS_MAX } from '@/lib/access/view'
import classes from './account.module.css'

type UndoLengthProps = { seconds: number; keep: (seconds: number) => Promise<void> }

/** How long a decision can be taken back, in whole seconds. */
export function UndoLength({ seconds, keep }: UndoLengthProps) {
  const [typed, setTyped] = useState<number | string>(seconds)
  const value = typeof typed === 'number' ? typed : Number.NaN
  const fits = Number.isInteger(value) && value >= 0 && value <= UNDO_SECONDS_MAX
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (fits && value !== seconds) void keep(value)
  }
  return (
    <form className={classes.undo} onSubmit={submit} noValidate>
      <NumberInput
        label="How long a decision can be taken back"
        description="In seconds. A decision that lets a held driver work again never waits longer than 10 s."
        suffix=" s"
        min={0}
        max={UNDO_SECONDS_MAX}
        clampBehavior="none"
        allowDecimal={false}
        value={typed}
        onChange={setTyped}
        error={fits ? undefined : `Give whole seconds from 0 to ${UNDO_SECONDS_MAX}.`}
      />
      <Button type="submit" disabled={!fits || value === seconds}>
        Keep
      </Button>
    </form>
  )
}
