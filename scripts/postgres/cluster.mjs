import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StopError } from '../stop-error.mjs'
import { giveToPostgres, makeFolder, spawnAs } from './location.mjs'

/** Makes a new cluster: UTF-8, sorted by code point, scram with the given password. Half-made ones are never left as `data`. */
export function createCluster(place, programs, password) {
  const draft = `${place.data}.new`
  const passwordFile = `${place.data}.password`
  makeFolder(place.cluster)
  rmSync(draft, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveToPostgres(passwordFile)
  const made = spawnSync(
    join(programs, 'initdb'),
    [
      '-D',
      draft,
      '-U',
      'postgres',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
    ],
    { ...spawnAs, cwd: '/', encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    const reason = made.error?.message ?? made.stderr.trim().split('\n').at(-1)
    throw new StopError(`Postgres could not make its data folder ${place.data}: ${reason}`)
  }
  renameSync(draft, place.data)
}

/**
 * Moves a cluster whose password is lost (its data folder was removed) out of the way. Only the newest is kept, so that
 * nothing is destroyed at once and the disk does not fill.
 */
export function setAside(place, log) {
  for (const name of readdirSync(place.cluster)) {
    if (name.startsWith('data.set-aside-')) rmSync(join(place.cluster, name), { recursive: true, force: true })
  }
  const aside = `${place.data}.set-aside-${Date.now()}`
  renameSync(place.data, aside)
  log(`An older database without its password was moved to ${aside}`)
}

/** Refuses a cluster made by another major version of Postgres. */
export function checkVersion(place, major) {
  const file = join(place.data, 'PG_VERSION')
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'nothing'
  if (found !== major) {
    throw new StopError(`${place.data} was made by Postgres ${found}, this is ${major}. Dump it with ${found} first.`)
  }
}
