import 'server-only'
import { database, type Tx } from '@/lib/database'

/**
 * Makes a lead who hears an appeal against what a case found of an account blind to that, or ends it (null), in the
 * caller's transaction. It holds on every way to the case until they have a finding of their own.
 */
export async function setSharingHearer(
  tx: Tx,
  { caseId, driverId }: { caseId: string; driverId: string },
  hearerId: string | null,
): Promise<void> {
  const where = { caseId, driverId }
  if (hearerId === null) await tx.sharingHearing.deleteMany({ where })
  else
    await tx.sharingHearing.upsert({
      where: { caseId_driverId: where },
      create: { ...where, hearerId },
      update: { hearerId },
    })
}

/** Of these cases, the ones an appeal against which this person hears without a finding of their own yet. */
export async function findSharingHeardBy(
  userId: string,
  caseIds: readonly string[],
  client: Tx = database(),
): Promise<Set<string>> {
  if (caseIds.length === 0) return new Set()
  const rows = await client.sharingHearing.findMany({
    where: { hearerId: userId, caseId: { in: [...caseIds] } },
    select: { caseId: true },
  })
  return new Set(rows.map((row) => row.caseId))
}

/** Whether this person hears an appeal against what the case found, of whichever account, and has no finding yet. */
export const isHearingSharing = async (caseId: string, userId: string, tx?: Tx): Promise<boolean> =>
  (await findSharingHeardBy(userId, [caseId], tx)).has(caseId)
