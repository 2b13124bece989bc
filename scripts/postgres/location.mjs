import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const nobody = 65534

/** Postgres refuses to run as root: as root it runs as nobody, who needs a folder it can reach. */
export const asNobody = process.getuid?.() === 0
export const spawnAs = asNobody ? { uid: nobody, gid: nobody } : {}

/** Makes a folder that the user Postgres runs as owns. */
export function makeFolder(path) {
  if (existsSync(path)) return path
  mkdirSync(path, { recursive: true, mode: 0o755 })
  giveToPostgres(path)
  return path
}

export function giveToPostgres(path) {
  if (asNobody) chownSync(path, nobody, nobody)
}

/** Where the binaries, the cluster and its log lie for a data folder, and where its address and password are kept. */
export function locate(dataDir) {
  const data = resolve(dataDir)
  const shared = asNobody ? '/var/lib/likeness' : join(data, 'postgres')
  const own = asNobody ? join(shared, createHash('sha256').update(data).digest('hex').slice(0, 16)) : shared
  return {
    binaries: shared,
    cluster: own,
    data: join(own, 'data'),
    log: join(own, 'postgres.log'),
    lock: join(data, 'postgres.lock'),
    connection: join(data, 'postgres.json'),
  }
}
