'use client'

import { type RowData, useTable } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { CheckBox } from './check-box'
import { type Columns, features } from './columns'
import classes from './data-table.module.css'
import { HeaderCell } from './header-cell'
import { Pages, type PageTurns, type Total } from './pages'
import type { Selection } from './selection'
import { TableRows } from './table-rows'
import { Toolbar } from './toolbar'
import { LayoutInQuery, useLayout } from './use-layout'
import { useTableQuery } from './use-table-query'

export type DataTableProps<Row extends RowData> = {
  /** Under this name the person's own columns and row height are kept. */
  id: string
  /** What the rows are, as "Open cases": the table's name for a screen reader. */
  caption: string
  columns: Columns<Row>
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** Where a row leads; the whole row is the link. */
  href?: (row: Row) => string
  /** The id of the row that is next: an accent at its left edge. */
  next?: string
  /** The id of the row whose details are open beside the table. */
  selected?: string
  /** Rows can be chosen, with a check box each. */
  select?: Selection<Row> | undefined
  /** The row has left the list and goes with the next reading. */
  leaving?: (row: Row) => boolean
  /** The heading a row stands under, where the server's order has groups. */
  groupOf?: (row: Row) => string
  total?: Total
  turns?: PageTurns
  /** How the rows are ordered while the address says nothing, as "by livelihood". */
  orderedBy?: string
  /** What that order is, on pointing at it. */
  whyOrdered?: string
  /** What one row is called, as `['case', 'cases']`. */
  unit: readonly [string, string]
  /** Chips and fields that filter, at the left of the tools. */
  filters?: ReactNode
  /** Where the same rows are as CSV. */
  csv?: string
  /** Shown in the place of the rows when there are none. */
  empty: ReactNode
  /** Shown in the place of the rows when they could not be read. */
  failed?: ReactNode
}

/** Rows in the server's order, a page at a time. Order, filters, columns and row height live in the address (`useLayout`). */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { columns, rows, rowId } = props
  const { query, change, pending } = useTableQuery()
  const layout = useLayout(props.id, columns)
  const table = useTable({
    features,
    columns,
    data: rows as Row[],
    getRowId: rowId,
    state: { columnVisibility: layout.shown },
  })
  const leaves = table.getAllLeafColumns()
  const nameColumn = (leaves.find((column) => column.columnDef.meta?.name) ?? leaves[0])?.id

  return (
    <section className={classes.area} aria-label={props.caption}>
      <LayoutInQuery value={layout.inQuery}>
        <Toolbar
          columns={leaves}
          layout={layout}
          filters={props.filters}
          csv={props.csv}
          total={props.total}
          unit={props.unit}
          orderedBy={query.sort ? undefined : props.orderedBy}
          whyOrdered={props.whyOrdered}
        />
      </LayoutInQuery>
      {props.failed ??
        (rows.length === 0 ? (
          props.empty
        ) : (
          <div className={classes.scroll} data-pending={pending || undefined} aria-busy={pending}>
            <table className={classes.table} data-density={layout.density}>
              <caption className="visually-hidden">{props.caption}</caption>
              <thead>
                {table.getHeaderGroups().map((group) => (
                  <tr key={group.id}>
                    {props.select && <AllRows rows={rows} rowId={rowId} select={props.select} />}
                    {group.headers.map((header) => (
                      <HeaderCell
                        key={header.id}
                        id={header.column.id}
                        meta={header.column.columnDef.meta}
                        sort={query.sort ?? null}
                        change={change}
                      >
                        {header.isPlaceholder ? null : <table.FlexRender header={header} />}
                      </HeaderCell>
                    ))}
                  </tr>
                ))}
              </thead>
              <TableRows
                table={table}
                nameColumn={nameColumn}
                href={props.href}
                next={props.next}
                selected={props.selected}
                groupOf={props.groupOf}
                select={props.select}
                leaving={props.leaving}
              />
            </table>
          </div>
        ))}
      {props.turns && <Pages turns={props.turns} change={change} />}
    </section>
  )
}

type AllRowsProps<Row> = { rows: readonly Row[]; rowId: (row: Row) => string; select: Selection<Row> }

function AllRows<Row>({ rows, rowId, select }: AllRowsProps<Row>) {
  const ids = rows.map(rowId)
  const many = ids.filter((id) => select.chosen.has(id)).length
  return (
    <th scope="col" className={classes.choose}>
      <CheckBox
        label="Choose all on this page"
        checked={many === ids.length && many > 0 ? true : many > 0 && 'some'}
        change={(on) => select.choose(ids, on)}
      />
    </th>
  )
}
