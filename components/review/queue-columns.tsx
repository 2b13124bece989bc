'use client'

import { Elapsed } from '@/components/clock'
import { BandWord } from '@/components/status/band-word'
import { columnsOf } from '@/components/table'
import type { QueueRow } from '@/lib/review/view'
import { FactsCard, type ReadFacts } from './facts-card'
import { LivelihoodCell, LookingCell, SignalsCell, WhyCell } from './queue-cells'

const column = columnsOf<QueueRow>()

/** What a blind reader is not shown. */
const telling = column.columns([
  column.display({
    id: 'band',
    header: 'Band',
    cell: ({ row }) => row.original.band && <BandWord of={row.original.band} />,
    meta: { width: '88px' },
  }),
  column.display({
    id: 'signals',
    header: 'Signals',
    cell: ({ row }) => <SignalsCell signals={row.original.signals} />,
    meta: { quiet: true, width: '136px' },
  }),
])

const livelihood = (targetMinutes: number) =>
  column.display({
    id: 'livelihood',
    header: 'Livelihood clock',
    cell: ({ row }) => <LivelihoodCell row={row.original} targetMinutes={targetMinutes} />,
    meta: { sorts: true, phone: 'status', width: '216px' },
  })

type QueueColumns = {
  /** When the clock of a driver on hold is full. */
  targetMinutes: number
  /** The reader is blind: no column that would tell. */
  blind: boolean
  readFacts: ReadFacts
}

/** The columns of the queue. */
export const queueColumns = ({ targetMinutes, blind, readFacts }: QueueColumns) =>
  column.columns([
    column.accessor((row) => row.driver.name, {
      id: 'driver',
      header: 'Driver',
      cell: ({ row }) => <FactsCard row={row.original} readFacts={readFacts} />,
      meta: { sorts: true, name: true, always: true, phone: 'title', width: '15%' },
    }),
    column.accessor((row) => row.driver.ref, {
      id: 'ref',
      header: 'Ref',
      cell: ({ row }) => <span className="ref">{row.original.driver.ref}</span>,
      meta: { quiet: true, width: '88px' },
    }),
    column.display({
      id: 'why',
      header: 'Why it is here',
      cell: ({ row }) => <WhyCell row={row.original} />,
      meta: { phone: 'sub' },
    }),
    ...(blind ? [] : [livelihood(targetMinutes)]),
    column.display({
      id: 'waiting',
      header: 'Waiting',
      cell: ({ row }) =>
        blind ? (
          <LivelihoodCell row={row.original} targetMinutes={targetMinutes} />
        ) : (
          <Elapsed since={row.original.waitingSince} />
        ),
      meta: blind ? { sorts: true, phone: 'status', width: '18%' } : { sorts: true, align: 'end', width: '84px' },
    }),
    ...(blind ? [] : telling.slice(0, 1)),
    column.accessor((row) => row.region ?? '', {
      id: 'region',
      header: 'Region',
      meta: { sorts: true, quiet: true, width: '10%' },
    }),
    ...(blind ? [] : telling.slice(1)),
    column.display({
      id: 'looking',
      header: 'Looking',
      cell: ({ row }) => <LookingCell row={row.original} />,
      meta: { quiet: true, phone: 'aside', width: '112px' },
    }),
  ])
