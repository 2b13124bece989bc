import 'server-only'
import { randomBytes } from 'node:crypto'
import { configuration } from '@/lib/configuration'
import type { Tx } from '@/lib/database'
import { findWrappedKey, findWrappedKeys, insertWrappedKey } from './records'
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

/** The driver's key, made at first need. */
export async function ensureDriverKey(driverId: string, tx?: Tx): Promise<Buffer> {
  const existing = await driverKey(driverId, tx)
  if (existing) return existing
  const wrapped = sealBytes(configuration().masterKey, about(driverId), randomBytes(KEY_BYTES))
  await insertWrappedKey(driverId, wrapped, tx)
  const made = await driverKey(driverId, tx)
  if (!made) throw new Error('A key that was just made is not there.')
  return made
}
