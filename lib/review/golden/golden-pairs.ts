import 'server-only'
import { forbidden } from '@/lib/access'
import { record } from '@/lib/audit'
import { findVerification } from '@/lib/capture'
import { consentOf } from '@/lib/consent'
import { type Tx, transaction } from '@/lib/database'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { UNCLAIMED } from '../claims/claim-rules'
import { forgetTextsOfShowings } from '../notes/note-records'
import { findFindings, lockCase, updateCase } from '../records'
import { deleteGoldenPhotos } from './golden-photo-records'
import {
  findGoldenPair,
  findGoldenPairOfCase,
  findLiveShowings,
  findPairsOfDriver,
  insertGoldenPair,
  retirePairs,
} from './golden-records'

export type GoldenRefusal =
  | 'forbidden'
  | 'not-found'
  | 'not-settled'
  | 'took-part'
  | 'consent-required'
  | 'gone'
  | 'golden'

/**
 * Makes a golden pair of a closed case whose truth is known, what it ended as: two people found it independently, or a
 * lead adjudicated. A lead who took no part in it; the driver's consent, which names the training of reviewers, is in
 * force; the selfie is still kept.
 * Refuses `forbidden`, `not-found`, `not-settled` (open, or found by one person alone), `took-part`,
 * `consent-required`, `gone`, `golden` (made already). Locks the case.
 */
export async function makeGoldenPair(
  actor: Actor,
  caseId: string,
  now = new Date(),
): Promise<Result<{ pairId: string }, GoldenRefusal>> {
  const refusal = forbidden(actor, 'golden.write')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const row = await lockCase(tx, caseId)
    if (row?.kind !== 'match') return refuse('not-found')
    const truth = row.disposition
    if (row.status !== 'closed' || (truth !== 'same_person' && truth !== 'different_people'))
      return refuse('not-settled')
    const found = (await findFindings(caseId, tx)).filter((one) => one.finding === truth)
    const isKnown = found.length >= 2 || (row.partIds.length >= 2 && found.some((one) => one.lane === 'adjudication'))
    if (!isKnown || row.reversedAt) return refuse('not-settled')
    if (row.partIds.includes(actor.id)) return refuse('took-part')
    if (await findGoldenPairOfCase(caseId, tx)) return refuse('golden')
    if (!(await consentOf(row.driverId, now, tx))) return refuse('consent-required')
    const check = await findVerification(row.verificationId, tx)
    if (!check?.objectId) return refuse('gone')
    const pair = await insertGoldenPair(tx, {
      driverId: row.driverId,
      verificationId: row.verificationId,
      caseId,
      truth,
      asOf: row.openedAt,
      madeById: actor.id,
      madeAt: now,
    })
    await record(tx, {
      type: 'golden.made',
      actor,
      subject: { kind: 'golden', id: pair.id },
      data: { caseId, truth },
      occurredAt: now,
    })
    return ok({ pairId: pair.id })
  })
}

/** Shows a pair to nobody any more. Refuses `forbidden`, `not-found`. */
export async function retireGoldenPair(
  actor: Actor,
  pairId: string,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'golden.write')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const pair = await findGoldenPair(pairId, tx)
    if (!pair || pair.retiredAt) return refuse('not-found')
    await retire(tx, actor, [pairId], 'by_lead', now)
    return ok(null)
  })
}

/** A driver's pairs go with the consent, in the caller's transaction: off every bench at once. */
export async function retireGoldenPairsOf(tx: Tx, actor: Actor, driverId: string, now: Date): Promise<void> {
  const ids = (await findPairsOfDriver(driverId, tx)).map((pair) => pair.id)
  if (ids.length > 0) await retire(tx, actor, ids, 'consent', now)
}

/** Takes pairs off every bench in the caller's transaction. */
export async function retire(
  tx: Tx,
  actor: Actor,
  ids: string[],
  why: 'by_lead' | 'consent' | 'reversed',
  now: Date,
): Promise<void> {
  if (why === 'consent') await forgetTextsOfShowings(tx, ids)
  const objectIds = await deleteGoldenPhotos(tx, ids)
  await retirePairs(tx, ids, { id: actor.kind === 'staff' ? actor.id : null, why, at: now })
  for (const row of await findLiveShowings(tx, ids)) {
    await updateCase(tx, row.id, {
      ...{ status: 'cancelled', closedAt: now, disposition: 'cancelled', ...UNCLAIMED },
      ...{ snoozedUntil: null, snoozedById: null, sealedSnoozeReason: null },
    })
  }
  for (const id of ids) {
    await record(tx, {
      type: 'golden.retired',
      actor,
      subject: { kind: 'golden', id },
      data: { why },
      forJobs: { objectIds },
      occurredAt: now,
    })
  }
}
