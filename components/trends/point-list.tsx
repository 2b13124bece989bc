'use client'

import { IconChartLine } from '@tabler/icons-react'
import { useMemo } from 'react'
import { ButtonLink } from '@/components/shell'
import { Empty } from '@/components/states'
import { columnsOf, DataTable } from '@/components/table'
import type { PointFigure, PointPage, PointRow } from '@/lib/trends/view'
import classes from './point-list.module.css'
import { POINT_WORDS } from './point-words'
import { pointHref } from './trends-href'
import { weekdayOf } from './words'

const column = columnsOf<PointRow>()

/** Days of charts are in UTC, and so are the times behind them. */
const At = ({ at }: { at: string }) => (
  <time dateTime={at}>
    {weekdayOf(at.slice(0, 10))}, {at.slice(11, 16)}
  </time>
)

function columns(figure: PointFigure) {
  const all = [
    column.accessor((row) => row.driver?.name ?? 'Unknown driver', {
      id: 'driver',
      header: 'Driver',
      meta: { name: true, always: true, phone: 'title' },
    }),
    column.accessor((row) => row.driver?.ref ?? '', {
      id: 'ref',
      header: 'Reference',
      cell: ({ getValue }) => <span className="ref">{getValue()}</span>,
      meta: { phone: 'sub' },
    }),
    column.accessor((row) => row.region ?? '', { id: 'region', header: 'Region', meta: { quiet: true } }),
    column.display({
      id: 'case',
      header: 'Case',
      cell: ({ row }) => <CaseWord of={row.original.case} />,
      meta: { phone: 'status' },
    }),
    column.accessor((row) => row.suspension?.number ?? '', {
      id: 'suspension',
      header: 'Suspension',
      cell: ({ getValue }) => <span className="ref">{getValue()}</span>,
    }),
    column.display({
      id: 'at',
      header: `${POINT_WORDS[figure].at} (UTC)`,
      cell: ({ row }) => <At at={row.original.at} />,
      meta: { align: 'end', width: '168px', phone: 'aside' },
    }),
  ]
  return column.columns(figure === 'suspensions' ? all : all.filter(({ id }) => id !== 'suspension'))
}

function CaseWord({ of }: { of: PointRow['case'] }) {
  if (!of) return <span className={classes.quiet}>no case</span>
  return (
    <>
      <span className="ref">{of.number}</span> <span className={classes.quiet}>{of.open ? 'open' : 'closed'}</span>
    </>
  )
}

function hrefOf({ suspension, case: of, driver }: PointRow): string {
  if (suspension) return `/suspensions?selected=${suspension.id}`
  if (of) return `/cases/${of.id}`
  return driver ? `/drivers/${encodeURIComponent(driver.ref)}` : '/drivers'
}

/** What a point of a chart counts, one row each: without photos, and without how it ended. */
export function PointList({ page }: { page: PointPage }) {
  const { figure, from, to, region, rows, total, withheld } = page
  const { title, unit } = POINT_WORDS[figure]
  const shown = useMemo(() => columns(figure), [figure])
  return (
    <DataTable
      id={`trends-${figure}`}
      caption={title}
      columns={shown}
      rows={rows}
      rowId={({ id }) => id}
      href={hrefOf}
      unit={unit}
      total={{ count: total }}
      turns={{ next: page.nextCursor, previous: page.previousCursor }}
      orderedBy={figure === 'backlog' ? 'oldest first' : 'newest first'}
      filters={
        <>
          {region !== undefined && (
            <ButtonLink size="xs" href={pointHref({ figure, from, to, region: null })}>
              All regions
            </ButtonLink>
          )}
          {withheld > 0 && rows.length > 0 && <p className={classes.quiet}>{withheldWords(withheld)}</p>}
        </>
      }
      empty={
        <Empty
          title={withheld > 0 ? `${withheld} not listed` : 'None'}
          icon={IconChartLine}
          actions={<ButtonLink href="/trends">Back to trends</ButtonLink>}
        >
          {withheld > 0 ? <p>{withheldWords(withheld)}</p> : <p>Nothing was counted on these days.</p>}
        </Empty>
      }
    />
  )
}

const withheldWords = (withheld: number): string =>
  `${withheld} of them ${withheld === 1 ? 'is' : 'are'} not listed while you decide on ${withheld === 1 ? 'its driver' : 'their drivers'}.`

/** An address that no chart leads to. */
export const NoSuchPoint = () => (
  <Empty
    title="This address names no point of a chart"
    icon={IconChartLine}
    actions={<ButtonLink href="/trends">Back to trends</ButtonLink>}
  >
    <p>
      It takes a figure, and a first and a last day as YYYY-MM-DD, at most a year apart. Click a point of a chart on
      Trends, or a count in the table behind it.
    </p>
  </Empty>
)
