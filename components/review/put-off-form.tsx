'use client'

import { useId, useState } from 'react'
import { DIRECT_REASON } from '@/lib/review/view'
import type { Refusal } from '@/lib/vocabulary'
import { refusalWords } from './case-words'
import { SlotForm } from './slot-form'
import classes from './slot-form.module.css'

/** The same for every case: what is offered tells nothing of the driver. */
const MINUTES = [5, 10, 15] as const

type PutOffFormProps = {
  /** Null when it is put off; else why not. */
  putOff: (minutes: number, reason: string) => Promise<Refusal | null>
  close: () => void
}

function lacks(said: string): string | null {
  if (said.length < DIRECT_REASON.min) return `Say why in at least ${DIRECT_REASON.min} characters.`
  return said.length > DIRECT_REASON.max ? `A reason has at most ${DIRECT_REASON.max} characters: shorten it.` : null
}

/** Puts the case off for some minutes, with a reason. */
export function PutOffForm({ putOff, close }: PutOffFormProps) {
  const id = useId()
  const [minutes, setMinutes] = useState<number>(MINUTES[0])
  async function send(said: string): Promise<string | null> {
    const refusal = await putOff(minutes, said)
    return refusal && `Not put off. ${refusalWords(refusal)}`
  }
  return (
    <SlotForm
      name="Put off"
      title="Put off"
      about="Your claim ends, and nobody gets the case before. You, and leads, can have it back sooner from the queue."
      label="Reason"
      rows={3}
      deed="Put off"
      lacks={lacks}
      send={send}
      close={close}
    >
      <fieldset className={classes.times}>
        <legend>For</legend>
        {MINUTES.map((choice) => (
          <label key={choice}>
            <input type="radio" name={id} checked={minutes === choice} onChange={() => setMinutes(choice)} />
            {choice} min
          </label>
        ))}
      </fieldset>
    </SlotForm>
  )
}
