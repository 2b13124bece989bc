import type { PolicyRecord } from './records'
import type { VersionState } from './version-view'

type Facts = Pick<PolicyRecord, 'publishedAt' | 'inForceFrom' | 'retiredAt' | 'discardedAt'>

/** Where a version stands at an instant, from its facts: draft → published → retired, or given up. */
export function stateOf(row: Facts, now: Date): VersionState {
  if (row.discardedAt) return 'discarded'
  if (!row.publishedAt || !row.inForceFrom) return 'draft'
  if (row.inForceFrom > now) return 'scheduled'
  return row.retiredAt && row.retiredAt <= now ? 'retired' : 'in_force'
}
