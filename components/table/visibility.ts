import type { RowData } from '@tanstack/react-table'
import type { Columns } from './columns'

/** The name of a column, as the address says it. */
export const idOf = <Row extends RowData>(column: Columns<Row>[number]): string =>
  column.id ?? ('accessorKey' in column ? String(column.accessorKey) : '')

/** The columns that a table hides until the person asks for them. */
export function visibleAtFirst<Row extends RowData>(columns: Columns<Row>): Record<string, boolean> {
  const hidden = columns.filter((column) => column.meta?.hiddenAtFirst)
  return Object.fromEntries(hidden.map((column) => [idOf(column), false]))
}
