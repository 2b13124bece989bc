import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { commandOf, isAlive } from '../processes.mjs'
import { StopError } from '../stop-error.mjs'
import { giveToPostgres, spawnAs } from './location.mjs'

/**
 * Process id and port of the server that runs on this cluster, or undefined. A note left by a killed server, whose id
 * another program has now, would keep Postgres from starting: it is removed.
 */
export function readPostmaster(place) {
  const file = join(place.data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!isAlive(pid)) return undefined
  if (commandOf(pid).includes(place.data)) return { pid, port: Number(lines[3]) }
  rmSync(file, { force: true })
  return undefined
}

/** A port nobody listens on: the remembered one if it is still free. */
export async function freePort(remembered) {
  for (const port of [remembered, 0]) {
    if (port === undefined) continue
    const found = await new Promise((answer) => {
      const probe = createServer()
      probe.once('error', () => answer(undefined))
      probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
        const { port: got } = probe.address()
        probe.close(() => answer(got))
      })
    })
    if (found) return found
  }
  throw new StopError('No free port was found for Postgres on 127.0.0.1.')
}

/** One open connection to the cluster in `place`, or undefined when it is not this cluster that answers. */
export async function connect(place, url) {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'likeness launcher',
    connectionTimeoutMillis: 2000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('show data_directory')
    if (rows[0].data_directory === place.data) {
      client.connection.stream.unref?.()
      return client
    }
  } catch {}
  await client.end().catch(() => {})
  return undefined
}

function launch(place, programs, port, settings) {
  const log = openSync(place.log, 'a', 0o640)
  giveToPostgres(place.log)
  const options = {
    timezone: 'UTC',
    log_timezone: 'UTC',
    unix_socket_directories: '',
    max_connections: 200,
    jit: 'off',
    ...settings,
  }
  const child = spawn(
    join(programs, 'postgres'),
    [
      '-D',
      place.data,
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
      ...Object.entries(options).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    { ...spawnAs, cwd: '/', detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  child.on('error', () => {})
  child.unref()
  return child
}

async function answered(place, url, child) {
  const end = Date.now() + 30_000
  while (Date.now() < end) {
    const client = await connect(place, url)
    if (client) return client
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return undefined
    await delay(40)
  }
  return undefined
}

function lastWords(place) {
  const lines = existsSync(place.log) ? readFileSync(place.log, 'utf8').trim().split('\n') : []
  return lines.findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? lines.at(-1) ?? 'it left no message'
}

/**
 * Starts Postgres and waits until it answers. After a kill -9 its old processes hold the cluster for a moment: up to six
 * attempts within some six seconds.
 */
export async function startServer(place, programs, connection, settings, urlOf) {
  for (let attempt = 0; attempt < 6; attempt += 1) {
    if (attempt > 0) await delay(150 * 2 ** attempt)
    const port = await freePort(connection.port)
    const client = await answered(place, urlOf(port), launch(place, programs, port, settings))
    if (client) return { client, port }
  }
  throw new StopError(`Postgres did not start: ${lastWords(place)}\nIts log: ${place.log}`)
}

/** Asks a server to end and waits for it; `SIGINT` ends open sessions, `SIGTERM` waits for them. */
export async function endServer(pid, signal, patienceMs = 20_000) {
  const send = (name) => {
    try {
      process.kill(pid, name)
    } catch {}
  }
  send(signal)
  const end = Date.now() + patienceMs
  while (isAlive(pid) && Date.now() < end) await delay(30)
  if (isAlive(pid)) send('SIGQUIT')
}
