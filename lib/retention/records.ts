import 'server-only'
import { database, Prisma, type Tx } from '@/lib/database'

export type ErasureRecord = Prisma.ErasureGetPayload<object>
export type LegalHoldRecord = Prisma.LegalHoldGetPayload<object>

export const insertErasure = (tx: Tx, data: Prisma.ErasureUncheckedCreateInput): Promise<ErasureRecord> =>
  tx.erasure.create({ data })

export const findErasure = (id: string, client: Tx = database()): Promise<ErasureRecord | null> =>
  client.erasure.findUnique({ where: { id } })

export const updateErasure = (tx: Tx, id: string, data: Prisma.ErasureUncheckedUpdateInput): Promise<ErasureRecord> =>
  tx.erasure.update({ where: { id }, data })

export const findErasureOf = (driverId: string, client: Tx = database()): Promise<ErasureRecord | null> =>
  client.erasure.findUnique({ where: { driverId } })

/** Completes an erasure once; false when it was before. */
export async function completeRow(tx: Tx, id: string, completedAt: Date): Promise<boolean> {
  const { count } = await tx.erasure.updateMany({
    where: { id, completedAt: null, erasedAt: { not: null } },
    data: { completedAt },
  })
  return count === 1
}

export const insertHold = (tx: Tx, data: Prisma.LegalHoldUncheckedCreateInput): Promise<LegalHoldRecord> =>
  tx.legalHold.create({ data })

/** The legal hold in force on a driver's data, or null. */
export const findHoldOf = (driverId: string, client: Tx = database()): Promise<LegalHoldRecord | null> =>
  client.legalHold.findFirst({ where: { driverId, endedAt: null } })

export const endHold = (tx: Tx, id: string, endedAt: Date, endedById: string): Promise<unknown> =>
  tx.legalHold.updateMany({ where: { id, endedAt: null }, data: { endedAt, endedById } })

/** Selfies, reference photos and pictures of appeals that stay without a consent, as evidence. */
export const KEPT = Prisma.sql`(
  select id, driver_id, kept_since from reference_photo where kept_since is not null
  union all select id, driver_id, kept_since from verification where kept_since is not null
  union all select id, driver_id, kept_since from appeal_picture where kept_since is not null
)`

/** Those of one driver. */
export const findKeptPhotos = (driverId: string, client: Tx = database()): Promise<{ id: string; keptSince: Date }[]> =>
  client.$queryRaw<{ id: string; keptSince: Date }[]>`
    select k.id::text, k.kept_since as "keptSince" from ${KEPT} k where k.driver_id = ${driverId}::uuid`
