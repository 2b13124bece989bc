import 'server-only'
import { database, type Tx } from '@/lib/database'

type View = {
  actorId: string
  photoId: string
  /** In what they saw it, such as a claim or a hearing. */
  context: string
  since: Date
}

/** Whether a view of a photo is on record already: one record for each person, photo and context. */
export async function wasDelivered(
  { actorId, photoId, context, since }: View,
  client: Tx = database(),
): Promise<boolean> {
  const found = await client.auditRecord.findFirst({
    where: {
      type: 'photo.delivered',
      actorId,
      subjectKind: 'photo',
      subjectId: photoId,
      occurredAt: { gte: since },
      data: { path: ['context'], equals: context },
    },
    select: { id: true },
  })
  return found !== null
}
