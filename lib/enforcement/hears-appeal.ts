import 'server-only'
import type { Tx } from '@/lib/database'
import { findCase, isHearing } from '@/lib/review'
import { isHearingSharing } from '@/lib/sharing'
import type { SuspensionRecord } from './records'

/**
 * Whether this person hears an appeal against what a suspension rests on, of sharing against any of its accounts, and has
 * no finding of their own yet: they are blind to what was found, and decide nothing on it meanwhile.
 */
export async function hearsAppeal(
  { caseId, sharingCaseId }: Pick<SuspensionRecord, 'caseId' | 'sharingCaseId'>,
  reader: { id: string },
  tx?: Tx,
): Promise<boolean> {
  if (sharingCaseId) return await isHearingSharing(sharingCaseId, reader.id, tx)
  const reviewed = caseId ? await findCase(caseId, tx) : null
  return reviewed !== null && isHearing(reviewed, reader)
}
