import 'server-only'
import type { StoredPhoto } from '@/lib/capture'
import { database, type Prisma, type Tx, transaction } from '@/lib/database'
import { destroyFiles, forgetObjects } from '@/lib/vault'
import { ok } from '@/lib/vocabulary'

export type GoldenPhotoRecord = Prisma.GoldenPhotoGetPayload<object>
type Part = 'selfie' | 'reference'

export const insertGoldenPhotos = (
  tx: Tx,
  pairId: string,
  photos: { id: string; driverId: string; part: Part; photo: StoredPhoto }[],
): Promise<unknown> =>
  tx.goldenPhoto.createMany({
    data: photos.map(({ id, driverId, part, photo }) => ({
      ...{ id, pairId, driverId, part },
      ...{ objectId: photo.object.id, thumbnailId: photo.thumbnail.id, width: photo.width, height: photo.height },
    })),
  })

export const findGoldenPhotos = (pairId: string, client: Tx = database()): Promise<GoldenPhotoRecord[]> =>
  client.goldenPhoto.findMany({ where: { pairId } })

export const findGoldenPhoto = (id: string): Promise<GoldenPhotoRecord | null> =>
  database().goldenPhoto.findUnique({ where: { id } })

export const updateGoldenPhoto = (tx: Tx, id: string, data: Prisma.GoldenPhotoUncheckedUpdateInput): Promise<unknown> =>
  tx.goldenPhoto.update({ where: { id }, data })

/** Takes the photos of pairs away with what was measured of them, in the caller's transaction. @returns files to destroy */
export async function deleteGoldenPhotos(tx: Tx, pairIds: readonly string[]): Promise<string[]> {
  const photos = await tx.goldenPhoto.findMany({ where: { pairId: { in: [...pairIds] } } })
  if (photos.length === 0) return []
  const ids = photos.map((photo) => photo.id)
  await tx.measurement.deleteMany({ where: { photoId: { in: ids } } })
  await tx.goldenPhoto.deleteMany({ where: { id: { in: ids } } })
  const objectIds = photos.flatMap((photo) => [photo.objectId, photo.thumbnailId])
  await forgetObjects(tx, objectIds)
  return objectIds
}

/** A pair that was never usable goes without a trace but the record that it was brought in. */
export async function dropBroughtIn(pairId: string): Promise<void> {
  const gone = await transaction(async (tx) => {
    const objectIds = await deleteGoldenPhotos(tx, [pairId])
    await tx.goldenPair.deleteMany({ where: { id: pairId, broughtInAt: { not: null } } })
    return ok(objectIds)
  })
  await destroyFiles(gone.value)
}
