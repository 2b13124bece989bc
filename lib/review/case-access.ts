import { policyAt } from '@/lib/policy'
import type { StaffActor } from '@/lib/vocabulary'
import { isBlind } from './blindness'
import { findFirstFindingsOf } from './decisions/decision-records'
import type { CaseRecord } from './records'

/** Whether the reader may open the case at all: one that leads adjudicate is closed to reviewers who took no part. */
export const seesCase = (row: CaseRecord, reader: StaffActor): boolean =>
  reader.role !== 'reviewer' ||
  row.lane !== 'adjudication' ||
  row.status === 'closed' ||
  row.partIds.includes(reader.id)

/**
 * Of these cases, the ones in which the reader may read what others wrote: those they may open and are blind to
 * nothing of. A note can tell the machine's view as well as a finding.
 */
export async function readableNotes(
  rows: readonly CaseRecord[],
  reader: StaffActor,
  now: Date,
): Promise<ReadonlySet<string>> {
  const { review } = await policyAt(now)
  const found = await findFirstFindingsOf(
    rows.map((row) => row.id),
    reader.id,
  )
  const hasFound = (row: CaseRecord) => found.some((one) => one.caseId === row.id && one.lane === row.lane)
  return new Set(
    rows
      .filter((row) => seesCase(row, reader) && !isBlind(row, reader, hasFound(row), now, review))
      .map((row) => row.id),
  )
}
