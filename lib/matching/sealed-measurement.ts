import 'server-only'
import type { Tx } from '@/lib/database'
import { driverKey, ensureDriverKey, openBytes, sealBytes } from '@/lib/vault'
import type { FaceMeasurement, Point } from './engine/measurement'
import type { MatcherName } from './matcher'
import { findAnyMeasurements, findMeasurements, type SealedMeasurement } from './records'
import { decodeDescriptor, encodeDescriptor } from './score'

/** What is kept of a face, sealed per driver: the template's vector and where the landmarks lie. */
export type KeptFace = { descriptor: number[]; landmarks: Point[]; eyes: { left: Point; right: Point } }

type Wire = { descriptor: string; landmarks: Point[]; eyes: KeptFace['eyes'] }

const about = (photoId: string): string => `measurement ${photoId}`

export async function sealFace(
  driverId: string,
  photoId: string,
  face: FaceMeasurement,
): Promise<Uint8Array<ArrayBuffer>> {
  const wire: Wire = {
    descriptor: encodeDescriptor(face.descriptor).toString('base64'),
    landmarks: face.landmarks,
    eyes: face.eyes,
  }
  return sealBytes(await ensureDriverKey(driverId), about(photoId), Buffer.from(JSON.stringify(wire)))
}

/** What measurements hold, by photo; one whose driver's key is gone is absent. */
export async function openFaces(rows: SealedMeasurement[], tx?: Tx): Promise<Map<string, KeptFace>> {
  const faces = new Map<string, KeptFace>()
  for (const row of rows) {
    const key = await driverKey(row.driverId, tx)
    if (!key) continue
    const wire: Wire = JSON.parse(openBytes(key, about(row.photoId), row.sealed).toString())
    faces.set(row.photoId, { ...wire, descriptor: decodeDescriptor(Buffer.from(wire.descriptor, 'base64')) })
  }
  return faces
}

/** The faces of photos as one matcher and version measured them; photos without one are absent. */
export const facesBy = async (by: MatcherName, photoIds: string[], tx?: Tx): Promise<Map<string, KeptFace>> =>
  openFaces(await findMeasurements(photoIds, by, tx), tx)

/** Where the eyes lie in each photo, in px of the photo as stored; photos never measured are absent. */
export async function eyesOf(photoIds: string[]): Promise<Map<string, KeptFace['eyes']>> {
  const faces = await openFaces(await findAnyMeasurements(photoIds))
  return new Map([...faces].map(([id, face]) => [id, face.eyes]))
}

/** The 468 points of the face mesh in px of the photo as stored; photos never measured are absent. */
export async function landmarksOf(photoIds: string[]): Promise<Map<string, KeptFace['landmarks']>> {
  const faces = await openFaces(await findAnyMeasurements(photoIds))
  return new Map([...faces].map(([id, face]) => [id, face.landmarks]))
}
