import pg from 'pg'

const quote = (name) => `"${name.replaceAll('"', '""')}"`

/** The same server and login, another database. */
export function databaseUrl(url, name) {
  const other = new URL(url)
  other.pathname = `/${encodeURIComponent(name)}`
  return other.toString()
}

/** Runs `work` with one connection of its own, in UTC, and closes it. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC', connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Makes a database, empty or as a copy of `template`. */
export async function createDatabase(url, name, template) {
  const copy = template ? ` template ${quote(template)} strategy file_copy` : ''
  await withClient(url, (client) => client.query(`create database ${quote(name)}${copy}`))
}

const alreadyThere = new Set(['42P04', '23505'])

/** Makes a database unless it is there (another process may make it at the same moment), and answers its address. */
export async function ensureDatabase(url, name) {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount > 0) return
    await client.query(`create database ${quote(name)}`).catch((error) => {
      if (!alreadyThere.has(error.code)) throw error
    })
  })
  return databaseUrl(url, name)
}

export async function dropDatabase(url, name) {
  await withClient(url, (client) => client.query(`drop database if exists ${quote(name)} with (force)`))
}
