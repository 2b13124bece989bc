import 'server-only'
import { database, type Prisma, type Tx } from '@/lib/database'

export type ViewRecord = Prisma.SavedViewGetPayload<object>

/** A person's own views and those that leads share, by name. */
export const findViews = (userId: string): Promise<ViewRecord[]> =>
  database().savedView.findMany({
    where: { OR: [{ ownerId: userId }, { shared: true }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })

/** A person's own views; only one of them is changed at a time, until the transaction ends. */
export async function lockViewsOf(tx: Tx, userId: string): Promise<ViewRecord[]> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`views of ${userId}`}, 0))`
  return await tx.savedView.findMany({ where: { ownerId: userId } })
}

export const insertView = (tx: Tx, data: Prisma.SavedViewUncheckedCreateInput): Promise<ViewRecord> =>
  tx.savedView.create({ data })

export const updateView = (tx: Tx, id: string, data: Prisma.SavedViewUncheckedUpdateInput): Promise<ViewRecord> =>
  tx.savedView.update({ where: { id }, data })

export const deleteView = (tx: Tx, id: string): Promise<ViewRecord> => tx.savedView.delete({ where: { id } })
