import type { EventRow } from '@/lib/audit'
import type { FeedEvent } from '@/lib/audit/view'

/** An event as the platform is told: internal ids of drivers stay inside, it knows its own reference. */
export function told({ id, type, occurredAt, ref, data }: Omit<EventRow, 'driverId'>): FeedEvent {
  const { driverId: _, ...rest } = data as Record<string, unknown>
  return { id, type, occurredAt: occurredAt.toISOString(), data: { driver: ref, ...rest } } as FeedEvent
}
