'use client'

import { Elapsed, RelativeTime, TimeOfDay } from '@/components/clock'
import { columnsOf } from '@/components/table'
import type { DriverRow } from '@/lib/drivers/view'
import { MeanwhileCell, RecordCell, StandingCell, WorkCell } from './driver-cells'
import { ACTIVITY_WORDS, causeWords } from './driver-words'

const column = columnsOf<DriverRow>()

const name = column.accessor('name', {
  header: 'Driver',
  meta: { name: true, always: true, sorts: true, phone: 'title', width: '18%' },
})
const ref = column.accessor('ref', {
  header: 'Ref',
  cell: ({ row }) => <span className="ref">{row.original.ref}</span>,
  meta: { quiet: true, sorts: true, phone: 'sub', width: '104px' },
})
const standing = {
  id: 'standing',
  header: 'Standing',
  cell: ({ row }: { row: { original: DriverRow } }) => <StandingCell row={row.original} />,
}
const region = column.accessor((row) => row.region ?? '', {
  id: 'region',
  header: 'Region',
  meta: { quiet: true, sorts: true, width: '12%' },
})

export const driversColumns = column.columns([
  name,
  ref,
  column.display({ ...standing, meta: { phone: 'status', width: '120px' } }),
  column.display({
    id: 'work',
    header: 'May work',
    cell: ({ row }) => <WorkCell row={row.original} />,
    meta: { phone: 'aside', width: '124px' },
  }),
  region,
  column.accessor((row) => ACTIVITY_WORDS[row.activity], { id: 'activity', header: 'Activity', meta: { quiet: true } }),
  column.accessor('checks', { header: 'Checks', meta: { align: 'end', width: '72px' } }),
  column.display({
    id: 'lastCheck',
    header: 'Last check',
    cell: ({ row }) => (row.original.lastCheckAt ? <RelativeTime at={row.original.lastCheckAt} /> : 'never'),
    meta: { sorts: true, quiet: true, align: 'end' },
  }),
  column.display({
    id: 'added',
    header: 'Added',
    cell: ({ row }) => <RelativeTime at={row.original.addedAt} />,
    meta: { sorts: true, quiet: true, align: 'end', width: '108px' },
  }),
])

/** The columns of the list "Checks by a person". @param record opens the form of a row */
export const dueColumns = (record: (row: DriverRow) => void) =>
  column.columns([
    name,
    ref,
    column.display({
      id: 'due',
      header: 'May work meanwhile',
      cell: ({ row }) =>
        row.original.personCheck && <MeanwhileCell row={row.original} check={row.original.personCheck} />,
      meta: { sorts: true, phone: 'status', width: '196px' },
    }),
    column.accessor((row) => causeWords(row.personCheck?.cause ?? ''), {
      id: 'cause',
      header: 'Why',
      meta: { phone: 'aside' },
    }),
    column.display({
      id: 'waiting',
      header: 'Waiting',
      cell: ({ row }) => row.original.personCheck && <Elapsed since={row.original.personCheck.dueSince} />,
      meta: { align: 'end', width: '84px' },
    }),
    column.display({
      id: 'since',
      header: 'Since',
      cell: ({ row }) => row.original.personCheck && <TimeOfDay at={row.original.personCheck.dueSince} />,
      meta: { quiet: true, align: 'end', width: '84px' },
    }),
    column.display({ ...standing, meta: { width: '108px' } }),
    region,
    column.display({
      id: 'record',
      header: () => <span className="visually-hidden">Record check</span>,
      cell: ({ row }) =>
        row.original.personCheck && <RecordCell check={row.original.personCheck} record={() => record(row.original)} />,
      meta: { align: 'end', always: true, label: 'Record check', width: '148px' },
    }),
  ])
