import type { SuspensionState } from '@/lib/vocabulary'

export type SuspensionTimes = {
  approveBy: Date
  lapsedAt: Date | null
  approvedAt: Date | null
  declinedAt: Date | null
  startsAt: Date | null
  endsAt: Date | null
  liftedAt: Date | null
  overturnedAt: Date | null
}

/**
 * The state of a suspension at an instant, told from its facts. proposed → planned or active (approved by another) |
 * declined | lapsed; planned → active; active → expired; planned, active → lifted; any of them → overturned.
 */
export function suspensionState(facts: SuspensionTimes, at: Date): SuspensionState {
  if (facts.overturnedAt) return 'overturned'
  if (facts.declinedAt) return 'declined'
  if (!facts.approvedAt || !facts.startsAt) return facts.lapsedAt || facts.approveBy <= at ? 'lapsed' : 'proposed'
  if (facts.liftedAt) return 'lifted'
  if (facts.endsAt && facts.endsAt <= at) return 'expired'
  return facts.startsAt > at ? 'planned' : 'active'
}

/** When it ended; null while it has not. */
export function endOf(facts: SuspensionTimes, state: SuspensionState): Date | null {
  switch (state) {
    case 'overturned':
      return facts.overturnedAt
    case 'declined':
      return facts.declinedAt
    case 'lapsed':
      return facts.approveBy
    case 'lifted':
      return facts.liftedAt
    case 'expired':
      return facts.endsAt
    default:
      return null
  }
}

/** In force or about to be. */
export const isStanding = (state: SuspensionState): boolean => state === 'active' || state === 'planned'
