import 'server-only'
import type { Tx } from '@/lib/database'
import {
  destroyFiles,
  keepObjects,
  MAX_UPLOAD_BYTES,
  reencode,
  StorageUnavailable,
  type StoredObject,
  thumbnail,
  writeObject,
} from '@/lib/vault'
import { ok, type Result, refuse } from '@/lib/vocabulary'

export type IntakeRefusal = 'too-large' | 'unsupported-image' | 'storage-unavailable'
export type StoredPhoto = { object: StoredObject; thumbnail: StoredObject; width: number; height: number }

/**
 * Re-encodes a picture and writes it and its thumbnail, sealed, as files that count only once `keepPhoto` has run.
 * The caller has checked the consent. Refuses `too-large` (15 MB), `unsupported-image`, `storage-unavailable`.
 */
export async function storePhoto(driverId: string, bytes: Uint8Array): Promise<Result<StoredPhoto, IntakeRefusal>> {
  if (bytes.length > MAX_UPLOAD_BYTES) return refuse('too-large', 'A picture has at most 15 MB: send a smaller one.')
  const picture = await reencode(bytes)
  if (!picture.ok) return refuse('unsupported-image', 'Send a JPEG, PNG, WebP or AVIF picture.')
  return await copyPhoto(driverId, picture.value)
}

/** Writes a picture that was re-encoded before, bit by bit as it is, and its thumbnail. Refuses `storage-unavailable`. */
export async function copyPhoto(
  driverId: string,
  { jpeg, width, height }: { jpeg: Buffer; width: number; height: number },
): Promise<Result<StoredPhoto, 'storage-unavailable'>> {
  const written: StoredObject[] = []
  try {
    const object = await writeObject(driverId, jpeg)
    written.push(object)
    const small = await writeObject(driverId, await thumbnail(jpeg))
    return ok({ object, thumbnail: small, width, height })
  } catch (error) {
    await destroyFiles(written.map((object) => object.id))
    if (error instanceof StorageUnavailable)
      return refuse('storage-unavailable', 'The picture could not be stored: try again.')
    throw error
  }
}

export const keepPhoto = (tx: Tx, photo: StoredPhoto): Promise<void> => keepObjects(tx, [photo.object, photo.thumbnail])

export const discardPhoto = (photo: StoredPhoto): Promise<void> => destroyFiles([photo.object.id, photo.thumbnail.id])
