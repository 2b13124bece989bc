import { createServer } from 'node:http'
import { runStatements } from '../bare-next/app/statements.js'

/** The smallest program that does the same: node:http, pg, the same prepared statements, a plain table. */
const cell = (value) => `<td>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`

createServer(async (_, response) => {
  const { columns, rows, others } = await runStatements()
  const head = columns.map((column) => `<th>${column}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><h1>Queue</h1><p>${others}</p><table><tr>${head}</tr>${body}</table>`)
}).listen(Number(process.env.PORT), '127.0.0.1')
