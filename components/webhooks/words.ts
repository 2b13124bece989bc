import {
  IconBan,
  IconCircleCheck,
  IconClock,
  IconCloudOff,
  IconParking,
  IconSend,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Tone } from '@/components/status'
import type { AttemptOutcome, DeliveryState, EndpointView, ParkedWhy } from '@/lib/webhooks/view'

type Word = { label: string; icon: TablerIcon; tone: Tone }

export const stateWords: Record<DeliveryState, Word> = {
  waiting: { label: 'Waiting', icon: IconClock, tone: 'warn' },
  delivered: { label: 'Delivered', icon: IconCircleCheck, tone: 'ok' },
  parked: { label: 'Parked', icon: IconParking, tone: 'bad' },
}

/** How an endpoint is doing, in one word. */
export function healthOf({ disabled, health }: EndpointView): Word {
  if (disabled) return { label: 'Disabled', icon: IconBan, tone: 'mute' }
  if (health.failingSince) return { label: 'Failing', icon: IconCloudOff, tone: 'bad' }
  if (health.lastDeliveredAt) return { label: 'Delivering', icon: IconCircleCheck, tone: 'ok' }
  return { label: 'Nothing sent yet', icon: IconSend, tone: 'text-2' }
}

const OUTCOMES: Record<AttemptOutcome, string> = {
  delivered: 'Taken',
  refused: 'Refused',
  redirected: 'Redirected, which is not followed',
  gone: 'Gone for good',
  'timed-out': 'No answer in time',
  'cut-off': 'Answer cut off',
  unreachable: 'Not reachable',
  'no-such-host': 'Host not found',
  certificate: 'Certificate not valid',
  'unsafe-address': 'Not on the open internet',
}

/** "Refused with 404", "No answer in time". */
export function outcomeWords({ outcome, status }: { outcome: AttemptOutcome; status: number | null }): string {
  return status === null ? OUTCOMES[outcome] : `${OUTCOMES[outcome]} (${status})`
}

export const PARKED_WORDS: Record<ParkedWhy, string> = {
  'attempts-used': 'Ten attempts over three days did not get through.',
  refused: 'The receiver refused it three times with an answer of 4xx.',
  'endpoint-gone': 'The receiver answered 410, so the endpoint was disabled.',
  'endpoint-disabled': 'The endpoint was disabled.',
}

/** "Every event", "standing.changed", "4 types". */
export function eventsWords({ events }: Pick<EndpointView, 'events'>): string {
  if (events.length === 0) return 'Every event'
  return events.length === 1 ? (events[0] ?? '') : `${events.length} types`
}
