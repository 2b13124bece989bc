import 'server-only'
import type { Tx } from '@/lib/database'
import { findAppealsOf, findPicturesOf } from './records'

type AppealEvidence = {
  decisionId: string
  verificationId: string | null
  sharingCaseId: string | null
  /** The new photo and what was attached to it, as far as they are still there. */
  pictureIds: string[]
  /** Nobody has decided it. */
  open: boolean
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
