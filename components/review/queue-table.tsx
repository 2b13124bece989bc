'use client'

import { useRouter } from 'next/navigation'
import { useMemo, useTransition } from 'react'
import { readFacts } from '@/app/(console)/queue/actions'
import { Button, ButtonLink } from '@/components/controls'
import { Sprite } from '@/components/controls/sprite'
import { Empty } from '@/components/states'
import { DataTable } from '@/components/table'
import { LANE_LABELS, type LaneFigures, type QueuePage, type QueueQuery, type QueueView } from '@/lib/review/view'
import { BulkBar } from './bulk-bar'
import { queueColumns } from './queue-columns'
import { QueueFilters } from './queue-filters'
import { QUEUE_ICONS } from './queue-icons'
import { LIVELIHOOD_ORDER, livelihoodGroups } from './queue-words'
import { useChosen, useLiveRows } from './use-live-rows'

const MINUTE_MS = 60_000

type QueueTableProps = {
  page: QueuePage
  query: QueueQuery
  regions: readonly string[]
  lanes: readonly LaneFigures[]
  views: readonly QueueView[]
  /** The id of the case that Start reviewing would claim. */
  next: string | undefined
  targetMs: number
  /** The reader is blind to what the machine and others said. */
  blind: boolean
  /** The reader directs other people's cases. */
  mayDirect: boolean
  csv: string
  /** The address without filters, where there are any. */
  unfiltered: string | null
}

/** The open cases of a lane, in livelihood order unless the reader sorts otherwise. */
export function QueueTable(props: QueueTableProps) {
  const { page, query, targetMs, blind, mayDirect } = props
  const router = useRouter()
  const rows = useLiveRows(page.rows, query)
  const { chosen, choose, clear } = useChosen(rows.shown)
  const columns = useMemo(
    () => queueColumns({ targetMinutes: targetMs / MINUTE_MS, blind, readFacts }),
    [targetMs, blind],
  )
  return (
    <>
      <Sprite of={QUEUE_ICONS}>
        <DataTable
          id="queue"
          caption="Open cases"
          columns={columns}
          rows={rows.shown}
          rowId={(row) => row.id}
          href={(row) => `/cases/${row.id}`}
          next={props.next}
          groupOf={livelihoodGroups(page, query)}
          select={mayDirect ? { chosen, choose, nameOf: (row) => `${row.driver.name}, ${row.number}` } : undefined}
          leaving={(row) => rows.left.has(row.id)}
          total={{ count: page.total, capped: page.totalCapped }}
          turns={{ next: page.nextCursor, previous: page.previousCursor }}
          orderedBy={blind ? undefined : 'by livelihood'}
          whyOrdered={LIVELIHOOD_ORDER}
          unit={['case', 'cases']}
          filters={<QueueFilters regions={props.regions} views={props.views} mayDirect={mayDirect} blind={blind} />}
          csv={props.csv}
          empty={<NobodyWaits {...props} />}
        />
      </Sprite>
      {mayDirect && (
        <BulkBar
          ids={[...chosen]}
          putOff={query.claimed === 'snoozed'}
          all={{
            count: rows.shown.length,
            choose: () =>
              choose(
                rows.shown.map((row) => row.id),
                true,
              ),
          }}
          clear={clear}
          done={() => router.refresh()}
        />
      )}
    </>
  )
}

function NobodyWaits({ query, lanes, unfiltered }: QueueTableProps) {
  const router = useRouter()
  const [looking, start] = useTransition()
  const other = lanes.find((lane) => lane.open > 0 && lane.lane !== query.lane && query.lane !== 'all')
  if (unfiltered)
    return (
      <Empty
        title="No case fits these filters"
        actions={
          <ButtonLink href={unfiltered} variant="filled">
            Clear the filters
          </ButtonLink>
        }
      >
        This does not mean that nobody is waiting: the lane may hold other cases.
      </Empty>
    )
  return (
    <Empty
      title="Nobody is waiting"
      actions={
        <>
          {other && (
            <ButtonLink href={`/queue?lane=${other.lane}`}>
              Open {LANE_LABELS[other.lane].toLowerCase()}, {other.open}
            </ButtonLink>
          )}
          <Button loading={looking} onClick={() => start(() => router.refresh())}>
            Look again
          </Button>
        </>
      }
    >
      {query.lane === 'all' ? 'Every case is decided.' : `Every case in ${LANE_LABELS[query.lane]} is decided.`}
    </Empty>
  )
}
