import { readFileSync } from 'node:fs'
import pg from 'pg'

let pool
let statements

/** At the first request: a build runs this file too, without a database. */
function prepare() {
  pool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, options: '-c timezone=UTC', max: 10 })
  statements ??= JSON.parse(readFileSync(process.env.BENCH_STATEMENTS, 'utf8'))
}

const shown = (value) => (value instanceof Date ? value.toISOString() : value === null ? '' : String(value))

/** Runs the statements of the file, each prepared under a name, and answers the longest result as a table. */
export async function runStatements() {
  prepare()
  const results = await Promise.all(
    statements.map(({ text, values }, i) => pool.query({ name: `s${i}`, text, values })),
  )
  const longest = results.reduce((best, result) => (result.rows.length > best.rows.length ? result : best))
  const columns = longest.fields.map((field) => field.name)
  const rows = longest.rows.map((row) => columns.map((column) => shown(row[column])))
  const others = JSON.stringify(results.filter((result) => result !== longest).map((result) => result.rows))
  return { columns, rows, others }
}
