import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'
import type { VerificationStatus } from '@/lib/vocabulary'

export type ReferenceRecord = Prisma.ReferencePhotoGetPayload<object>
export type VerificationRecord = Prisma.VerificationGetPayload<object>

export const insertReference = (tx: Tx, data: Prisma.ReferencePhotoUncheckedCreateInput): Promise<ReferenceRecord> =>
  tx.referencePhoto.create({ data })

export const findReference = (id: string, client: Tx = database()): Promise<ReferenceRecord | null> =>
  client.referencePhoto.findUnique({ where: { id } })

/** The photo made of a check's selfie after a declared change; null: none. */
export const findReferenceOfCheck = (fromCheckId: string, client: Tx = database()): Promise<ReferenceRecord | null> =>
  client.referencePhoto.findUnique({ where: { fromCheckId } })

export const findReferences = (driverId: string, client: Tx = database()): Promise<ReferenceRecord[]> =>
  client.referencePhoto.findMany({ where: { driverId }, orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] })

export const findActiveReferences = (driverId: string, client: Tx = database()): Promise<ReferenceRecord[]> =>
  client.referencePhoto.findMany({
    where: { driverId, status: 'active' },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })

/** The references that a case shows: the active ones, and those that stayed as evidence after it was opened. */
export const findReferencesShown = (driverId: string, openedAt: Date): Promise<ReferenceRecord[]> =>
  database().referencePhoto.findMany({
    where: { driverId, OR: [{ status: 'active' }, { keptSince: { gte: openedAt } }] },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })

/** Whether photos of a driver stay without a consent, as evidence. */
export const keepsEvidence = async (driverId: string): Promise<boolean> =>
  (await database().verification.findFirst({ where: { driverId, keptSince: { not: null } }, select: { id: true } })) !==
  null

/** References that count against the limit: active ones and those being measured. */
export const countLiveReferences = (tx: Tx, driverId: string): Promise<number> =>
  tx.referencePhoto.count({ where: { driverId, status: { in: ['active', 'measuring'] } } })

/** Moves a reference on when it is in the state given; false when it is not. */
export async function updateReference(
  tx: Tx,
  id: string,
  from: string,
  data: Prisma.ReferencePhotoUncheckedUpdateInput,
): Promise<boolean> {
  const { count } = await tx.referencePhoto.updateMany({ where: { id, status: from }, data })
  return count === 1
}

export const deleteReference = (tx: Tx, id: string): Promise<unknown> => tx.referencePhoto.deleteMany({ where: { id } })

export const insertVerification = (
  tx: Tx,
  data: Prisma.VerificationUncheckedCreateInput,
): Promise<VerificationRecord> => tx.verification.create({ data })

export const findVerification = (id: string, client: Tx = database()): Promise<VerificationRecord | null> =>
  client.verification.findUnique({ where: { id } })

/** The newest check made by a challenge. */
export const findVerificationOfChallenge = (challengeId: string): Promise<VerificationRecord | null> =>
  database().verification.findFirst({ where: { challengeId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })

/** Moves a verification on when it is in one of the states given; false when it is not. */
export async function settleVerification(
  tx: Tx,
  id: string,
  from: readonly VerificationStatus[],
  data: Prisma.VerificationUncheckedUpdateInput,
): Promise<boolean> {
  const { count } = await tx.verification.updateMany({ where: { id, status: { in: [...from] } }, data })
  return count === 1
}

/** Where a driver's selfies were taken and on which phones is emptied; that there were checks stays. */
export const eraseWhereabouts = (tx: Tx, driverId: string): Promise<unknown> =>
  tx.verification.updateMany({
    where: { driverId },
    data: {
      latitude: null,
      longitude: null,
      accuracyMetres: null,
      installId: null,
      deviceModel: null,
      deviceOs: null,
      appVersion: null,
    },
  })

export const findVerificationsOf = (driverId: string, client: Tx = database()): Promise<VerificationRecord[]> =>
  client.verification.findMany({ where: { driverId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })

/** The newest selfies of an account up to an instant that may be compared: not sent back, not cancelled; at most `limit`. */
export const findNewestSelfies = (
  driverId: string,
  until: Date,
  limit: number,
  client: Tx = database(),
): Promise<{ id: string; createdAt: Date }[]> =>
  client.verification.findMany({
    where: { driverId, createdAt: { lte: until }, keptSince: null, status: { notIn: ['retake', 'cancelled'] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { id: true, createdAt: true },
  })

export const deleteVerification = (tx: Tx, id: string): Promise<unknown> =>
  tx.verification.deleteMany({ where: { id } })

export type VerificationListQuery = {
  driverId?: string
  status?: string
  since?: Date
  before?: { at: Date; id: string }
  limit: number
}

/** Newest first, keyset by time and id. */
export const findVerifications = (query: VerificationListQuery): Promise<VerificationRecord[]> =>
  database().verification.findMany({
    where: {
      ...(query.driverId ? { driverId: query.driverId } : {}),
      ...(query.status ? { status: query.status } : {}),
      createdAt: { ...(query.since ? { gte: query.since } : {}), ...(query.before ? { lte: query.before.at } : {}) },
      ...(query.before
        ? { OR: [{ createdAt: { lt: query.before.at } }, { createdAt: query.before.at, id: { lt: query.before.id } }] }
        : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: query.limit,
  })
