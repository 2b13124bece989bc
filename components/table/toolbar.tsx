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
import type { features } from './columns'
import { countOf, type Total } from './pages'
import { DENSITIES, type Density, type Preferences } from './preferences'
import classes from './toolbar.module.css'

const DENSITY: Record<Density, { label: string; icon: typeof IconLink }> = {
  compact: { label: 'Compact', icon: IconBaselineDensitySmall },
  standard: { label: 'Standard', icon: IconBaselineDensityMedium },
  comfortable: { label: 'Comfortable', icon: IconBaselineDensityLarge },
}

type ToolbarProps<Row extends RowData> = {
  columns: readonly Column<typeof features, Row>[]
  preferences: Preferences
  prefer: (changes: Partial<Preferences>) => void
  filters?: ReactNode
  csv?: string
  total?: Total
  unit: readonly [string, string]
  orderedBy?: string
}

/** What is filtered at the left; how much there is and how it is drawn at the right. */
export function Toolbar<Row extends RowData>({ filters, csv, total, unit, orderedBy, ...choices }: ToolbarProps<Row>) {
  return (
    <div className={classes.bar}>
      <div className={classes.filters}>{filters}</div>
      {total && (
        <output className={classes.count}>
          {countOf(total, unit)}
          {orderedBy && `, ${orderedBy}`}
        </output>
      )}
      <div className={classes.tools}>
        <ColumnsMenu {...choices} />
        <DensityMenu {...choices} />
        {csv && (
          <a className={classes.tool} href={csv} download>
            <IconDownload size={14} stroke={1.75} aria-hidden />
            CSV
          </a>
        )}
        <CopyView />
      </div>
    </div>
  )
}

type Choices<Row extends RowData> = Pick<ToolbarProps<Row>, 'columns' | 'preferences' | 'prefer'>

function ColumnsMenu<Row extends RowData>({ columns, preferences, prefer }: Choices<Row>) {
  return (
    <Pop
      label="Columns"
      buttonClassName={classes.tool}
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
            onTake={() => prefer({ shown: { ...preferences.shown, [column.id]: !column.getIsVisible() } })}
          >
            {column.columnDef.meta?.label ?? String(column.columnDef.header)}
          </PopItem>
        ))}
    </Pop>
  )
}

function DensityMenu<Row extends RowData>({ preferences, prefer }: Choices<Row>) {
  const Icon = DENSITY[preferences.density].icon
  return (
    <Pop
      label={`Row height: ${DENSITY[preferences.density].label}`}
      buttonClassName={classes.tool}
      face={
        <>
          <Icon size={14} stroke={1.75} aria-hidden />
          {DENSITY[preferences.density].label}
        </>
      }
    >
      <PopTitle>Row height</PopTitle>
      {DENSITIES.map((density) => (
        <PopItem key={density} checked={density === preferences.density} onTake={() => prefer({ density })}>
          {DENSITY[density].label}
        </PopItem>
      ))}
    </Pop>
  )
}

function CopyView() {
  const clipboard = useClipboard()
  return (
    <button type="button" className={classes.tool} onClick={() => clipboard.copy(window.location.href)}>
      <IconLink size={14} stroke={1.75} aria-hidden />
      {clipboard.copied ? 'Copied' : clipboard.error ? 'Not allowed here' : 'Copy view'}
    </button>
  )
}
