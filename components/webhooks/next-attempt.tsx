import { RelativeTime } from '@/components/clock'
import type { DeliveryEntry } from '@/lib/webhooks/view'

/** When a delivery is tried next; one that is due stands behind an earlier event of its driver, or goes out now. */
export function NextAttempt({ state, nextAttemptAt }: Pick<DeliveryEntry, 'state' | 'nextAttemptAt'>) {
  if (state !== 'waiting') return null
  return nextAttemptAt ? <RelativeTime at={nextAttemptAt} /> : 'in its turn'
}
