'use client'

import { askedFor, Button } from '@/components/controls'
import classes from './notes-list.module.css'
import { readNotesAgain, useCaseNotes } from './use-case-notes'

const NotesList = askedFor(() => import('./notes-list').then((file) => file.NotesList))

/** The notes of a case, where there are any; or that they could not be read. */
export function Notes({ caseId }: { caseId: string }) {
  const notes = useCaseNotes(caseId)
  if (notes === 'loading') return null
  if (notes === 'failed')
    return (
      <section className={classes.notes} aria-label="Notes">
        <h2>Notes</h2>
        <p role="alert">The notes could not be read. This does not mean that there are none.</p>
        <Button size="xs" onClick={() => void readNotesAgain(caseId)}>
          Try again
        </Button>
      </section>
    )
  return notes.entries.length > 0 || notes.withheld ? <NotesList notes={notes} /> : null
}
