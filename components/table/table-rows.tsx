import type { Cell, ReactTable, RowData, Row as TableRow } from '@tanstack/react-table'
import { type CSSProperties, Fragment, type ReactNode, startTransition, useEffect, useState } from 'react'
import { PageLink } from '@/components/controls'
import { CheckBox } from './check-box'
import type { features } from './columns'
import type { Selection } from './selection'
import classes from './table-rows.module.css'

type TableRowsProps<Row extends RowData> = {
  table: ReactTable<typeof features, Row>
  nameColumn: string | undefined
  href?: (row: Row) => string
  next?: string
  selected?: string
  groupOf?: ((row: Row) => string) | undefined
  select?: Selection<Row> | undefined
  leaving?: ((row: Row) => boolean) | undefined
}

/**
 * Rows that are drawn at first, by the server too: as many as the tallest screens show. The others follow as soon as the
 * page lives, so that search in the page, keys and screen readers find every row; until then their room is kept.
 */
const AT_FIRST = 32

function useWhole(): boolean {
  const [whole, draw] = useState(false)
  useEffect(() => startTransition(() => draw(true)), [])
  return whole
}

/** The body of a table: its rows, under the headings of their groups. */
export function TableRows<Row extends RowData>({ table, groupOf, next, selected, ...rest }: TableRowsProps<Row>) {
  const all = table.getRowModel().rows
  const rows = useWhole() ? all : all.slice(0, AT_FIRST)
  const width = table.getVisibleLeafColumns().length + (rest.select ? 1 : 0)
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
            <BodyRow row={row} next={row.id === next} selected={row.id === selected} {...rest} />
          </Fragment>
        )
      })}
      {rows.length < all.length && (
        <tr aria-hidden className={classes.coming} style={{ '--coming': all.length - rows.length } as CSSProperties}>
          <td colSpan={width} />
        </tr>
      )}
    </tbody>
  )
}

type BodyRowProps<Row extends RowData> = {
  row: TableRow<typeof features, Row>
  nameColumn: string | undefined
  next: boolean
  selected: boolean
  href?: ((row: Row) => string) | undefined
  select?: Selection<Row> | undefined
  leaving?: ((row: Row) => boolean) | undefined
}

/**
 * What a column shows of a row. Its function is called and made no component of, which drawing on the server would pay
 * for twice in every cell: it uses no hooks, what it draws may.
 */
function faceOf<Row extends RowData>(cell: Cell<typeof features, Row>): ReactNode {
  const { cell: draw } = cell.column.columnDef
  return typeof draw === 'function' ? draw(cell.getContext()) : draw
}

function BodyRow<Row extends RowData>({ row, nameColumn, next, selected, href, ...more }: BodyRowProps<Row>) {
  const { select, leaving } = more
  const chosen = select?.chosen.has(row.id)
  return (
    <tr
      className={classes.row}
      data-next={next || undefined}
      data-selected={selected || undefined}
      data-link={href ? true : undefined}
      data-chosen={chosen || undefined}
      data-leaving={leaving?.(row.original) || undefined}
    >
      {select && (
        <td className={classes.choose}>
          <CheckBox
            label={`Choose ${select.nameOf(row.original)}`}
            checked={chosen === true}
            change={(on) => select.choose([row.id], on)}
          />
        </td>
      )}
      {row.getVisibleCells().map((cell) => {
        const meta = cell.column.columnDef.meta
        const face = faceOf(cell)
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
              <PageLink href={href(row.original)} className={classes.link} aria-current={selected || undefined}>
                {face}
              </PageLink>
            ) : (
              face
            )}
          </td>
        )
      })}
    </tr>
  )
}
