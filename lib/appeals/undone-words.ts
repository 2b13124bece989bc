import type { LookFacts } from './reversal-records'
import type { LookRow } from './view'

const UNDONE: Record<string, string> = {
  rejection: 'The rejection',
  rejected: 'The check: it is approved',
  failed: 'The challenge: it counts as passed',
  golden_pair: 'The pair of known truth made of it',
  suspension: 'The suspension, with the strike that it was',
  evidence: 'A piece of evidence of sharing',
  sharing: 'Confirmed sharing',
  sharing_of_another: 'Confirmed sharing of another account, which stood by it',
}

const LOOK: Record<string, string> = {
  later_decision: 'A later decision on this driver: was it made because of this one?',
  check_issued: 'A check that was asked for because of it',
  later_suspension: 'A later suspension: its step may have counted this one as a strike',
  sharing_kept: 'A sharing case that lost evidence and keeps other',
}

export const undoneWords = (what: string): string => UNDONE[what] ?? what
export const lookWords = (what: string): string => LOOK[what] ?? what

/** Where a person looks at it; null: on the driver's page alone. */
export function whereOf(subjectKind: string, subjectId: string): string | null {
  if (subjectKind === 'case') return `/cases/${subjectId}`
  if (subjectKind === 'sharingCase') return `/sharing/${subjectId}`
  return subjectKind === 'suspension' ? '/suspensions?tab=history' : null
}

export const toLook = (row: LookFacts): LookRow => ({
  id: row.id,
  appealId: row.appealId,
  appealNumber: `AP-${row.appealNumber}`,
  driver: { ref: row.ref, name: row.name },
  words: lookWords(row.what),
  href: whereOf(row.subjectKind, row.subjectId) ?? `/drivers/${encodeURIComponent(row.ref)}`,
  at: row.at.toISOString(),
})
