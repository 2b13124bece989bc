import type { RowData } from '@tanstack/react-table'
import type { Columns } from './columns'

/** The columns that a table hides until the person asks for them. */
export function visibleAtFirst<Row extends RowData>(columns: Columns<Row>): Record<string, boolean> {
  const hidden = columns.filter((column) => column.meta?.hiddenAtFirst)
  return Object.fromEntries(
    hidden.map((column) => [column.id ?? ('accessorKey' in column ? String(column.accessorKey) : ''), false]),
  )
}
