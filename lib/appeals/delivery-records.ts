import 'server-only'
import type { Tx } from '@/lib/database'

/** Whether this view of a photo was written down already. */
export async function wasDelivered(
  tx: Tx,
  view: { actorId: string; photoId: string; context: string; since: Date },
): Promise<boolean> {
  const found = await tx.auditRecord.findFirst({
    where: {
      type: 'photo.delivered',
      actorId: view.actorId,
      subjectKind: 'photo',
      subjectId: view.photoId,
      occurredAt: { gte: view.since },
      data: { path: ['context'], equals: view.context },
    },
    select: { id: true },
  })
  return found !== null
}
