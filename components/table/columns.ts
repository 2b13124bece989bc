import {
  type ColumnDef,
  columnVisibilityFeature,
  createColumnHelper,
  type RowData,
  tableFeatures,
} from '@tanstack/react-table'

export type ColumnMeta = {
  /** What the column menu calls it, where the header is no text. */
  label?: string
  align?: 'end'
  /** Of the whole width, as "18%" or "120px"; columns without one share the rest. */
  width?: string
  /** Second-rank text. */
  quiet?: boolean
  /** The column by which the row is named; its text carries the row's link. The first one by default. */
  name?: boolean
  /** The server can sort by it, under the column's id. */
  sorts?: boolean
  /** Not in the columns menu. */
  always?: boolean
  /** Hidden until the person asks for it. */
  hiddenAtFirst?: boolean
  /** Where it stands in the two lines of a row on a phone; left out, it is not shown there. */
  phone?: 'title' | 'status' | 'sub' | 'aside'
}

/** What the tables of Likeness use of TanStack Table: order and pages come from the server. */
export const features = tableFeatures({ columnVisibilityFeature, columnMeta: {} as ColumnMeta })

export type Columns<Row extends RowData> = ColumnDef<typeof features, Row>[]

/**
 * Columns of a table of `Row`: `const column = columnsOf<Row>()`, then
 * `column.columns([column.accessor('name', { header: 'Driver', meta: { sorts: true } })])`, outside the component.
 */
export const columnsOf = <Row extends RowData>() => createColumnHelper<typeof features, Row>()
