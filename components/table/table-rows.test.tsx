import { useTable } from '@tanstack/react-table'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { columnsOf, features } from './columns'
import { TableRows } from './table-rows'

type Row = { id: string }

const column = columnsOf<Row>()
const columns = column.columns([column.accessor('id', { header: 'Id' })])

function Table({ many }: { many: number }) {
  const data = Array.from({ length: many }, (_, i) => ({ id: `row-${i + 1}` }))
  const table = useTable({ features, columns, data, getRowId: (row) => row.id })
  return (
    <table>
      <TableRows table={table} nameColumn="id" />
    </table>
  )
}

const drawn = (many: number) => {
  const markup = renderToStaticMarkup(<Table many={many} />)
  return { rows: markup.match(/row-\d+/g)?.length, keptFor: /--coming:(\d+)/.exec(markup)?.[1] }
}

test('the server draws as many rows as a tall screen shows, and keeps the room of the others', () => {
  expect(drawn(50)).toEqual({ rows: 32, keptFor: '18' })
  expect(drawn(32)).toEqual({ rows: 32, keptFor: undefined })
  expect(drawn(3)).toEqual({ rows: 3, keptFor: undefined })
})
