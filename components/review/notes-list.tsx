'use client'

import { Fragment, useEffect, useEffectEvent } from 'react'
import { readMentions } from '@/app/(console)/mentions/actions'
import { TimeOfDay } from '@/components/clock'
import { useShell } from '@/components/shell/shell-context'
import { FindingWord } from '@/components/status/finding-word'
import type { CaseNotes, NoteEntry } from '@/lib/review/view'
import classes from './notes-list.module.css'

/** What was written on a case, with findings and without, oldest first; only what the reader may see. */
export function NotesList({ notes }: { notes: CaseNotes }) {
  useReadMentions(notes)
  return (
    <section className={classes.notes} aria-label="Notes">
      <h2>Notes</h2>
      <ol>
        {notes.entries.map((entry) => (
          <Note key={entry.id} entry={entry} />
        ))}
      </ol>
      {notes.withheld && <p>Others have written. You read it after a decision of your own.</p>}
    </section>
  )
}

/** Mentions of the reader count as read once they are on the screen. */
function useReadMentions(notes: CaseNotes): void {
  const shell = useShell()
  const unread = notes.entries.flatMap((entry) => entry.unreadMentionId ?? [])
  const read = useEffectEvent(async (ids: string[]) => {
    const answer = await readMentions(ids).catch(() => null)
    if (answer?.ok) shell?.askFactsAgain()
  })
  const key = unread.join(' ')
  useEffect(() => {
    if (key !== '') void read(key.split(' '))
  }, [key])
}

function Note({ entry: { lane, finding, by, at, text, mentions } }: { entry: NoteEntry }) {
  return (
    <li>
      <header>
        <b>{by.you ? 'You' : by.name}</b>
        {finding && (
          <span className={classes.finding} data-lane={lane}>
            <FindingWord of={finding} />
          </span>
        )}
        <TimeOfDay at={at} />
      </header>
      {text === null ? (
        <p className={classes.gone}>The text has gone with the driver's consent.</p>
      ) : (
        <p>{marked(text, mentions)}</p>
      )}
    </li>
  )
}

/** The text with the names that an @ means set apart. */
function marked(text: string, mentions: NoteEntry['mentions']) {
  const names = mentions.map(({ name }) => name).sort((one, other) => other.length - one.length)
  if (names.length === 0) return text
  const escaped = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const parts = text.split(new RegExp(`(@(?:${escaped.join('|')}))`, 'u'))
  let offset = 0
  return parts.map((part, place) => {
    offset += part.length
    return <Fragment key={offset}>{place % 2 === 1 ? <strong>{part}</strong> : part}</Fragment>
  })
}
