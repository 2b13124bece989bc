import 'server-only'
import { casesOthersContest, evidenceOfAppeals } from '@/lib/appeals'
import { findReferences, findVerification } from '@/lib/capture'
import type { Tx } from '@/lib/database'
import { findComparisonsOf } from '@/lib/matching'
import { findDecidedEvidence } from '@/lib/review'
import { findChecksNamed, findConfirmedCasesOf } from '@/lib/sharing'
import { findHoldOf } from './records'

export type NeededEvidence = {
  /** On what it stays; `others`: an open appeal of another account in a confirmed case of sharing. */
  because: { hold: boolean; appeal: boolean; others: boolean }
  /** Selfies, reference photos and pictures of appeals. */
  photoIds: Set<string>
  /** Decided sharing cases whose signals stay. */
  sharingCaseIds: string[]
  /** A decision that the evidence is of, or a sharing case that another account contests; null: there is none. */
  decisionId: string | null
}

/**
 * What has to stay of a driver although no consent is in force, read in the transaction that holds the driver's lock
 * (mission, "Retention and rights": "decided evidence stays only on a stated other basis, an open appeal or a legal hold";
 * consent text, "How long": "only what a law requires, or an appeal that is still open needs"). A filed appeal that nobody
 * has answered: the disputed selfie, the photos it was compared with or that were on the screen, and what came with the
 * appeal. One of another account against a confirmed case of sharing: the signals of that case and the selfies that they
 * name, nothing else. A legal hold: the same of every case that people decided. A decision that could still be appealed against is
 * neither. Undecided selfies never stay.
 */
export async function neededEvidence(tx: Tx, driverId: string): Promise<NeededEvidence> {
  const held = (await findHoldOf(driverId, tx)) !== null
  const appeals = (await evidenceOfAppeals(tx, driverId)).filter((one) => held || one.open)
  const confirmed = await findConfirmedCasesOf(tx, driverId)
  const contested = await casesOthersContest(tx, driverId, confirmed)
  const nothing = { because: { hold: false, appeal: false, others: false }, photoIds: new Set<string>() }
  if (!held && appeals.length === 0 && contested.length === 0)
    return { ...nothing, sharingCaseIds: [], decisionId: null }
  const appealed = new Set(appeals.flatMap((one) => one.verificationId ?? []))
  const decided = (await findDecidedEvidence(tx, driverId)).filter((one) => held || appealed.has(one.verificationId))
  const sharingCaseIds = [
    ...new Set([...appeals.flatMap((one) => one.sharingCaseId ?? []), ...(held ? confirmed : [])]),
  ]
  const checkIds = [
    ...new Set([
      ...appealed,
      ...decided.map((one) => one.verificationId),
      ...(await findChecksNamed(tx, driverId, sharingCaseIds)),
    ]),
  ]
  const shown = decided.flatMap((one) => one.shownPhotoIds)
  const photoIds = new Set([
    ...checkIds,
    ...shown,
    ...appeals.flatMap((one) => one.pictureIds),
    ...(await referencesOf(tx, driverId, checkIds, shown)),
    ...(await findChecksNamed(tx, driverId, contested)),
  ])
  const open = appeals.find((one) => one.open)
  return {
    because: { hold: held, appeal: open !== undefined, others: contested.length > 0 },
    photoIds,
    sharingCaseIds: [...new Set([...sharingCaseIds, ...contested])],
    decisionId: (open ?? appeals[0])?.decisionId ?? decided[0]?.decisionId ?? contested[0] ?? null,
  }
}

/** The photos that checks were compared with; where nothing says which, those that were there at the time. */
async function referencesOf(tx: Tx, driverId: string, checkIds: string[], shown: string[]): Promise<string[]> {
  const compared = await findComparisonsOf(checkIds, tx)
  const references = await findReferences(driverId, tx)
  const known = new Set([...shown, ...compared.map((one) => one.referencePhotoId)])
  const named = references.filter((photo) => known.has(photo.id)).map((photo) => photo.id)
  const bare = checkIds.filter((id) => !compared.some((one) => one.verificationId === id))
  const there: string[] = []
  for (const id of bare) {
    const at = (await findVerification(id, tx))?.createdAt
    for (const photo of references)
      if (at && photo.addedAt <= at && (photo.removedAt === null || photo.removedAt > at)) there.push(photo.id)
  }
  return [...named, ...there]
}
