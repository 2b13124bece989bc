'use client'

import { Button } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { RelativeTime } from '@/components/clock'
import { KIND_LABELS, KIND_WORDS, type RetentionClass } from '@/lib/retention/view'
import classes from './retention.module.css'
import { type Column, RowsPanel } from './rows-panel'
import { count, termWords } from './words'

const TermDialog = dynamic(() => import('./term-dialog').then((file) => file.TermDialog))

const columns: Column<RetentionClass>[] = [
  {
    head: 'What',
    cell: ({ kind }) => (
      <>
        <span className={classes.name}>{KIND_LABELS[kind]}</span>
        <small>{KIND_WORDS[kind].what}</small>
      </>
    ),
  },
  {
    head: 'Kept for',
    cell: ({ kind, everywhere, regions, set }) => (
      <>
        {termWords(everywhere)} <small>from {KIND_WORDS[kind].from}</small>
        {regions.map(({ region, days }) => (
          <small key={region}>
            {region}: {termWords(days)}
          </small>
        ))}
        <small>
          {set ? (
            <>
              set by {set.by}, <RelativeTime at={set.at} />
            </>
          ) : (
            'as the consent text says'
          )}
        </small>
      </>
    ),
  },
  {
    head: 'Kept now',
    number: true,
    cell: ({ kind, due }) => (
      <>
        {count(due.kept, KIND_WORDS[kind].unit)}
        {due.at && (
          <small>
            counted <RelativeTime at={due.at} />
          </small>
        )}
      </>
    ),
  },
  { head: 'Due now', number: true, cell: ({ due }) => due.now.toLocaleString('en') },
  { head: 'In 7 days', number: true, cell: ({ due }) => due.week.toLocaleString('en') },
  { head: 'In 30 days', number: true, cell: ({ due }) => due.month.toLocaleString('en') },
  { head: 'Next', number: true, cell: ({ due }) => <Next of={due} /> },
]

const Next = ({ of: { next, kept } }: { of: RetentionClass['due'] }) =>
  next ? <RelativeTime at={next} /> : kept > 0 ? 'now' : 'nothing kept'

/** Each kind of data: how long it is kept, how much there is, and what ends next; for an admin the way to another term. */
export function TermsPanel({ rows, mayWrite }: { rows: readonly RetentionClass[]; mayWrite: boolean }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <RowsPanel
        title="Terms"
        aside="what a legal hold or an open appeal needs waits"
        action={
          mayWrite && (
            <Button size="xs" onClick={() => setOpen(true)}>
              Change a term
            </Button>
          )
        }
        caption="Kinds of data and their terms"
        columns={columns}
        rows={rows}
        rowId={(row) => row.kind}
        none="Nothing has a term."
      />
      {open && <TermDialog classesOf={rows} close={() => setOpen(false)} />}
    </>
  )
}
