'use client'

import { columnsOf } from '@/components/table'
import { ROLE_LABELS } from '@/lib/access/view'
import type { Interval, PersonQuality, Rate } from '@/lib/trends/view'
import { Figure } from './figure'
import classes from './quality.module.css'
import { intervalWords, rateWords, timeWords } from './quality-words'

const column = columnsOf<PersonQuality>()

const rate = (id: string, header: string, of: (person: PersonQuality) => Rate | null, hiddenAtFirst = false) =>
  column.display({
    id,
    header,
    cell: ({ row }) => <Figure words={rateWords(of(row.original))} />,
    meta: { align: 'end', ...(hiddenAtFirst ? { hiddenAtFirst } : {}) },
  })

const interval = (id: string, header: string, of: (person: PersonQuality) => Interval | null) =>
  column.display({
    id,
    header,
    cell: ({ row }) => <Figure words={intervalWords(of(row.original))} />,
    meta: { align: 'end' },
  })

/** One row a person: how well they find, with intervals. */
export const peopleColumns = column.columns([
  column.accessor(({ person }) => person.name, {
    id: 'person',
    header: 'Person',
    cell: ({ row: { original } }) => `${original.person.name}${original.person.you ? ' (you)' : ''}`,
    meta: { name: true, always: true, phone: 'title' },
  }),
  column.accessor(({ person }) => ROLE_LABELS[person.role], { id: 'role', header: 'Role', meta: { phone: 'aside' } }),
  column.accessor('decisions', {
    header: 'Decisions',
    cell: ({ getValue }) => (
      <>
        {getValue()}
        <span className={classes.unit}> {getValue() === 1 ? 'decision' : 'decisions'}</span>
      </>
    ),
    meta: { align: 'end', phone: 'sub' },
  }),
  interval('dPrime', 'd′', ({ golden }) => golden.dPrime),
  interval('criterion', 'Bias', ({ golden }) => golden.criterion),
  rate('agreed', 'Agreed', (one) => one.agreed),
  interval('kappa', 'κ', (one) => one.kappa),
  rate('overturned', 'Overturned', (one) => one.overturned),
  rate('revised', 'Revised', (one) => one.revised),
  column.display({
    id: 'pace',
    header: 'Median time',
    cell: ({ row }) => timeWords(row.original.medianMs),
    meta: { align: 'end' },
  }),
  rate('zoomed', 'Looked closer', (one) => one.zoomed, true),
  rate('views', 'Views without decision', (one) => one.undecidedViews, true),
  rate('hasty', 'Under 5 s', (one) => one.hasty, true),
])
