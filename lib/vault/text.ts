import 'server-only'
import type { Tx } from '@/lib/database'
import { DriverErased, driverKey, ensureDriverKey } from './driver-key'
import { openBytes, sealBytes } from './seal'

const about = (driverId: string): string => `text ${driverId}`

/** Free text on a driver (a note, a reason), sealed with the driver's key; null for an empty one, and for an erased driver. */
export async function sealText(driverId: string, text: string, tx?: Tx): Promise<Uint8Array<ArrayBuffer> | null> {
  if (text.trim() === '') return null
  try {
    return sealBytes(await ensureDriverKey(driverId, tx), about(driverId), Buffer.from(text.trim()))
  } catch (error) {
    if (error instanceof DriverErased) return null
    throw error
  }
}

/** The text, or null when there is none or the driver's key is gone. */
export async function openText(driverId: string, sealed: Uint8Array | null, tx?: Tx): Promise<string | null> {
  const key = sealed && (await driverKey(driverId, tx))
  return key && openBytes(key, about(driverId), sealed).toString()
}
