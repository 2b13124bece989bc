'use client'

import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import { writeNote } from '@/app/(console)/cases/note-actions'
import { askedFor, Button } from '@/components/controls'
import { useKeyFace } from '@/components/shell/keys/key-scope'
import { KeyCap } from '@/components/status/key-cap'
import { NOTE_MAX, namedIn } from '@/lib/review/view'
import { announce } from './announcement'
import { ask } from './ask'
import { refusalWords } from './case-words'
import { KeyHint } from './key-hint'
import classes from './note-field.module.css'
import { readNotesAgain, useCaseNotes } from './use-case-notes'

const MentionChoice = askedFor(() => import('./mention-choice').then((file) => file.MentionChoice))

const SAY_LIMIT_FROM = 1_500
const grouped = new Intl.NumberFormat('en')
const listed = new Intl.ListFormat('en', { type: 'conjunction' })

/** How many characters a note has too many; 0 when it fits. */
export const tooLong = (note: string): number => Math.max(0, note.length - NOTE_MAX)

type NoteFieldProps = {
  caseId: string
  note: string
  setNote: (note: string) => void
  /** What was written can be read, no longer changed. */
  frozen: boolean
  /** A decision can be given now, and takes the note with it. */
  deciding: boolean
  field: RefObject<HTMLTextAreaElement | null>
  /** Where the focus goes on Escape. */
  leave: () => void
}

/**
 * The reviewer's note on the case. It goes with the finding, or is added without one by Ctrl+Enter; an @ offers who may
 * see the case. What is typed stays until it is recorded.
 */
export function NoteField({ caseId, note, setNote, frozen, deciding, field, leave }: NoteFieldProps) {
  const id = useId()
  const notes = useCaseNotes(caseId)
  const people = typeof notes === 'object' ? notes.people : []
  const [adding, setAdding] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [caret, setCaret] = useState(0)
  const [option, offers] = useState<string | null>(null)
  const takesKey = useRef<((event: KeyboardEvent) => boolean) | null>(null)
  const { shortcut } = useKeyFace()('N')
  const over = tooLong(note)
  const told = namedIn(note, people)
  const mayAdd = !frozen && !adding && note.trim() !== '' && over === 0

  if (typeof notes === 'object' && !notes.mayWrite && note === '') return null

  async function add(): Promise<void> {
    if (!mayAdd) return
    setAdding(true)
    setRefused(null)
    const answer = await ask(writeNote(caseId, { text: note }))
    setAdding(false)
    if (!answer.ok) return setRefused(`Not added. ${refusalWords(answer)}`)
    setNote('')
    announce(
      answer.value.mentioned.length > 0
        ? `Note added; ${listed.format(answer.value.mentioned)} will see it`
        : 'Note added',
    )
    await readNotesAgain(caseId)
    leave()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (takesKey.current?.(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void add()
    }
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leave()
  }

  return (
    <div className={classes.place}>
      <div className={classes.box} data-over={over > 0 || undefined}>
        {note.includes('@') && people.length > 0 && (
          <MentionChoice
            id={id}
            text={note}
            setText={setNote}
            caret={caret}
            setCaret={setCaret}
            people={people}
            field={field}
            takesKey={takesKey}
            offers={offers}
          />
        )}
        <textarea
          ref={field}
          rows={1}
          aria-label="Note"
          placeholder="Note, @ to name somebody"
          value={note}
          readOnly={frozen || adding}
          aria-keyshortcuts={shortcut}
          aria-describedby={`${id}-limit ${id}-foot`}
          aria-invalid={over > 0}
          aria-autocomplete="list"
          aria-controls={option === null ? undefined : `${id}-people`}
          aria-activedescendant={option ?? undefined}
          onChange={(event) => {
            setNote(event.currentTarget.value)
            setRefused(null)
          }}
          onFocus={MentionChoice.fetch}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        {note === '' && !frozen && <KeyCap>N</KeyCap>}
        <output className={classes.limit}>{limitWords(note.length, over)}</output>
        {note.trim() !== '' && !frozen && (
          <div className={classes.foot}>
            <span id={`${id}-foot`} role={refused ? 'alert' : undefined} data-refused={refused ? true : undefined}>
              {refused ??
                (told.length > 0
                  ? `Adding it tells ${listed.format(told.map(({ name }) => name))}`
                  : deciding
                    ? 'Goes with your decision'
                    : '')}
            </span>
            <Button
              size="compact-xs"
              loading={adding}
              disabled={over > 0}
              onClick={() => void add()}
              rightSection={<KeyHint>Ctrl Enter</KeyHint>}
            >
              Add note
            </Button>
          </div>
        )}
      </div>
      <span id={`${id}-limit`} className="visually-hidden">
        At most {grouped.format(NOTE_MAX)} characters.
      </span>
    </div>
  )
}

function limitWords(length: number, over: number): string {
  if (over > 0) return `${grouped.format(over)} too many`
  return length >= SAY_LIMIT_FROM ? `${grouped.format(NOTE_MAX - length)} left` : ''
}
