import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import type { Actor, SharingSignalName } from '@/lib/vocabulary'
import { assess } from './assess'
import {
  findConfirmed,
  findSharingCase,
  insertAct,
  lockPlacing,
  lockSharingCase,
  type SharingCaseRecord,
  unconfirmMembers,
  updateSharingCase,
} from './case-records'
import { about } from './claims'
import { recountCase } from './recount-case'
import { dropFromSignal, findSignalsOf, findSignalsWithin, reverseSignals, type SignalRecord } from './signal-records'
import { isOpenCase } from './transitions'

/** What an undone decision rests on: a check of a driver, or a driver's part in a confirmed sharing case;
 * `because`: the number of the appeal. */
export type UndoneGround = { driverId: string; because: string } & (
  | { verificationId: string }
  | { sharingCaseId: string }
)

export type UndoneSharing = {
  /** Signals that fell. */
  signalIds: string[]
  /** Confirmed cases that do not stand any more for these accounts. */
  fallen: { caseId: string; accounts: string[] }[]
  /** Cases that lost evidence and keep other: a person looks at them. */
  kept: string[]
}

/** Of how many checks a signal must name to say anything: a likeness or a copy is of two. */
const NEEDS: Record<SharingSignalName, number> = {
  shared_install: 2,
  shared_face: 2,
  same_picture: 2,
  several_faces: 1,
  impossible_travel: 2,
  overlap_on_device: 2,
  device_change: 1,
  capture_failures: 1,
}

/**
 * Takes out of all evidence of sharing what rested on an undone decision, in the caller's transaction under the driver's
 * lock: signals that name only this check fall, others go on without it; open cases are weighed anew; a confirmed case that
 * does not stand any more is overturned, or, where it still stands for others, ends for the accounts it no longer names.
 * Each such account is told by an event. Takes the placing lock, then the cases.
 */
export async function undoEvidence(tx: Tx, actor: Actor, ground: UndoneGround, now: Date): Promise<UndoneSharing> {
  await lockPlacing(tx)
  const touched = (await findSignalsOf([ground.driverId], tx)).filter(
    (one) => one.closedWhy !== 'reversed' && restsOn(one, ground),
  )
  const falling = touched.filter((one) => falls(one, ground))
  for (const one of touched.filter((each) => !falling.includes(each)))
    if ('verificationId' in ground) await dropFromSignal(tx, one.id, ground.verificationId)
  await reverseSignals(
    tx,
    falling.map((one) => one.id),
    now,
  )
  const undone: UndoneSharing = { signalIds: falling.map((one) => one.id), fallen: [], kept: [] }
  const caseIds = touched.flatMap((one) => one.caseId ?? [])
  if ('sharingCaseId' in ground) caseIds.push(ground.sharingCaseId)
  for (const caseId of [...new Set(caseIds)].sort()) {
    await lockSharingCase(tx, caseId)
    const row = await findSharingCase(caseId, tx)
    if (!row) continue
    const lost = falling.filter((one) => one.caseId === caseId).length
    if (isOpenCase(row.status)) await weighOpen(tx, actor, row, ground, lost, undone, now)
    else if (row.status === 'confirmed') await weighConfirmed(tx, actor, row, ground, lost, undone, now)
  }
  return undone
}

const restsOn = (one: SignalRecord, ground: UndoneGround): boolean =>
  'verificationId' in ground ? one.verificationIds.includes(ground.verificationId) : one.caseId === ground.sharingCaseId

const falls = (one: SignalRecord, ground: UndoneGround): boolean =>
  'sharingCaseId' in ground || one.verificationIds.length - 1 < NEEDS[one.signal]

async function weighOpen(
  tx: Tx,
  actor: Actor,
  row: SharingCaseRecord,
  ground: UndoneGround,
  lost: number,
  undone: UndoneSharing,
  now: Date,
): Promise<void> {
  const after = await recountCase(tx, row, now)
  undone.kept.push(row.id)
  await note(tx, actor, row, ground, { evidence: lost, stands: after.core > 0, left: after.accounts }, now)
}

async function weighConfirmed(
  tx: Tx,
  actor: Actor,
  row: SharingCaseRecord,
  ground: UndoneGround,
  lost: number,
  undone: UndoneSharing,
  now: Date,
): Promise<void> {
  const confirmed = await findConfirmed(row.id, tx)
  const facts = (await findSignalsWithin(confirmed, tx))
    .filter((one) => one.caseId === row.id && one.closedWhy === 'confirmed')
    .map((one) => ({ ...one, closedAt: null }))
  const core = assess(facts, row.decidedAt ?? now).core
  const dropped = confirmed.filter((id) => !core.includes(id))
  const left = confirmed.length - dropped.length
  if (dropped.length === 0) undone.kept.push(row.id)
  else {
    undone.fallen.push({ caseId: row.id, accounts: dropped })
    if (left > 0) {
      undone.kept.push(row.id)
      await unconfirmMembers(tx, row.id, dropped)
      await updateSharingCase(tx, row.id, { core: left })
    } else await updateSharingCase(tx, row.id, { status: 'overturned', decidedById: actor.id, decidedAt: now })
    for (const driverId of dropped)
      await record(tx, { type: 'sharing.overturned', actor, driverId, subject: about(row.id), occurredAt: now })
  }
  await note(tx, actor, row, ground, { evidence: lost, stands: left > 0, left }, now)
}

async function note(
  tx: Tx,
  actor: Actor,
  row: SharingCaseRecord,
  { driverId, because }: UndoneGround,
  facts: { evidence: number; stands: boolean; left: number },
  now: Date,
): Promise<void> {
  await insertAct(tx, {
    caseId: row.id,
    act: 'evidence-undone',
    userId: actor.id,
    at: now,
    facts: { ...facts, because },
  })
  await record(tx, {
    type: 'sharing.evidence-undone',
    actor,
    driverId,
    subject: about(row.id),
    data: facts,
    occurredAt: now,
  })
}
