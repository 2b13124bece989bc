import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'
import type { Band } from '@/lib/vocabulary'
import type { DeviceCheck, DeviceUse, HashedPicture } from './signals'

export type CheckFacts = {
  id: string
  driverId: string
  status: string
  receivedAt: Date
  capturedAt: Date
  measuredAt: Date | null
  installId: string | null
  deviceModel: string | null
  latitude: number | null
  longitude: number | null
  accuracyMetres: number | null
  band: Band | null
  objectId: string | null
  matcher: string | null
  matcherVersion: string | null
}

const HISTORY_AT_MOST = 120

/** An account's checks up to an instant, newest first; at most 120. */
export const findHistory = (driverId: string, until: Date, client: Tx = database()): Promise<CheckFacts[]> =>
  client.$queryRaw<CheckFacts[]>`
    select id::text, driver_id::text as "driverId", status, created_at as "receivedAt", captured_at as "capturedAt",
      measured_at as "measuredAt", install_id as "installId", device_model as "deviceModel", latitude, longitude,
      accuracy_metres as "accuracyMetres", band, object_id::text as "objectId", matcher, matcher_version as "matcherVersion"
    from verification where driver_id = ${driverId}::uuid and created_at <= ${until}
    order by created_at desc, id desc limit ${HISTORY_AT_MOST}`

/** Counts one account's checks on one installation anew, so that a job that runs twice counts once. */
export const recountDevice = (tx: Tx, installId: string, driverId: string): Promise<unknown> => tx.$executeRaw`
  insert into sharing_device (install_id, driver_id, model, checks, first_at, last_at)
  select install_id, driver_id, max(device_model), count(*), min(created_at), max(created_at) from verification
  where driver_id = ${driverId}::uuid and install_id = ${installId} group by install_id, driver_id
  on conflict (install_id, driver_id) do update
    set checks = excluded.checks, model = excluded.model, first_at = excluded.first_at, last_at = excluded.last_at`

/** Accounts on an installation, the subject's row first; at most `limit`. */
export const findDeviceUses = (tx: Tx, installId: string, driverId: string, limit: number): Promise<DeviceUse[]> =>
  tx.$queryRaw<DeviceUse[]>`
    select driver_id::text as "driverId", checks, first_at as "firstAt", last_at as "lastAt" from sharing_device
    where install_id = ${installId} order by (driver_id = ${driverId}::uuid) desc, driver_id limit ${limit}`

/** The newest checks on an installation since an instant; at most 200. */
export const findDeviceChecks = (tx: Tx, installId: string, since: Date, until: Date): Promise<DeviceCheck[]> =>
  tx.$queryRaw<DeviceCheck[]>`
    select id::text as "verificationId", driver_id::text as "driverId", created_at as at from verification
    where install_id = ${installId} and created_at >= ${since} and created_at <= ${until}
    order by created_at desc limit 200`

/** Shifts that the platform reported last of these accounts. */
export async function findShifts(tx: Tx, driverIds: string[]): Promise<{ driverId: string; from: Date; to: Date }[]> {
  const rows = await tx.driver.findMany({
    where: { id: { in: driverIds }, shiftStartsAt: { not: null }, shiftEndsAt: { not: null } },
    select: { id: true, shiftStartsAt: true, shiftEndsAt: true },
  })
  return rows.map((row) => ({ driverId: row.id, from: row.shiftStartsAt as Date, to: row.shiftEndsAt as Date }))
}

export type Trace = {
  verificationId: string
  driverId: string
  at: Date
  pictureHash: Uint8Array<ArrayBuffer> | null
  hashKeys: number[]
}

/** Keeps what the signals need of a check; a hash that is known stays when the picture has gone. */
export const upsertTrace = (tx: Tx, { verificationId, driverId, at, pictureHash, hashKeys }: Trace): Promise<unknown> =>
  tx.sharingTrace.upsert({
    where: { verificationId },
    create: { verificationId, driverId, at, pictureHash, hashKeys },
    update: pictureHash ? { pictureHash, hashKeys } : {},
  })

/** Pictures that share a band with a hash: the only ones it is compared with. */
export const findCandidates = (tx: Tx, keys: number[], limit: number): Promise<HashedPicture[]> =>
  tx.$queryRaw<HashedPicture[]>`
    select verification_id::text as "verificationId", driver_id::text as "driverId", at, picture_hash as hash
    from sharing_trace where hash_keys && ${keys}::int[] limit ${limit}`

export type FaceRow = Prisma.SharingFaceGetPayload<object>

/**
 * Replaces the faces of an account, and marks each of its selfies with its face and likeness; a selfie that is not among
 * the newest any more is on none.
 */
export async function replaceFaces(
  tx: Tx,
  driverId: string,
  faces: FaceRow[],
  places: { verificationId: string; face: number; likeness: number }[],
): Promise<void> {
  await tx.sharingFace.deleteMany({ where: { driverId } })
  if (faces.length > 0) await tx.sharingFace.createMany({ data: faces })
  await tx.sharingTrace.updateMany({
    where: { driverId, face: { not: null }, verificationId: { notIn: places.map((place) => place.verificationId) } },
    data: { face: null, likeness: null },
  })
  await tx.$executeRaw`
    update sharing_trace t set face = p.face, likeness = p.likeness
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p("verificationId" uuid, face int, likeness float)
    where t.verification_id = p."verificationId" and t.driver_id = ${driverId}::uuid`
}

/** All that the signals keep of an account's checks, phones and faces goes. */
export async function forgetTraces(tx: Tx, driverId: string): Promise<void> {
  await tx.sharingTrace.deleteMany({ where: { driverId } })
  await tx.sharingFace.deleteMany({ where: { driverId } })
  await tx.sharingDevice.deleteMany({ where: { driverId } })
}

/** Hashes of pictures older than an instant go. @returns how many */
export const forgetOldHashes = (before: Date): Promise<number> => database().$executeRaw`
  update sharing_trace set picture_hash = null, hash_keys = '{}'
  where verification_id in (
    select verification_id from sharing_trace where at < ${before} and picture_hash is not null order by at limit 5000)`
