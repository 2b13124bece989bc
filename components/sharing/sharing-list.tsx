'use client'

import { IconAffiliate, IconEyeOff } from '@tabler/icons-react'
import { RelativeTime } from '@/components/clock'
import { ButtonLink } from '@/components/shell'
import { Empty } from '@/components/states'
import { StatusWord } from '@/components/status'
import { columnsOf, DataTable, FilterSearch, FilterSelect, Tabs } from '@/components/table'
import type { SharingPage, SharingQuery, SharingRow } from '@/lib/sharing/view'
import { EVIDENCE_KINDS } from '@/lib/vocabulary'
import { AboutSignals } from './about-signals'
import classes from './list.module.css'
import { KIND_WORDS, sharingStatus } from './words'

const column = columnsOf<SharingRow>()
const COLUMNS = column.columns([
  column.accessor('number', {
    header: 'Case',
    cell: ({ getValue }) => <span className="ref">{getValue()}</span>,
    meta: { name: true, always: true, phone: 'title', width: '96px' },
  }),
  column.display({
    id: 'accounts',
    header: 'Accounts',
    cell: ({ row }) => <Accounts row={row.original} />,
    meta: { phone: 'sub', width: '26%' },
  }),
  column.display({
    id: 'status',
    header: 'Status',
    cell: ({ row }) => <StatusWord of={sharingStatus(row.original.status)} />,
    meta: { phone: 'status', width: '136px' },
  }),
  column.display({
    id: 'kinds',
    header: 'Evidence that counts',
    cell: ({ row }) => <Kinds row={row.original} />,
    meta: { width: '20%' },
  }),
  column.accessor((row) => missing(row), { id: 'missing', header: 'What comes next', meta: { quiet: true } }),
  column.accessor((row) => row.region ?? '', {
    id: 'region',
    header: 'Region',
    meta: { quiet: true, hiddenAtFirst: true },
  }),
  column.accessor((row) => (row.holder ? (row.holder.you ? 'you' : row.holder.name) : ''), {
    id: 'holder',
    header: 'Held by',
    meta: { quiet: true, width: '120px' },
  }),
  column.display({
    id: 'evidence',
    header: 'Newest evidence',
    cell: ({ row }) => <RelativeTime at={row.original.evidenceAt} />,
    meta: { quiet: true, align: 'end', phone: 'aside', width: '124px' },
  }),
])

function Accounts({ row }: { row: SharingRow }) {
  const names = row.accounts.map((account) => account.name).join(', ')
  const more = row.accountCount - row.accounts.length
  return (
    <span className={classes.accounts} title={names}>
      {names || 'nobody left'}
      {more > 0 && ` and ${more} more`}
    </span>
  )
}

function Kinds({ row }: { row: SharingRow }) {
  if (row.kinds.length === 0) return <span className={classes.none}>none yet</span>
  return (
    <span className={classes.kinds}>
      {row.kinds.map((kind) => {
        const { label, icon: Icon } = KIND_WORDS[kind]
        return (
          <span key={kind}>
            <Icon size={14} stroke={1.75} aria-hidden />
            {label}
          </span>
        )
      })}
    </span>
  )
}

function missing(row: SharingRow): string {
  if (row.status !== 'suspected' && row.status !== 'corroborated') return ''
  if (row.proposedBy) return row.proposedBy.you ? 'a lead confirms' : `${row.proposedBy.name} proposed: a lead confirms`
  if (row.status === 'corroborated') return 'can be proposed'
  return row.kinds.length > 0 ? 'a second kind of evidence' : 'somebody looks'
}

type SharingListProps = {
  page: SharingPage
  tab: SharingQuery['tab']
  csv: string
  unfiltered: string | null
  /** Whether this role starts the run over history. */
  runs: boolean
}

/** Sharing cases, what speaks most for sharing first, above what is known of the signals themselves. */
export function SharingList({ page, tab, csv, unfiltered, runs }: SharingListProps) {
  return (
    <div className={classes.page}>
      <Tabs
        param="tab"
        label="Sharing cases"
        tabs={[
          { value: null, label: 'Suspected', count: page.counts.open },
          { value: 'watched', label: 'On watch', count: page.counts.watched },
          { value: 'confirmed', label: 'Confirmed' },
          { value: 'dismissed', label: 'Dismissed' },
        ]}
      />
      {page.isOnBench && (
        <p className={classes.kept}>
          <IconEyeOff size={16} stroke={1.75} aria-hidden />
          While a check lies on your bench, sharing cases of its driver are not listed here, if there are any. Decide or
          release it to see all.
        </p>
      )}
      <DataTable
        id="sharing"
        caption="Sharing cases"
        columns={COLUMNS}
        rows={page.rows}
        rowId={(row) => row.id}
        href={(row) => `/sharing/${row.id}`}
        turns={{ next: page.nextCursor, previous: page.previousCursor }}
        total={{ count: page.rows.length, capped: page.nextCursor !== null || page.previousCursor !== null }}
        orderedBy="most evidence first"
        unit={['case', 'cases']}
        filters={<Filters regions={page.regions} />}
        csv={csv}
        empty={<NoCases tab={tab} unfiltered={unfiltered} />}
      />
      <AboutSignals baseRates={page.baseRates} backfill={page.backfill} runs={runs} />
    </div>
  )
}

const Filters = ({ regions }: { regions: readonly string[] }) => (
  <>
    <FilterSearch label="Name, reference or SH-number" />
    <FilterSelect
      param="kind"
      label="Kind of evidence"
      all="Any evidence"
      options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind].label }))}
    />
    <FilterSelect
      param="region"
      label="Region"
      all="All regions"
      options={regions.map((region) => ({ value: region, label: region }))}
    />
  </>
)

const NOTHING: Record<SharingQuery['tab'], { title: string; words: string }> = {
  open: {
    title: 'Nothing is suspected',
    words:
      'A case opens here when signals on an account come together, or when somebody flags sharing on a case or a driver.',
  },
  watched: {
    title: 'Nothing is on watch',
    words: 'A case on watch comes back by itself with evidence that was not there.',
  },
  confirmed: { title: 'Nothing was confirmed yet', words: 'Confirming takes two kinds of evidence and two people.' },
  dismissed: { title: 'Nothing was dismissed yet', words: 'Dismissed links do not come back without new evidence.' },
  all: { title: 'There is no sharing case yet', words: 'A case opens when signals on an account come together.' },
}

function NoCases({ tab, unfiltered }: { tab: SharingQuery['tab']; unfiltered: string | null }) {
  if (unfiltered)
    return (
      <Empty
        title="No case fits these filters"
        icon={IconAffiliate}
        actions={
          <ButtonLink href={unfiltered} variant="filled">
            Clear the filters
          </ButtonLink>
        }
      >
        Cases are found by the name or reference of any of their accounts.
      </Empty>
    )
  const { title, words } = NOTHING[tab]
  return (
    <Empty title={title} icon={IconAffiliate}>
      {words}
    </Empty>
  )
}
