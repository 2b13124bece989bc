import 'server-only'
import { Prisma, queryDirectly, type Tx } from '@/lib/database'

export type ViewRecord = Prisma.SavedViewGetPayload<object>

/** A person's own views and those that leads share, by name. */
export const findViews = (userId: string): Promise<(ViewRecord & { owner: string })[]> =>
  queryDirectly(
    Prisma.sql`select v.id::text, v.name, v.owner_id::text as "ownerId", v.shared, v.address, v.created_at as "createdAt",
        v.changed_at as "changedAt", u.name as owner
      from saved_view v join staff_user u on u.id = v.owner_id
      where v.owner_id = ${userId}::uuid or v.shared order by v.name, v.id`,
  )

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
