import { ensureDatabase, withClient } from './postgres/databases.mjs'
import { ensurePostgres } from './postgres.mjs'
import { StopError } from './stop-error.mjs'

/** Host, port and name of a database, for people: never its password. */
export function describeDatabase(url) {
  const { hostname, port, pathname } = new URL(url)
  return `${decodeURIComponent(pathname.slice(1))} on ${hostname}${port ? `:${port}` : ''}`
}

async function checkReachable(url) {
  let where
  try {
    where = describeDatabase(url)
  } catch {
    throw new StopError('DATABASE_URL is not an address like postgresql://user:password@host:5432/likeness.')
  }
  try {
    await withClient(url, (client) => client.query('select 1'))
  } catch (error) {
    throw new StopError(`The database ${where} (DATABASE_URL) does not answer: ${error.message || error.code}`)
  }
}

/**
 * The database an installation uses: that of DATABASE_URL, else the embedded server of its data folder, started when it
 * does not run. `stop` ends only an embedded server.
 */
export async function openDatabase({ databaseUrl, dataDir, log, settings }) {
  if (databaseUrl) {
    await checkReachable(databaseUrl)
    return { url: databaseUrl, embedded: false, stop: async () => {} }
  }
  const server = await ensurePostgres({ dataDir, log, settings })
  return { url: await ensureDatabase(server.url, 'likeness'), embedded: true, stop: server.stop }
}
