'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { RelativeTime } from '@/components/clock'
import { columnsOf, DataTable, FilterSearch } from '@/components/table'
import type { AppealAbout } from '@/lib/appeals/view'
import type { DeskTab, SuspensionRow, SuspensionsPage } from '@/lib/enforcement/view'
import classes from './desk.module.css'
import { DeskClock, DeskState } from './desk-clock'
import { headingOf, lengthWords, whyWords } from './desk-rows'
import { NothingHere } from './nothing-here'

type Line = SuspensionRow & { appeal: AppealAbout | null }

const column = columnsOf<Line>()
const COLUMNS = column.columns([
  column.accessor((row) => row.driver.name, {
    id: 'driver',
    header: 'Driver',
    meta: { name: true, always: true, phone: 'title', width: '23%' },
  }),
  column.accessor((row) => row.number, {
    id: 'number',
    header: 'Number',
    cell: ({ getValue }) => <span className="ref">{getValue()}</span>,
    meta: { quiet: true, hiddenAtFirst: true },
  }),
  column.accessor((row) => row.driver.ref, {
    id: 'ref',
    header: 'Reference',
    meta: { quiet: true, hiddenAtFirst: true },
  }),
  column.accessor(whyWords, {
    id: 'reasons',
    header: 'Reasons',
    cell: ({ getValue }) => (
      <span className={classes.reasons} title={getValue()}>
        {getValue()}
      </span>
    ),
    meta: { quiet: true, phone: 'sub', width: '22%' },
  }),
  column.accessor((row) => lengthWords(row.days), { id: 'length', header: 'Length', meta: { quiet: true } }),
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
  column.display({
    id: 'appeal',
    header: 'Appeal',
    cell: ({ row }) => <Appeal of={row.original.appeal} />,
    meta: { quiet: true, phone: 'sub' },
  }),
])

const DECIDED: Partial<Record<AppealAbout['status'], string>> = {
  upheld: 'Upheld',
  changed: 'Changed',
  overturned: 'Overturned',
}

/** Whether it is appealed against, and when that has to be decided. */
function Appeal({ of }: { of: AppealAbout | null }) {
  if (!of) return <span className={classes.noAppeal}>none</span>
  return (
    <>
      <span className={classes.named}>Appeal: </span>
      {of.dueAt === null ? (
        (DECIDED[of.status] ?? of.number)
      ) : (
        <b className={classes.appeal}>
          due <RelativeTime at={of.dueAt} />
        </b>
      )}
    </>
  )
}

type SuspensionsTableProps = {
  page: SuspensionsPage
  appeals: Record<string, AppealAbout>
  tab: DeskTab
  selected: string | undefined
}

/** Who is suspended or about to be; a row opens beside the table, and the address keeps which. */
export function SuspensionsTable({ page, appeals, tab, selected }: SuspensionsTableProps) {
  const path = usePathname()
  const query = useSearchParams()
  const search = query.get('q') ?? undefined
  function href(row: SuspensionRow): string {
    const next = new URLSearchParams(query)
    next.set('selected', row.id)
    next.delete('shown')
    return `${path}?${next}`
  }
  const asked = new URLSearchParams([...query].filter(([name]) => name === 'tab' || name === 'q'))
  return (
    <DataTable
      id="suspensions"
      caption="Suspensions"
      columns={COLUMNS}
      rows={page.rows.map((row) => ({ ...row, appeal: appeals[row.decisionId] ?? null }))}
      rowId={(row) => row.id}
      href={href}
      {...(selected ? { selected } : {})}
      {...(tab === 'history' ? {} : { groupOf: (row: SuspensionRow) => headingOf(row, page.counts) })}
      total={{ count: page.rows.length, capped: page.nextCursor !== null || page.previousCursor !== null }}
      turns={{ next: page.nextCursor, previous: page.previousCursor }}
      unit={['suspension', 'suspensions']}
      filters={<FilterSearch label="Name, reference or S-number" />}
      csv={`/suspensions/export?${asked}`}
      empty={<NothingHere tab={tab} search={search} />}
    />
  )
}
