import type { EventRow } from '@/lib/audit'
import type { FeedEvent } from '@/lib/audit/view'
import { appealUrlOf, receiptUrlOf } from '@/lib/enforcement'

/**
 * An event as the platform is told: internal ids of drivers stay inside, it knows its own reference. The addresses of
 * a letter's pages are keys, so they are made here at each delivery and stored nowhere.
 */
export function told({ id, type, occurredAt, ref, data }: Omit<EventRow, 'driverId'>): FeedEvent {
  const { driverId: _, ...rest } = data as Record<string, unknown>
  const links = type === 'notice.issued' ? linksOf(rest) : {}
  return { id, type, occurredAt: occurredAt.toISOString(), data: { driver: ref, ...rest, ...links } } as FeedEvent
}

function linksOf({ noticeId, appealBy }: Record<string, unknown>): { receiptUrl: string; appealUrl?: string } {
  const id = String(noticeId)
  const appealUrl = appealUrlOf({ id, appealBy: typeof appealBy === 'string' ? new Date(appealBy) : null })
  return { receiptUrl: receiptUrlOf({ id }), ...(appealUrl ? { appealUrl } : {}) }
}
