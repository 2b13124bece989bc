'use client'

import { useClipboard } from '@mantine/hooks'
import {
  IconBaselineDensityLarge,
  IconBaselineDensityMedium,
  IconBaselineDensitySmall,
  IconColumns3,
  IconDownload,
} from '@tabler/icons-react'
import type { Column, RowData } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { IconLink } from '@/components/icons/bench'
import { Pop } from '@/components/shell/pop'
import { PopItem, PopTitle } from '@/components/shell/pop-item'
import { DENSITIES, type Density } from '@/lib/access/view'
import type { features } from './columns'
import { countOf, type Total } from './pages'
import tool from './tool.module.css'
import classes from './toolbar.module.css'
import { type TableLayout, useLayoutInQuery } from './use-layout'

const DENSITY: Record<Density, { label: string; icon: typeof IconLink }> = {
  compact: { label: 'Compact', icon: IconBaselineDensitySmall },
  standard: { label: 'Standard', icon: IconBaselineDensityMedium },
  comfortable: { label: 'Comfortable', icon: IconBaselineDensityLarge },
}

type ToolbarProps<Row extends RowData> = {
  columns: readonly Column<typeof features, Row>[]
  layout: TableLayout
  filters?: ReactNode
  csv?: string
  total?: Total
  unit: readonly [string, string]
  orderedBy?: string
  whyOrdered?: string
}

/** What is filtered at the left; how much there is and how it is drawn at the right. */
export function Toolbar<Row extends RowData>(props: ToolbarProps<Row>) {
  const { filters, csv, total, unit, orderedBy, whyOrdered, ...choices } = props
  return (
    <div className={classes.bar}>
      <div className={classes.filters}>{filters}</div>
      {total && (
        <output className={classes.count}>
          {countOf(total, unit)}
          {orderedBy && <span title={whyOrdered}>, {orderedBy}</span>}
        </output>
      )}
      <div className={classes.tools}>
        <ColumnsMenu {...choices} />
        <DensityMenu layout={choices.layout} />
        {csv && (
          <a className={tool.tool} href={csv} download>
            <IconDownload size={14} stroke={1.75} aria-hidden />
            CSV
          </a>
        )}
        <CopyView />
      </div>
    </div>
  )
}

type Choices<Row extends RowData> = Pick<ToolbarProps<Row>, 'columns' | 'layout'>

function ColumnsMenu<Row extends RowData>({ columns, layout }: Choices<Row>) {
  return (
    <Pop
      label="Columns"
      buttonClassName={tool.tool}
      face={
        <>
          <IconColumns3 size={14} stroke={1.75} aria-hidden />
          Columns
        </>
      }
    >
      <PopTitle>Columns</PopTitle>
      {columns
        .filter((column) => !column.columnDef.meta?.always)
        .map((column) => (
          <PopItem
            key={column.id}
            many
            checked={column.getIsVisible()}
            onTake={() => layout.showColumn(column.id, !column.getIsVisible())}
          >
            {column.columnDef.meta?.label ?? String(column.columnDef.header)}
          </PopItem>
        ))}
    </Pop>
  )
}

function DensityMenu({ layout }: { layout: TableLayout }) {
  const Icon = DENSITY[layout.density].icon
  return (
    <Pop
      label={`Row height: ${DENSITY[layout.density].label}`}
      buttonClassName={tool.tool}
      face={
        <>
          <Icon size={14} stroke={1.75} aria-hidden />
          {DENSITY[layout.density].label}
        </>
      }
    >
      <PopTitle>Row height</PopTitle>
      {DENSITIES.map((density) => (
        <PopItem key={density} checked={density === layout.density} onTake={() => layout.setDensity(density)}>
          {DENSITY[density].label}
        </PopItem>
      ))}
    </Pop>
  )
}

/** Whoever opens the copied address sees the table as it is drawn here. */
function CopyView() {
  const clipboard = useClipboard()
  const inQuery = useLayoutInQuery()
  function copy(): void {
    const address = new URL(window.location.href)
    address.search = inQuery(address.search)
    clipboard.copy(address.href)
  }
  return (
    <button type="button" className={tool.tool} onClick={copy}>
      <IconLink size={14} stroke={1.75} aria-hidden />
      {clipboard.copied ? 'Copied' : clipboard.error ? 'Not allowed here' : 'Copy view'}
    </button>
  )
}
