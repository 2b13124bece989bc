import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import type { Actor } from '@/lib/vocabulary'
import {
  findKeptMemberships,
  findMembershipsOf,
  findOpenCasesOf,
  findSharingCase,
  forgetReasons,
  insertAct,
  keepMembers,
  leaveMembers,
  lockPlacing,
  membersOf,
  updateSharingCase,
} from './case-records'
import { about, NO_CLAIM } from './claims'
import { deletePairsOf, deletePairsOfCase } from './pair-records'
import { recountCase } from './recount-case'
import { deleteSharedFaces, deleteSignalsOf, deleteSignalsOfCase } from './signal-records'
import { forgetTraces } from './trace-records'
import { isOpenCase } from './transitions'

/**
 * After a withdrawal or at erasure, in its transaction under the driver's lock: everything the signals kept of the
 * account goes (picture hashes, faces, phones, evidence, what people found of its selfies), and it leaves its cases. Each
 * open case is weighed anew and its history says what went and whether it still stands; one that nobody is left in is
 * dismissed. At erasure the words written about those cases go too. What the decided cases in `keep` rest on stays, marked
 * as evidence alone. Takes the placing lock.
 * @returns of how many cases it stays from now on
 */
export async function forgetSharing(
  tx: Tx,
  actor: Actor,
  driverId: string,
  why: 'withdrawn' | 'erased',
  now: Date,
  keep: readonly string[] = [],
): Promise<number> {
  await lockPlacing(tx)
  const memberships = await findMembershipsOf(tx, driverId)
  const { count } = await deleteSignalsOf(tx, driverId, keep)
  await deletePairsOf(tx, driverId, keep)
  await forgetTraces(tx, driverId)
  const kept = keep.length > 0 ? await keepMembers(tx, driverId, keep, now) : 0
  const caseIds = memberships.map((member) => member.caseId).filter((id) => !keep.includes(id))
  if (why === 'erased') await forgetReasons(tx, caseIds)
  for (const caseId of caseIds) {
    await leaveMembers(tx, caseId, [driverId], why, now)
    const row = await findSharingCase(caseId, tx)
    if (!row || !isOpenCase(row.status)) continue
    const left = await membersOf(caseId, tx)
    const after = await recountCase(tx, row, now)
    if (left.length === 0) {
      await updateSharingCase(tx, caseId, { status: 'dismissed', decidedAt: now, ...NO_CLAIM })
    }
    const facts = { why, evidence: count, left: left.length, stands: after.core > 0 }
    await insertAct(tx, { caseId, act: 'evidence-gone', at: now, facts })
    await record(tx, {
      type: 'sharing.evidence-gone',
      actor,
      driverId,
      subject: about(caseId),
      data: facts,
      occurredAt: now,
    })
  }
  return kept
}

/**
 * What had stayed of an account without a consent as evidence of decided cases goes, but for the cases in `keep`, in the
 * caller's transaction under the driver's lock. Evidence that came after a consent given anew is not touched.
 */
export async function releaseSharingEvidence(
  tx: Tx,
  actor: Actor,
  driverId: string,
  now: Date,
  keep: readonly string[],
): Promise<void> {
  for (const { caseId } of await findKeptMemberships(tx, driverId)) {
    if (keep.includes(caseId)) continue
    await deleteSignalsOfCase(tx, driverId, caseId)
    await deletePairsOfCase(tx, driverId, caseId)
    await leaveMembers(tx, caseId, [driverId], 'withdrawn', now)
    await record(tx, { type: 'sharing.evidence-gone', actor, driverId, subject: about(caseId), occurredAt: now })
  }
}

/**
 * After a driver took back the choice to be compared across accounts, in its transaction under the driver's lock: the
 * likenesses that the search gave and no person has compared go, and the open case is weighed anew. Takes the placing lock.
 */
export async function forgetSharedFaces(tx: Tx, driverId: string, now: Date): Promise<void> {
  await lockPlacing(tx)
  if ((await deleteSharedFaces(tx, driverId)) === 0) return
  for (const row of await findOpenCasesOf(tx, [driverId])) await recountCase(tx, row, now)
}
