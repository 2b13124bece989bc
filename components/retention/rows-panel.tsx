import type { ReactNode } from 'react'
import { Panel } from '@/components/shell'
import classes from './retention.module.css'

export type Column<T> = { head: string; cell: (row: T) => ReactNode; number?: true }

type RowsTableProps<T> = {
  caption: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  rowId: (row: T) => string
}

type RowsPanelProps<T> = RowsTableProps<T> & {
  title: string
  aside: string
  action?: ReactNode
  /** Said in the place of the rows where there are none. */
  none: string
  /** How many there are besides these rows. */
  more?: number
}

/** A card of a few rows with their heads. */
export function RowsPanel<T>({ title, aside, action, none, more = 0, ...table }: RowsPanelProps<T>) {
  return (
    <Panel flush title={title} aside={aside} action={action}>
      {table.rows.length === 0 ? <p className={classes.none}>{none}</p> : <RowsTable {...table} />}
      {more > 0 && <p className={classes.none}>and {more.toLocaleString('en')} more</p>}
    </Panel>
  )
}

/** Where there is little room each row stands as a block with the heads beside its values. */
function RowsTable<T>({ caption, columns, rows, rowId }: RowsTableProps<T>) {
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ head, number }) => (
            <th key={head} scope="col" data-number={number}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowId(row)}>
            {columns.map(({ head, cell, number }) => (
              <td key={head} data-head={head} data-number={number}>
                <div>{cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
