/** Rows that are chosen for a deed on several at once. */
export type Selection<Row> = {
  chosen: ReadonlySet<string>
  choose: (ids: readonly string[], on: boolean) => void
  /** What a row is called, for its check box. */
  nameOf: (row: Row) => string
}
