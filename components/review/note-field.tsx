'use client'

import type { KeyboardEvent, RefObject } from 'react'
import { KeyCap } from '@/components/status'
import { NOTE_MAX } from '@/lib/review/view'
import classes from './note-field.module.css'

const SAY_LIMIT_FROM = 1_500
const grouped = new Intl.NumberFormat('en')

/** How many characters a note has too many; 0 when it fits. */
export const tooLong = (note: string): number => Math.max(0, note.length - NOTE_MAX)

type NoteFieldProps = {
  note: string
  setNote: (note: string) => void
  /** What was written can be read, no longer changed. */
  frozen: boolean
  field: RefObject<HTMLTextAreaElement | null>
  /** Where the focus goes on Escape. */
  leave: () => void
}

/** The reviewer's note on the case; it goes with the finding. */
export function NoteField({ note, setNote, frozen, field, leave }: NoteFieldProps) {
  const over = tooLong(note)
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leave()
  }
  return (
    <div className={classes.place}>
      <label className={classes.box} data-over={over > 0 || undefined}>
        <span className="visually-hidden">Note</span>
        <textarea
          ref={field}
          rows={1}
          placeholder="Note"
          value={note}
          readOnly={frozen}
          aria-keyshortcuts="N"
          aria-describedby="note-limit"
          aria-invalid={over > 0}
          onChange={(event) => setNote(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {note === '' && !frozen && <KeyCap>N</KeyCap>}
        <output id="note-limit" className={classes.limit}>
          {over > 0
            ? `${grouped.format(over)} too many`
            : note.length >= SAY_LIMIT_FROM
              ? `${grouped.format(NOTE_MAX - note.length)} left`
              : ''}
        </output>
      </label>
      <span className="visually-hidden">At most {grouped.format(NOTE_MAX)} characters.</span>
    </div>
  )
}
