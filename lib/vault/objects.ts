import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { configuration } from '@/lib/configuration'
import { type Tx, transaction } from '@/lib/database'
import { ok } from '@/lib/vocabulary'
import { driverKey, ensureDriverKey } from './driver-key'
import { deleteObjects, findObject, findObjectIds, findObjectIdsOf, insertObjects } from './records'
import { openBytes, sealBytes } from './seal'

export type StoredObject = { id: string; driverId: string; bytes: number }

/** The disk refused (full, read-only, away): nothing was kept, the caller answers `storage-unavailable`. */
export class StorageUnavailable extends Error {
  override name = 'StorageUnavailable'
}

const root = (): string => join(configuration().dataDir, 'vault')
const pathOf = (id: string): string => join(root(), id.slice(0, 2), `${id}.sealed`)
const about = (id: string): string => `object ${id}`

/**
 * Seals bytes with the driver's key into a new file, whole or not at all (written aside, synced, renamed). It counts
 * only once its row is inserted with `keepObjects`; a file without a row is swept.
 */
export async function writeObject(driverId: string, plain: Uint8Array): Promise<StoredObject> {
  const id = randomUUID()
  const sealed = sealBytes(await ensureDriverKey(driverId), about(id), plain)
  const path = pathOf(id)
  const aside = `${path}.part`
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const file = await open(aside, 'wx', 0o600)
    try {
      await file.writeFile(sealed)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, path)
  } catch (cause) {
    await rm(aside, { force: true }).catch(() => undefined)
    throw new StorageUnavailable('The vault could not write.', { cause })
  }
  return { id, driverId, bytes: sealed.length }
}

/** Inserts the rows of written files in the caller's transaction: from then on they are kept. */
export const keepObjects = async (tx: Tx, objects: StoredObject[]): Promise<void> => {
  await insertObjects(tx, objects)
}

/** The bytes, or null when the object is destroyed or its driver's key is. */
export async function readObject(id: string): Promise<Buffer | null> {
  const object = await findObject(id)
  const key = object && (await driverKey(object.driverId))
  if (!key) return null
  const sealed = await readFile(pathOf(id)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return sealed && openBytes(key, about(id), sealed)
}

/** Takes the rows away in the caller's transaction; the files follow by `destroyFiles`. */
export const forgetObjects = async (tx: Tx, ids: string[]): Promise<void> => {
  await deleteObjects(tx, ids)
}

/** The files that are kept of a driver. */
export const objectIdsOf = (tx: Tx, driverId: string): Promise<string[]> => findObjectIdsOf(tx, driverId)

/** Takes the rows of all files of a driver away in the caller's transaction. @returns which files have to follow */
export async function forgetObjectsOf(tx: Tx, driverId: string): Promise<string[]> {
  const ids = await findObjectIdsOf(tx, driverId)
  await deleteObjects(tx, ids)
  return ids
}

/** Removes files whose rows are gone (or never came). Removing one that is not there is no error. */
export async function destroyFiles(ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((id) => rm(pathOf(id), { force: true })))
}

/** Rows and files, for a caller that has no transaction of its own. */
export async function destroyObjects(ids: string[]): Promise<void> {
  await transaction(async (tx) => {
    await forgetObjects(tx, ids)
    return ok(null)
  })
  await destroyFiles(ids)
}

const FILE = /^([0-9a-f-]{36})\.sealed(\.part)?$/

/**
 * Removes files that no row names and that are older than `olderThanMs` (15 minutes: longer than any intake).
 * @returns how many it removed
 */
export async function sweepVault(olderThanMs = 15 * 60_000, now = Date.now()): Promise<number> {
  const files = await readdir(root(), { recursive: true, withFileTypes: true }).catch(() => [])
  const found = files.filter((entry) => entry.isFile() && FILE.test(entry.name))
  const rows = await findObjectIds(found.map((entry) => entry.name.slice(0, 36)))
  let removed = 0
  for (const entry of found) {
    const path = join(entry.parentPath, entry.name)
    const kept = rows.has(entry.name.slice(0, 36)) && !entry.name.endsWith('.part')
    if (kept || now - (await stat(path)).mtimeMs < olderThanMs) continue
    await rm(path, { force: true })
    removed++
  }
  return removed
}
