import { may } from '@/lib/access'
import type { StaffActor } from '@/lib/vocabulary'
import { type CaseRecord, findCase } from './records'
import { markRead } from './told-records'

type Told = Pick<CaseRecord, 'id' | 'kind' | 'status' | 'partIds' | 'readByIds'>

/** Whether telling this reader what was found in a case is to be kept: they might look at it, or be shown it, later. */
export const isToKeep = (row: Told, reader: StaffActor): boolean =>
  may(reader, 'case.work') &&
  row.kind !== 'golden' &&
  (row.partIds.length > 0 || row.status === 'pending') &&
  !row.partIds.includes(reader.id) &&
  !row.readByIds.includes(reader.id)

/**
 * Keeps that this reader is told what others found in a case, before it is told: they take no second look at it, which
 * would not be blind, and are never shown it as a golden pair. @returns whether it may be told: not where it has come on
 * their own bench meanwhile
 */
export async function tellFindings(row: CaseRecord, reader: StaffActor, now: Date): Promise<boolean> {
  if (!isToKeep(row, reader) || (await markRead([row.id], reader.id, now)) > 0) return true
  return (await findCase(row.id))?.readByIds.includes(reader.id) ?? false
}

/** The same of what became of several cases, for a page that tells of all of them. */
export async function tellOutcomes(rows: readonly Told[], reader: StaffActor, now: Date): Promise<void> {
  const ids = rows.filter((row) => isToKeep(row, reader)).map((row) => row.id)
  if (ids.length > 0) await markRead(ids, reader.id, now)
}
