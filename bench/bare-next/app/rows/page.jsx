import { runStatements } from '../statements'

export const dynamic = 'force-dynamic'

/** One page of a list with its total: the product's own statements, and a plain table of what they gave. */
export default async function Rows() {
  const { columns, rows, others } = await runStatements()
  return (
    <main>
      <h1>Queue</h1>
      <p>{others}</p>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join()}>
              {row.map((cell, i) => (
                <td key={columns[i]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
