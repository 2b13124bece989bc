import type { StaffActor } from '@/lib/vocabulary'
import { heldBy } from './claims'
import type { CaseRecord } from './records'

/**
 * Whether this reader must not be told what came before in this case: a second look is blind to the first (mission,
 * "Second review"). Reviewers are blind while the case is open and past its first look; leads see it, except in a
 * second look of their own. An adjudicator has both findings in view.
 */
export function isBlind(row: CaseRecord, reader: StaffActor, now: Date): boolean {
  if (row.lane === 'match' || row.status === 'closed' || row.status === 'cancelled') return false
  if (row.partIds.includes(reader.id)) return false
  if (reader.role === 'reviewer') return true
  return reader.role === 'lead' && row.lane === 'second_review' && heldBy(row, now) === reader.id
}
