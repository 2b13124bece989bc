import 'server-only'
import { heldBy, isOthersGolden, UNCLAIMED } from '../claims/claim-rules'
import { startOfDay } from '../queue/today'
import { type CaseRecord, findFindings } from '../records'
import { findShowing } from './golden-records'

/**
 * A golden case as its reader sees it until they are told what it is. Once they have decided it, until the day after:
 * where the same finding on any other case is looked at by a second person, it seems to wait for one. One that they gave
 * back and that is over seems to have been decided by somebody else, and so does any to everybody else. Practice is told
 * at once, and a pair that went with a consent is gone.
 */
export async function asUntold(row: CaseRecord, now: Date, readerId: string): Promise<CaseRecord> {
  if (row.kind !== 'golden') return row
  if (row.status === 'open' || row.status === 'claimed' || row.status === 'snoozed')
    return isOthersGolden(row, { id: readerId }) && heldBy(row, now) === null ? decidedElsewhere(row) : row
  if (row.status === 'cancelled') {
    const showing = await findShowing(row.id)
    return showing && !showing.practice && !showing.pair.retiredAt ? decidedElsewhere(row) : row
  }
  if (row.status !== 'closed' || !row.closedAt || row.closedAt < startOfDay(now)) return row
  const found = (await findFindings(row.id)).at(-1)
  if (found?.leadsTo !== 'second_review' || (await findShowing(row.id))?.practice) return row
  return {
    ...row,
    status: 'open',
    lane: 'second_review',
    laneSince: row.closedAt,
    blockedSince: found.finding === 'different_people' ? row.closedAt : null,
    closedAt: null,
    disposition: null,
  }
}

const decidedElsewhere = (row: CaseRecord): CaseRecord => ({
  ...row,
  ...UNCLAIMED,
  status: 'closed',
  closedAt: row.closedAt ?? row.assignedAt ?? row.claimExpiresAt ?? row.laneSince,
  disposition: null,
})
