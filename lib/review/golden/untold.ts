import 'server-only'
import { startOfDay } from '../queue/today'
import { type CaseRecord, findFindings } from '../records'
import { findShowing } from './golden-records'

/**
 * A golden case as whoever decided it sees it until they are told what it is, on the day after: where the same finding
 * on any other case is looked at by a second person, it seems to wait for one. Practice is told at once.
 */
export async function asUntold(row: CaseRecord, now: Date): Promise<CaseRecord> {
  if (row.kind !== 'golden' || row.status !== 'closed' || !row.closedAt || row.closedAt < startOfDay(now)) return row
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
