'use client'

import { IconUserCheck, IconUsers } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useMemo, useState } from 'react'
import { ButtonLink, KeepFresh } from '@/components/shell'
import { Empty } from '@/components/states'
import { DataTable, FilterSelect, Tabs } from '@/components/table'
import type { DriverRow, DriversPage, DriversQuery } from '@/lib/drivers/view'
import { DriverSearch } from './driver-search'
import { STANDING_OPTIONS } from './driver-words'
import { driversColumns, dueColumns } from './drivers-columns'

const RecordCheckDialog = dynamic(() => import('./record-check-dialog').then((file) => file.RecordCheckDialog))

const TOPICS = ['check'] as const

type DriversTableProps = {
  page: DriversPage
  query: DriversQuery
  csv: string
  /** The address without filters, where there are any. */
  unfiltered: string | null
}

/** All drivers, or those who wait for a check by a person. */
export function DriversTable({ page, query, csv, unfiltered }: DriversTableProps) {
  const [recording, setRecording] = useState<DriverRow | null>(null)
  const due = query.due === 'person'
  const columns = useMemo(() => (due ? dueColumns(setRecording) : driversColumns), [due])
  const tabs = [
    { value: null, label: 'All drivers' },
    {
      value: 'person',
      label: 'Checks by a person',
      count: page.due.count,
      ...(page.due.oldestSince && { oldest: page.due.oldestSince }),
    },
  ]
  return (
    <>
      {due && <KeepFresh of={TOPICS} />}
      <Tabs param="due" label="Lists of drivers" hint="second figure: the longest waiting" tabs={tabs} />
      <DataTable
        id={due ? 'drivers-due' : 'drivers'}
        caption={due ? 'Checks by a person' : 'Drivers'}
        columns={columns}
        rows={page.rows}
        rowId={(row) => row.id}
        href={(row) => `/drivers/${encodeURIComponent(row.ref)}`}
        total={{ count: page.total, capped: page.totalCapped }}
        turns={{ next: page.nextCursor, previous: page.previousCursor }}
        orderedBy={due ? 'who cannot work first' : 'by name'}
        unit={['driver', 'drivers']}
        filters={<DriverFilters regions={page.regions} />}
        csv={csv}
        empty={<NoDrivers due={due} unfiltered={unfiltered} />}
      />
      {recording?.personCheck && (
        <RecordCheckDialog check={recording.personCheck} driver={recording.name} close={() => setRecording(null)} />
      )}
    </>
  )
}

const DriverFilters = ({ regions }: { regions: readonly string[] }) => (
  <>
    <DriverSearch />
    <FilterSelect param="standing" label="Standing" all="Standing" options={STANDING_OPTIONS} />
    <FilterSelect
      param="region"
      label="Region"
      all="Region"
      options={regions.map((region) => ({ value: region, label: region }))}
    />
  </>
)

function NoDrivers({ due, unfiltered }: { due: boolean; unfiltered: string | null }) {
  if (unfiltered)
    return (
      <Empty
        title="No driver fits these filters"
        icon={IconUsers}
        actions={
          <ButtonLink href={unfiltered} variant="filled">
            Clear the filters
          </ButtonLink>
        }
      >
        Names and references are found by any part of them, as they are written.
      </Empty>
    )
  if (due)
    return (
      <Empty title="Nobody waits for a check by a person" icon={IconUserCheck}>
        A driver comes here who declines or withdraws consent, or who can't take a selfie.
      </Empty>
    )
  return (
    <Empty title="No drivers yet" icon={IconUsers}>
      Drivers come here as soon as the platform adds them by PUT /api/v1/drivers/{'{ref}'}.
    </Empty>
  )
}
