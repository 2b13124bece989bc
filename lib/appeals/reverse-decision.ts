import 'server-only'
import type { Tx } from '@/lib/database'
import { lockDriver } from '@/lib/drivers'
import {
  isStanding,
  overturnInside,
  type SuspensionRecord,
  suspensionState,
  suspensionsOn,
  tellOfSuspension,
} from '@/lib/enforcement'
import { reverseCase } from '@/lib/review'
import { type UndoneSharing, undoEvidence } from '@/lib/sharing'
import { endRestrictions } from '@/lib/standing'
import type { Actor } from '@/lib/vocabulary'
import { askedSelfie } from './asked-selfie'
import type { AppealRecord } from './records'
import { findLater, insertReversal, type NewTrace } from './reversal-records'

/**
 * Undoes a decision with all that followed from it, in the caller's transaction, which holds the locks of the driver and of
 * whoever shares a confirmed sharing case with them: the rejection (check approved, challenge passed, golden pair retired,
 * hold ended), the evidence of sharing that named the check and the cases that stood by it, and every suspension on either,
 * with the strike that it was; a selfie that was asked for in the hearing and never came is due no longer. Each by the door
 * of its stage, with that stage's event. What rested on it otherwise is left for a person to look at. All of it is kept, so that each page can say why.
 */
export async function reverseDecision(
  tx: Tx,
  actor: Actor,
  appeal: AppealRecord,
  { label, locked }: { label: boolean; locked: readonly string[] },
  now: Date,
): Promise<void> {
  const { driverId } = appeal
  const traces: NewTrace[] = []
  const undone = (subjectKind: string, subjectId: string, what: string, of = driverId) =>
    traces.push({ driverId: of, kind: 'undone', subjectKind, subjectId, what })
  const overturn = async (basis: { caseId: string } | { sharingCaseId: string; driverId: string }, of = driverId) => {
    for (const row of await suspensionsOn(tx, basis)) {
      const stood = isStanding(suspensionState(row, now))
      if (!(await overturnInside(tx, actor, row, 'appeal', now))) continue
      undone('suspension', row.id, 'suspension', of)
      if (of !== driverId && stood) await tellOther(tx, actor, row, now)
    }
  }
  if (appeal.caseId) {
    const reversed = await reverseCase(
      tx,
      actor,
      appeal.caseId,
      { appealId: appeal.id, number: appeal.number, label },
      now,
    )
    if (reversed) {
      undone('case', appeal.caseId, 'rejection')
      undone('verification', reversed.verificationId, 'rejected')
      if (reversed.challengeId) undone('challenge', reversed.challengeId, 'failed')
      if (reversed.goldenId) undone('golden', reversed.goldenId, 'golden_pair')
    }
    await overturn({ caseId: appeal.caseId })
  }
  await forgiveAsked(tx, actor, appeal, now)
  const sharing = await undoSharingOf(tx, actor, appeal, now)
  for (const id of sharing.signalIds) undone('signal', id, 'evidence')
  for (const { caseId, accounts } of sharing.fallen)
    for (const account of accounts) {
      undone('sharingCase', caseId, account === driverId ? 'sharing' : 'sharing_of_another', account)
      if (locked.includes(account)) await overturn({ sharingCaseId: caseId, driverId: account }, account)
    }
  if (appeal.sharingCaseId) await overturn({ sharingCaseId: appeal.sharingCaseId, driverId })
  const kept = sharing.kept.map(
    (caseId): NewTrace => ({
      driverId,
      kind: 'look',
      subjectKind: 'sharingCase',
      subjectId: caseId,
      what: 'sharing_kept',
    }),
  )
  const later = await findLater(tx, driverId, { ...appeal, since: appeal.decisionAt })
  await insertReversal(
    tx,
    { driverId, appealId: appeal.id, caseId: appeal.caseId, reversedById: actor.id, reversedAt: now },
    [...traces, ...kept, ...later],
  )
}

/** A selfie that was asked for because of the appeal stops nobody whose appeal was right; one that came goes its way. */
async function forgiveAsked(tx: Tx, actor: Actor, appeal: AppealRecord, now: Date): Promise<void> {
  if (!appeal.challengeId || (await askedSelfie(appeal, now, tx))?.state !== 'over') return
  const which = { sourceId: appeal.challengeId, causes: ['challenge_open'] as const }
  await endRestrictions(tx, actor, appeal.driverId, which, 'overturned', now)
}

async function undoSharingOf(tx: Tx, actor: Actor, appeal: AppealRecord, now: Date): Promise<UndoneSharing> {
  const { driverId, kind, verificationId, sharingCaseId } = appeal
  const because = `AP-${appeal.number}`
  if (kind === 'suspension' && sharingCaseId)
    return await undoEvidence(tx, actor, { driverId, sharingCaseId, because }, now)
  if (verificationId) return await undoEvidence(tx, actor, { driverId, verificationId, because }, now)
  return { signalIds: [], fallen: [], kept: [] }
}

/** Whoever else is free again because of it gets a letter of their own; the driver gets that of the appeal. */
async function tellOther(tx: Tx, actor: Actor, row: SuspensionRecord, now: Date): Promise<void> {
  const driver = await lockDriver(tx, row.driverId)
  const letter = { kind: 'overturned', facts: { why: 'sharing' } } as const
  if (driver) await tellOfSuspension(tx, actor, driver, row, letter, now)
}
