import type { ReactTable, RowData, Row as TableRow } from '@tanstack/react-table'
import Link from 'next/link'
import { Fragment } from 'react'
import type { features } from './columns'
import classes from './data-table.module.css'

type TableRowsProps<Row extends RowData> = {
  table: ReactTable<typeof features, Row>
  nameColumn: string | undefined
  href?: (row: Row) => string
  next?: string
  selected?: string
  groupOf?: (row: Row) => string
}

/** The body of a table: its rows, under the headings of their groups. */
export function TableRows<Row extends RowData>({ table, groupOf, next, selected, ...rest }: TableRowsProps<Row>) {
  const rows = table.getRowModel().rows
  const width = table.getVisibleLeafColumns().length
  return (
    <tbody>
      {rows.map((row, place) => {
        const group = groupOf?.(row.original)
        const before = rows[place - 1]
        const begins = group !== undefined && (!before || groupOf?.(before.original) !== group)
        return (
          <Fragment key={row.id}>
            {begins && (
              <tr className={classes.group}>
                <th scope="rowgroup" className={classes.groupHead} colSpan={width}>
                  {group}
                </th>
              </tr>
            )}
            <BodyRow table={table} row={row} next={row.id === next} selected={row.id === selected} {...rest} />
          </Fragment>
        )
      })}
    </tbody>
  )
}

type BodyRowProps<Row extends RowData> = {
  table: ReactTable<typeof features, Row>
  row: TableRow<typeof features, Row>
  nameColumn: string | undefined
  next: boolean
  selected: boolean
  href?: (row: Row) => string
}

function BodyRow<Row extends RowData>({ table, row, nameColumn, next, selected, href }: BodyRowProps<Row>) {
  return (
    <tr
      className={classes.row}
      data-next={next || undefined}
      data-selected={selected || undefined}
      data-link={href ? true : undefined}
    >
      {row.getVisibleCells().map((cell) => {
        const meta = cell.column.columnDef.meta
        const face = <table.FlexRender cell={cell} />
        const named = cell.column.id === nameColumn
        return (
          <td
            key={cell.id}
            data-align={meta?.align}
            data-quiet={meta?.quiet}
            data-phone={meta?.phone}
            data-name={named || undefined}
          >
            {named && href ? (
              <Link
                href={href(row.original)}
                className={classes.link}
                prefetch={false}
                aria-current={selected || undefined}
              >
                {face}
              </Link>
            ) : (
              face
            )}
          </td>
        )
      })}
    </tr>
  )
}
