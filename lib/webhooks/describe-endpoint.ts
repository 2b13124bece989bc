import type { EventType } from '@/lib/vocabulary'
import type { Counts, EndpointRow } from './records'
import type { EndpointView } from './view'

/** An endpoint as administrators and keys see it: never its secret. */
export function describeEndpoint(row: EndpointRow, counts: Counts, now: Date): EndpointView {
  const { oldSecretUntil } = row
  return {
    id: row.id,
    url: row.url,
    events: row.eventTypes as EventType[],
    description: row.description,
    scores: row.wantsScores,
    createdAt: row.createdAt.toISOString(),
    disabled: row.disabledAt && {
      at: row.disabledAt.toISOString(),
      why: row.disabledWhy === 'gone' ? 'gone' : 'person',
    },
    oldSecretUntil: oldSecretUntil && oldSecretUntil > now ? oldSecretUntil.toISOString() : null,
    health: {
      lastDeliveredAt: row.lastDeliveredAt?.toISOString() ?? null,
      failingSince: row.failingSince?.toISOString() ?? null,
      ...counts,
    },
  }
}
