'use client'

import { IconGavel } from '@tabler/icons-react'
import { RelativeTime } from '@/components/clock'
import { ButtonLink, KeepFresh } from '@/components/shell'
import { Empty } from '@/components/states'
import { StatusWord } from '@/components/status'
import { columnsOf, DataTable, FilterSearch, FilterSelect, Tabs } from '@/components/table'
import type { AppealQuery, AppealRow, AppealsPage } from '@/lib/appeals/view'
import { APPEAL_OUTCOMES } from '@/lib/vocabulary'
import { AppealClock } from './appeal-clock'
import { OUTCOME_LABELS } from './appeal-words'
import classes from './appeals.module.css'
import { LooksList } from './looks-list'
import { Statistics } from './statistics'

const column = columnsOf<AppealRow>()
const COLUMNS = column.columns([
  column.accessor('number', {
    header: 'Appeal',
    cell: ({ getValue }) => <span className="ref">{getValue()}</span>,
    meta: { always: true, width: '88px' },
  }),
  column.accessor((row) => row.driver.name, {
    id: 'driver',
    header: 'Driver',
    meta: { name: true, always: true, phone: 'title', width: '22%' },
  }),
  column.display({
    id: 'clock',
    header: 'Time',
    cell: ({ row }) => <AppealClock {...row.original} />,
    meta: { phone: 'aside', width: '152px' },
  }),
  column.display({
    id: 'status',
    header: 'Status',
    cell: ({ row }) => <Status row={row.original} />,
    meta: { phone: 'status', width: '200px' },
  }),
  column.accessor((row) => (row.kind === 'rejection' ? 'Rejected selfie' : 'Suspension for sharing'), {
    id: 'against',
    header: 'Against',
    meta: { phone: 'sub', width: '172px' },
  }),
  column.accessor((row) => (row.hasPhoto ? 'with a new photo' : 'in words'), {
    id: 'with',
    header: 'Came',
    meta: { quiet: true, width: '136px' },
  }),
  column.accessor((row) => (row.hearer ? (row.hearer.you ? 'you' : row.hearer.name) : ''), {
    id: 'hearer',
    header: 'Heard by',
    meta: { quiet: true, width: '140px' },
  }),
  column.accessor((row) => row.mayHear.why ?? '', {
    id: 'may',
    header: 'For you',
    cell: ({ getValue }) => (
      <span className={classes.forYou} title={getValue()}>
        {getValue()}
      </span>
    ),
    meta: { quiet: true },
  }),
  column.display({
    id: 'filed',
    header: 'Filed',
    cell: ({ row }) => <RelativeTime at={row.original.filedAt} />,
    meta: { quiet: true, align: 'end', width: '104px' },
  }),
])

function Status({ row }: { row: AppealRow }) {
  return (
    <>
      <StatusWord of={`appeal_${row.status}`} />
      {row.late && <span className={classes.late}>filed late</span>}
    </>
  )
}

type AppealsListProps = {
  page: AppealsPage
  tab: AppealQuery['tab']
  csv: string
  unfiltered: string | null
  /** Whether this role hears appeals. */
  hears: boolean
}

const TOPICS = ['appeal'] as const

/** Appeals by what is due first, above how they went. */
export function AppealsList({ page, tab, csv, unfiltered, hears }: AppealsListProps) {
  return (
    <div className={classes.page}>
      <KeepFresh of={TOPICS} />
      <Tabs
        param="tab"
        label="Appeals"
        tabs={[
          { value: null, label: 'Open', count: page.counts.open },
          ...(hears ? [{ value: 'mine', label: 'Yours', count: page.counts.mine }] : []),
          { value: 'decided', label: 'Decided' },
          { value: 'look', label: 'For a look', count: page.counts.look },
        ]}
      />
      <Statistics of={page.statistics} within={page.decideWithinHours} />
      {tab === 'look' ? (
        <LooksList looks={page.looks} hears={hears} />
      ) : (
        <DataTable
          id="appeals"
          caption="Appeals"
          columns={COLUMNS}
          rows={page.rows}
          rowId={(row) => row.id}
          href={(row) => `/appeals/${row.id}`}
          turns={{ next: page.nextCursor, previous: page.previousCursor }}
          total={{ count: page.rows.length, capped: page.nextCursor !== null || page.previousCursor !== null }}
          orderedBy={tab === 'decided' ? 'newest first' : 'what is due first'}
          unit={['appeal', 'appeals']}
          filters={<Filters decided={tab === 'decided'} />}
          csv={csv}
          empty={<NoAppeals tab={tab} unfiltered={unfiltered} />}
        />
      )}
    </div>
  )
}

const Filters = ({ decided }: { decided: boolean }) => (
  <>
    <FilterSearch label="Name, reference or AP-number" />
    {decided && (
      <FilterSelect
        param="outcome"
        label="Outcome"
        all="Any outcome"
        options={APPEAL_OUTCOMES.map((value) => ({ value, label: OUTCOME_LABELS[value] }))}
      />
    )}
  </>
)

const NOTHING: Record<AppealQuery['tab'], { title: string; words: string }> = {
  open: { title: 'No appeal is open', words: 'A driver appeals by the link of a notice, or through the platform.' },
  mine: { title: 'You hear no appeal', words: 'Take one from the open ones: the one due first stands at the top.' },
  decided: { title: 'No appeal was decided yet', words: 'Each is decided by a lead who took no part.' },
  look: { title: 'Nothing is left for a look', words: '' },
}

function NoAppeals({ tab, unfiltered }: { tab: AppealQuery['tab']; unfiltered: string | null }) {
  if (unfiltered)
    return (
      <Empty
        title="No appeal fits these filters"
        icon={IconGavel}
        actions={
          <ButtonLink href={unfiltered} variant="filled">
            Clear the filters
          </ButtonLink>
        }
      >
        Appeals are found by their number and by the name or reference of the driver.
      </Empty>
    )
  return (
    <Empty title={NOTHING[tab].title} icon={IconGavel}>
      {NOTHING[tab].words}
    </Empty>
  )
}
