import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ColumnMeta } from './columns'
import classes from './header-cell.module.css'
import { readSort, writeSort } from './table-query'

type HeaderCellProps = {
  id: string
  meta: ColumnMeta | undefined
  /** The order in the address. */
  sort: string | null
  change: (changes: Record<string, string | null>) => void
  children: ReactNode
}

/** Ascending, then descending, then as the server orders by itself. */
function following(id: string, sort: string | null): string | null {
  const now = readSort(sort, [id])
  if (!now) return writeSort({ column: id, descending: false })
  return now.descending ? null : writeSort({ column: id, descending: true })
}

/** A column's heading; a button where the server can sort by the column. */
export function HeaderCell({ id, meta, sort, change, children }: HeaderCellProps) {
  const now = readSort(sort, [id])
  const order = now ? (now.descending ? 'descending' : 'ascending') : undefined
  const Arrow = now?.descending ? IconArrowDown : IconArrowUp
  return (
    <th scope="col" className={classes.head} data-align={meta?.align} style={{ width: meta?.width }} aria-sort={order}>
      {meta?.sorts ? (
        <button type="button" className={classes.sort} onClick={() => change({ sort: following(id, sort) })}>
          {children}
          {now && <Arrow size={12} stroke={2} aria-hidden />}
        </button>
      ) : (
        children
      )}
    </th>
  )
}
