import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The logins of a seeded demo, as an aligned table; undefined when no demo was seeded from this data folder. */
export function describeLogins(dataDir) {
  const file = join(dataDir, 'demo.json')
  if (!existsSync(file)) return undefined
  const { users, apiKey } = JSON.parse(readFileSync(file, 'utf8'))
  const rows = users.map(({ role, name, email, password }) => [role, name, email, password])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)))
  const lines = rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`)
  return `${lines.join('\n')}\n\n  API key  ${apiKey}\n\nAll of it is kept in ${file}`
}
