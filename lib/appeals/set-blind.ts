import 'server-only'
import type { Tx } from '@/lib/database'
import { setHearer } from '@/lib/review'
import { setSharingHearer } from '@/lib/sharing'
import type { AppealRecord } from './records'

/**
 * Makes the lead who hears an appeal blind to what was found first, on every way to it, or ends that (null): the case, or
 * what the sharing case found of this driver. In the caller's transaction, which holds the appeal.
 */
export async function setBlind(
  tx: Tx,
  { caseId, sharingCaseId, driverId }: Pick<AppealRecord, 'caseId' | 'sharingCaseId' | 'driverId'>,
  hearerId: string | null,
): Promise<void> {
  if (caseId) await setHearer(tx, caseId, hearerId)
  if (sharingCaseId) await setSharingHearer(tx, { caseId: sharingCaseId, driverId }, hearerId)
}
