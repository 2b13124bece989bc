import 'server-only'
import type { Tx } from '@/lib/database'
import { lockPlacing } from '@/lib/sharing'
import { findAppealsOf, findOpenOnSharing, findPicturesOf } from './records'

type AppealEvidence = {
  decisionId: string
  verificationId: string | null
  sharingCaseId: string | null
  /** The new photo and what was attached to it, as far as they are still there. */
  pictureIds: string[]
  /** Nobody has decided it. */
  open: boolean
}

/**
 * The sharing cases among these against which another account than this driver's has an open appeal: what it rests on is
 * this driver's too. Takes the placing lock where there are any, so that such a filing and a withdrawal take turns.
 */
export async function casesOthersContest(
  tx: Tx,
  driverId: string,
  sharingCaseIds: readonly string[],
): Promise<string[]> {
  if (sharingCaseIds.length === 0) return []
  await lockPlacing(tx)
  const rows = await findOpenOnSharing(tx, sharingCaseIds)
  return [...new Set(rows.flatMap((row) => (row.driverId === driverId ? [] : (row.sharingCaseId ?? []))))]
}

/** What each appeal of a driver rests on, read in the transaction that holds the driver's lock. */
export async function evidenceOfAppeals(tx: Tx, driverId: string): Promise<AppealEvidence[]> {
  const appeals = await findAppealsOf(driverId, tx)
  if (appeals.length === 0) return []
  const pictures = (await findPicturesOf(driverId, tx)).filter((row) => row.objectId !== null)
  return appeals.map((row) => ({
    decisionId: row.decisionId,
    verificationId: row.verificationId,
    sharingCaseId: row.sharingCaseId,
    pictureIds: pictures.filter((picture) => picture.appealId === row.id).map((picture) => picture.id),
    open: row.decidedAt === null,
  }))
}
