import { z } from 'zod'
import { EVENT_TYPES, type EventType } from '@/lib/vocabulary'
import type { AttemptOutcome, ParkedWhy } from './view'

export const DELIVERY_STATES = ['waiting', 'delivered', 'parked'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

const position = z
  .string()
  .regex(/^\d{1,18}$/)
  .optional()
  .catch(undefined)

/** The address of an endpoint's page. A value that can't be read counts as not given. */
const address = z.object({
  state: z.enum(DELIVERY_STATES).optional().catch(undefined),
  type: z.enum(EVENT_TYPES).optional().catch(undefined),
  /** The page older than the event at this position. */
  after: position,
  /** The page newer than the event at this position. */
  before: position,
})
export type DeliveryListQuery = z.infer<typeof address>

export const readDeliveriesAddress = (params: Record<string, unknown>): DeliveryListQuery => address.parse(params)

export type AttemptEntry = {
  at: string
  durationMs: number
  outcome: AttemptOutcome
  status: number | null
  excerpt: string | null
}

/** One event on its way to one endpoint. Times are RFC 3339 UTC. */
export type DeliveryEntry = {
  id: string
  eventId: string
  type: EventType
  /** The platform's reference; null where the event is of no driver. */
  driver: string | null
  state: DeliveryState
  attempts: number
  lastAttempt: AttemptEntry | null
  /** Null when it is due: it goes out in its turn. */
  nextAttemptAt: string | null
  parkedWhy: ParkedWhy | null
  occurredAt: string
  settledAt: string | null
}

export type DeliveryPage = {
  rows: DeliveryEntry[]
  /** To be given as `after` for the older page, as `before` for the newer one; null where there is none. */
  turns: { next: string | null; previous: string | null }
}

/** A delivery with every attempt, and what is sent as it would be made now. */
export type DeliveryDetail = DeliveryEntry & { history: AttemptEntry[]; body: string }
