import type { ReviewRule } from '@/lib/policy'
import { type StaffActor, UNDECIDED } from '@/lib/vocabulary'
import { heldBy } from './claims/claim-rules'
import type { CaseRecord } from './records'

export const isUndecided = (row: CaseRecord): boolean => (UNDECIDED as readonly string[]).includes(row.status)

/**
 * Whether this reader must not be told what a person found before in this case: a second look is blind to the first
 * (mission, "Second review"). Reviewers are blind while the case is open and past its first look; leads see it, except
 * in a second look of their own, or one that can still be taken back and revised, and who hears an appeal against it
 * until they have a finding of their own. An adjudicator has both findings in view.
 */
export function isBlindToFindings(row: CaseRecord, reader: StaffActor, now: Date): boolean {
  if (row.hearerId === reader.id) return true
  if (row.lane === 'match' || !isUndecided(row)) return false
  if (row.partIds.includes(reader.id)) return false
  if (reader.role === 'reviewer') return true
  if (reader.role !== 'lead' || row.lane !== 'second_review') return false
  return row.status === 'pending' || heldBy(row, now) === reader.id
}

/**
 * Whether the machine's view of this case (score, band, reason, outcomes of earlier checks, standing) is withheld from
 * this reader (screens, "Blind means blind"): from reviewers and from whoever holds it, until they have recorded a
 * finding of their own. Leads who do not hold it, managers and auditors read it. Off where the policy says so.
 * @param found the reader has recorded a first finding in the lane that the case is in
 */
export function isBlindToMachine(
  row: CaseRecord,
  reader: StaffActor,
  found: boolean,
  now: Date,
  rule: Pick<ReviewRule, 'blindFirst'>,
): boolean {
  if (row.hearerId === reader.id) return true
  if (!rule.blindFirst || !isUndecided(row) || found || row.partIds.includes(reader.id)) return false
  return reader.role === 'reviewer' || heldBy(row, now) === reader.id
}

/** Whether anything of what came before is withheld from this reader: the machine's view or a person's. */
export const isBlind = (
  row: CaseRecord,
  reader: StaffActor,
  found: boolean,
  now: Date,
  rule: Pick<ReviewRule, 'blindFirst'>,
): boolean => isBlindToMachine(row, reader, found, now, rule) || isBlindToFindings(row, reader, now)
