import 'server-only'
import { randomBytes } from 'node:crypto'
import { configuration } from '@/lib/configuration'
import type { Tx } from '@/lib/database'
import { emptyWrappedKey, findWrappedKey, findWrappedKeys, insertWrappedKey } from './records'
import { KEY_BYTES, openBytes, sealBytes } from './seal'

const about = (driverId: string): string => `driver-key ${driverId}`

/** The driver's key, unwrapped with the master key; null once it was destroyed or never made. */
export async function driverKey(driverId: string, tx?: Tx): Promise<Buffer | null> {
  const wrapped = await findWrappedKey(driverId, tx)
  return wrapped && openBytes(configuration().masterKey, about(driverId), wrapped)
}

/** The keys of many drivers at once; one that was destroyed or never made is absent. */
export async function driverKeys(driverIds: string[]): Promise<Map<string, Buffer>> {
  const { masterKey } = configuration()
  const rows = await findWrappedKeys(driverIds)
  return new Map(rows.map((row) => [row.driverId, openBytes(masterKey, about(row.driverId), row.wrapped)]))
}

/** Something was to be kept on a driver whose key was destroyed. */
export class DriverErased extends Error {
  override name = 'DriverErased'
}

/** The driver's key, made at first need. Throws `DriverErased` once it was destroyed: no other is made. */
export async function ensureDriverKey(driverId: string, tx?: Tx): Promise<Buffer> {
  const existing = await driverKey(driverId, tx)
  if (existing) return existing
  const wrapped = sealBytes(configuration().masterKey, about(driverId), randomBytes(KEY_BYTES))
  await insertWrappedKey(driverId, wrapped, tx)
  const made = await driverKey(driverId, tx)
  if (!made) throw new DriverErased('The data of this driver was erased: nothing more is kept.')
  return made
}

/** Destroys the key in the caller's transaction: what was sealed with it can't be opened again, here or from a backup. */
export const destroyDriverKey = (tx: Tx, driverId: string): Promise<unknown> => emptyWrappedKey(tx, driverId)
