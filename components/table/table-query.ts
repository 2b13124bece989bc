import { parseAsString } from 'nuqs/server'

/** What every table keeps in its address: order, and where the page begins or ends. */
export const tableParams = { sort: parseAsString, after: parseAsString, before: parseAsString }

export type Sort<Column extends string = string> = { column: Column; descending: boolean }

/** Reads `waiting` or `-waiting` (descending); null for a column the server does not sort by. */
export function readSort<Column extends string>(text: string | null, columns: readonly Column[]): Sort<Column> | null {
  const descending = text?.startsWith('-') ?? false
  const column = columns.find((known) => known === (descending ? text?.slice(1) : text))
  return column === undefined ? null : { column, descending }
}

export const writeSort = ({ column, descending }: Sort): string => (descending ? `-${column}` : column)
