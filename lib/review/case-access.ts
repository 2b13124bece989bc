import { policyAt } from '@/lib/policy'
import type { StaffActor } from '@/lib/vocabulary'
import { blindReader } from './blind-reader'
import { isBlindTo } from './blind-records'
import { isBlind, isUndecided } from './blindness'
import { findFirstFindingsOf } from './decisions/decision-records'
import type { CaseRecord } from './records'

/** Whether the reader may open the case at all: one that leads adjudicate is closed to reviewers who took no part. */
export const seesCase = (row: CaseRecord, reader: StaffActor): boolean =>
  reader.role !== 'reviewer' ||
  row.lane !== 'adjudication' ||
  row.status === 'closed' ||
  row.partIds.includes(reader.id)

/**
 * Whether nothing may be told of how a case ended: it is over, and another check of its driver waits for a finding that
 * must be this reader's alone (screens, "Blind means blind": no outcomes of the driver's history). Whoever decided in it
 * knows.
 */
export async function isEndWithheld(row: CaseRecord, reader: StaffActor, now: Date): Promise<boolean> {
  if (isUndecided(row) || row.partIds.includes(reader.id)) return false
  return await isBlindTo(await blindReader(reader, now), row.driverId, now)
}

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
  const readable = new Set<string>()
  for (const row of rows) {
    if (!seesCase(row, reader) || isBlind(row, reader, hasFound(row), now, review)) continue
    if (!(await isEndWithheld(row, reader, now))) readable.add(row.id)
  }
  return readable
}
