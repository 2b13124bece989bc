import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'

export type AppealRecord = Prisma.AppealGetPayload<object>
export type AppealPictureRecord = Prisma.AppealPictureGetPayload<object>

export const insertAppeal = (tx: Tx, data: Prisma.AppealUncheckedCreateInput): Promise<AppealRecord> =>
  tx.appeal.create({ data })

export const findAppeal = (id: string, client: Tx = database()): Promise<AppealRecord | null> =>
  client.appeal.findUnique({ where: { id } })

export const findAppealAbout = (decisionId: string, client: Tx = database()): Promise<AppealRecord | null> =>
  client.appeal.findUnique({ where: { decisionId } })

export const findAppealsAbout = (decisionIds: readonly string[]): Promise<AppealRecord[]> =>
  database().appeal.findMany({ where: { decisionId: { in: [...decisionIds] } } })

export const findAppealsOf = (driverId: string, client: Tx = database()): Promise<AppealRecord[]> =>
  client.appeal.findMany({ where: { driverId }, orderBy: { filedAt: 'desc' } })

/** Appeals against decisions on these sharing cases that nobody has answered. */
export const findOpenOnSharing = (tx: Tx, sharingCaseIds: readonly string[]): Promise<AppealRecord[]> =>
  tx.appeal.findMany({ where: { sharingCaseId: { in: [...sharingCaseIds] }, decidedAt: null } })

/** The appeal's row, locked until the transaction ends. */
export async function lockAppeal(tx: Tx, id: string): Promise<AppealRecord | null> {
  await tx.$queryRaw`select 1 from appeal where id = ${id}::uuid for update`
  return await findAppeal(id, tx)
}

export const updateAppeal = (tx: Tx, id: string, data: Prisma.AppealUncheckedUpdateInput): Promise<AppealRecord> =>
  tx.appeal.update({ where: { id }, data })

export type AssignmentRecord = Prisma.AppealAssignmentGetPayload<object>

export const insertAssignment = (tx: Tx, data: Prisma.AppealAssignmentUncheckedCreateInput): Promise<unknown> =>
  tx.appealAssignment.create({ data, select: { id: true } })

/** Who was asked to hear an appeal, the last one first. */
export const findAssignments = (appealId: string): Promise<AssignmentRecord[]> =>
  database().appealAssignment.findMany({ where: { appealId }, orderBy: [{ assignedAt: 'desc' }, { id: 'desc' }] })

export const insertPicture = (tx: Tx, data: Prisma.AppealPictureUncheckedCreateInput): Promise<AppealPictureRecord> =>
  tx.appealPicture.create({ data })

export const findPicture = (id: string, client: Tx = database()): Promise<AppealPictureRecord | null> =>
  client.appealPicture.findUnique({ where: { id } })

export const findPictures = (appealId: string, client: Tx = database()): Promise<AppealPictureRecord[]> =>
  client.appealPicture.findMany({ where: { appealId }, orderBy: [{ takenAt: 'asc' }, { id: 'asc' }] })

export const findPicturesOf = (driverId: string, client: Tx = database()): Promise<AppealPictureRecord[]> =>
  client.appealPicture.findMany({ where: { driverId } })

/** Moves a picture on when it is still being measured; false when it is not. */
export async function settlePicture(
  tx: Tx,
  id: string,
  data: Prisma.AppealPictureUncheckedUpdateInput,
): Promise<boolean> {
  const { count } = await tx.appealPicture.updateMany({ where: { id, status: 'measuring' }, data })
  return count === 1
}

export const bindPictures = (tx: Tx, ids: readonly string[], appealId: string): Promise<{ count: number }> =>
  tx.appealPicture.updateMany({ where: { id: { in: [...ids] }, appealId: null }, data: { appealId } })

/** Pictures that stay without a consent, as evidence. */
export const keepPictures = (tx: Tx, ids: readonly string[], keptSince: Date): Promise<unknown> =>
  tx.appealPicture.updateMany({ where: { id: { in: [...ids] } }, data: { keptSince } })

/** Takes the files off pictures; that one was there stays known where it belongs to an appeal. */
export async function emptyPictures(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.appealPicture.deleteMany({ where: { id: { in: [...ids] }, appealId: null } })
  await tx.appealPicture.updateMany({
    where: { id: { in: [...ids] } },
    data: { objectId: null, thumbnailId: null, keptSince: null },
  })
}

/** Pictures that came for an appeal that was never filed. */
export const findStrayPictures = (before: Date, limit: number): Promise<AppealPictureRecord[]> =>
  database().appealPicture.findMany({ where: { appealId: null, takenAt: { lt: before } }, take: limit })

/** Appeals whose clock has passed a mark that nobody was told of yet, the nearest to their end first. */
export const findToWarn = (warnFrom: Date, limit: number): Promise<AppealRecord[]> =>
  database().appeal.findMany({
    where: { decidedAt: null, warnedAt: null, dueAt: { lte: warnFrom } },
    orderBy: { dueAt: 'asc' },
    take: limit,
  })

export const findOverdue = (now: Date, limit: number): Promise<AppealRecord[]> =>
  database().appeal.findMany({
    where: { decidedAt: null, overdueAt: null, dueAt: { lte: now } },
    orderBy: { dueAt: 'asc' },
    take: limit,
  })

/** Marks what the clock has done, once, while the appeal is open; false when somebody else did. */
export async function markClock(tx: Tx, id: string, mark: 'warnedAt' | 'overdueAt', now: Date): Promise<boolean> {
  const { count } = await tx.appeal.updateMany({
    where: { id, decidedAt: null, [mark]: null },
    data: { [mark]: now },
  })
  return count === 1
}
