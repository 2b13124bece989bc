import 'server-only'
import { policyAt } from '@/lib/policy'
import type { AppealOutcome, AppealStatus } from '@/lib/vocabulary'
import { clockOf, isDecided } from './hearing-rules'
import { findAppealsOf } from './records'
import { findTracesOf } from './reversal-records'
import { lookWords, undoneWords, whereOf } from './undone-words'
import type { ClockState } from './view'

/** An appeal of a driver, as their page lists it. */
export type DriverAppeal = {
  id: string
  number: string
  status: AppealStatus
  clock: ClockState
  filedAt: Date
  dueAt: Date
  decidedAt: Date | null
  outcome: AppealOutcome | null
  hearerId: string | null
  hasFinding: boolean
}

/** What reversals undid of a driver, and what they left for a look. */
export type DriverTrace = {
  id: string
  kind: 'undone' | 'look'
  words: string
  href: string | null
  appealId: string
  at: Date
  looked: boolean
  subjectKind: string
  subjectId: string
}

/** Every appeal of a driver, the newest first, and what reversals did. Who may read it is asked by the page that shows it. */
export async function appealsOf(
  driverId: string,
  now = new Date(),
): Promise<{ appeals: DriverAppeal[]; traces: DriverTrace[] }> {
  const rule = (await policyAt(now)).appeals
  const [rows, traces] = await Promise.all([findAppealsOf(driverId), findTracesOf(driverId)])
  return {
    appeals: rows.map((row) => ({
      id: row.id,
      number: `AP-${row.number}`,
      status: row.status as AppealStatus,
      clock: clockOf(row, now, rule),
      filedAt: row.filedAt,
      dueAt: row.dueAt,
      decidedAt: row.decidedAt,
      outcome: isDecided(row.status) ? (row.status as AppealOutcome) : null,
      hearerId: row.hearerId,
      hasFinding: row.finding !== null,
    })),
    traces: traces.map((trace) => ({
      id: trace.id,
      kind: trace.kind as DriverTrace['kind'],
      words: trace.kind === 'look' ? lookWords(trace.what) : undoneWords(trace.what),
      href: whereOf(trace.subjectKind, trace.subjectId),
      appealId: trace.reversal.appealId,
      at: trace.reversal.reversedAt,
      looked: trace.lookedAt !== null,
      subjectKind: trace.subjectKind,
      subjectId: trace.subjectId,
    })),
  }
}
