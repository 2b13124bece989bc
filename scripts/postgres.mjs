import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { withLock } from './lock.mjs'
import { preparePrograms } from './postgres/binaries.mjs'
import { checkVersion, createCluster, setAside } from './postgres/cluster.mjs'
import { locate } from './postgres/location.mjs'
import { connect, endServer, readPostmaster, startServer } from './postgres/server.mjs'

const major = '18'

function readConnection(place) {
  if (!existsSync(place.connection)) return undefined
  return JSON.parse(readFileSync(place.connection, 'utf8'))
}

function keepConnection(place, connection) {
  writeFileSync(place.connection, `${JSON.stringify(connection, null, 2)}\n`, { mode: 0o600 })
}

async function prepareCluster(place, programs, log) {
  const kept = readConnection(place)
  if (kept && existsSync(place.data)) return kept
  if (existsSync(place.data)) {
    const running = readPostmaster(place)
    if (running) await endServer(running.pid, 'SIGINT')
    setAside(place, log)
  }
  const connection = { password: randomBytes(24).toString('hex') }
  createCluster(place, programs, connection.password)
  keepConnection(place, connection)
  return connection
}

async function reuse(place, urlOf) {
  const running = readPostmaster(place)
  if (!running) return undefined
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const client = await connect(place, urlOf(running.port))
    if (client) return { client, port: running.port }
    if (readPostmaster(place)?.pid !== running.pid) return undefined
    await new Promise((done) => setTimeout(done, 250))
  }
  return undefined
}

async function otherSessions(client) {
  const { rows } = await client.query(
    `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  return rows[0].n
}

/**
 * Makes sure that the Postgres of a data folder runs, making its cluster the first time and reusing a server that is
 * already there. `stop()` ends the server, `stop({ onlyIfIdle: true })` only when nobody else is connected.
 *
 * @param {{ dataDir: string, log?: (line: string) => void, settings?: Record<string, string | number> }} options
 * @returns {Promise<{ url: string, started: boolean, stop: (how?: { onlyIfIdle?: boolean }) => Promise<void> }>}
 */
export async function ensurePostgres({ dataDir, log = () => {}, settings = {} }) {
  const place = locate(dataDir)
  mkdirSync(resolve(dataDir), { recursive: true, mode: 0o700 })
  return withLock(place.lock, async () => {
    const programs = preparePrograms(place.binaries)
    const connection = await prepareCluster(place, programs, log)
    checkVersion(place, major)
    const urlOf = (port) => `postgresql://postgres:${connection.password}@127.0.0.1:${port}/postgres`
    const running = await reuse(place, urlOf)
    const server = running ?? (await startServer(place, programs, connection, settings, urlOf))
    if (server.port !== connection.port) keepConnection(place, { ...connection, port: server.port })
    const stop = async ({ onlyIfIdle = false } = {}) => {
      server.client.connection.stream.ref?.()
      const busy = onlyIfIdle && (await otherSessions(server.client).catch(() => 0)) > 0
      await server.client.end().catch(() => {})
      const postmaster = readPostmaster(place)
      if (postmaster && !busy) await endServer(postmaster.pid, onlyIfIdle ? 'SIGTERM' : 'SIGINT')
    }
    return { url: urlOf(server.port), started: !running, stop }
  })
}
