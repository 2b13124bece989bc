import type { ReactNode } from 'react'
import classes from './retention.module.css'

export type Column<T> = { head: string; cell: (row: T) => ReactNode; number?: true }

type RowsTableProps<T> = {
  caption: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  rowId: (row: T) => string
  /** Said in the place of the rows where there are none. */
  none: string
}

/** A few rows with their heads; where there is little room each row stands as a block with the heads beside its values. */
export function RowsTable<T>({ caption, columns, rows, rowId, none }: RowsTableProps<T>) {
  if (rows.length === 0) return <p className={classes.none}>{none}</p>
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
