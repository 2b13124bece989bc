'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { columnsOf, DataTable } from '@/components/table'
import classes from './desk.module.css'
import { DeskClock, DeskState } from './desk-clock'
import { type DeskRow, groupLabel, groupOf, lengthOf } from './desk-rows'
import { NothingHere } from './nothing-here'
import { reasonWords } from './reason-words'

const column = columnsOf<DeskRow>()
const COLUMNS = column.columns([
  column.accessor((row) => row.of.driver.name, {
    id: 'driver',
    header: 'Driver',
    meta: { name: true, always: true, phone: 'title', width: '24%' },
  }),
  column.accessor((row) => row.of.driver.ref, {
    id: 'ref',
    header: 'Reference',
    meta: { quiet: true, hiddenAtFirst: true },
  }),
  column.accessor((row) => reasonWords(row.of.reasons), {
    id: 'reasons',
    header: 'Reasons',
    cell: ({ getValue }) => (
      <span className={classes.reasons} title={getValue()}>
        {getValue()}
      </span>
    ),
    meta: { quiet: true, phone: 'sub', width: '22%' },
  }),
  column.accessor((row) => (row.kind === 'awaiting' ? 'Not decided' : lengthOf(row.of)), {
    id: 'length',
    header: 'Length',
    meta: { quiet: true },
  }),
  column.display({
    id: 'state',
    header: 'State',
    cell: ({ row }) => <DeskState row={row.original} />,
    meta: { phone: 'status' },
  }),
  column.display({
    id: 'clock',
    header: 'Clock',
    cell: ({ row }) => <DeskClock row={row.original} />,
    meta: { phone: 'aside' },
  }),
])

/** Who is suspended or about to be; a row opens beside the table, and the address keeps which. */
export function SuspensionsTable({
  rows,
  selected,
  lastEndedAt,
}: {
  rows: DeskRow[]
  selected: string | undefined
  lastEndedAt: string | null
}) {
  const path = usePathname()
  const query = useSearchParams()
  const tab = query.get('tab')
  const sizeOf = (group: ReturnType<typeof groupOf>) => rows.filter((row) => groupOf(row) === group).length
  function href(row: DeskRow): string {
    const next = new URLSearchParams(query)
    next.set('selected', row.id)
    return `${path}?${next}`
  }
  return (
    <DataTable
      id="suspensions"
      caption="Suspensions"
      columns={COLUMNS}
      rows={rows}
      rowId={(row) => row.id}
      href={href}
      selected={selected}
      groupOf={tab === 'history' ? undefined : (row) => `${groupLabel(groupOf(row))} · ${sizeOf(groupOf(row))}`}
      total={{ count: rows.length }}
      unit={['row', 'rows']}
      csv="/suspensions/export"
      empty={<NothingHere tab={tab} lastEndedAt={lastEndedAt} />}
    />
  )
}
