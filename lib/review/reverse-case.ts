import 'server-only'
import { record } from '@/lib/audit'
import { settleVerification } from '@/lib/capture'
import { passAfterAll } from '@/lib/challenges'
import type { Tx } from '@/lib/database'
import { endRestrictions } from '@/lib/standing'
import type { Actor } from '@/lib/vocabulary'
import { confirmChange } from './decisions/settle-finding'
import { retire } from './golden/golden-pairs'
import { findGoldenPairOfCase } from './golden/golden-records'
import { lockCase, updateCase } from './records'

export type Reversed = { verificationId: string; challengeId: string | null; goldenId: string | null }

/**
 * Undoes a confirmed rejection, in the transaction of whoever heard the appeal, under the driver's lock: the check is
 * approved, its challenge passed, what the case restricted ends, a golden pair of it is retired. `label`: a person found the
 * same person, so the pair may teach, and the selfie of a declared change becomes
 * a reference photo; else it is approved without being a label, and grows no template. Findings and audit
 * records stay as history. Null: it was not a rejection (any more). Locks the case.
 */
export async function reverseCase(
  tx: Tx,
  actor: Actor,
  caseId: string,
  { appealId, number, label }: { appealId: string; number: number; label: boolean },
  now: Date,
): Promise<Reversed | null> {
  const row = await lockCase(tx, caseId)
  if (row?.kind !== 'match' || row.disposition !== 'different_people' || row.reversedAt || !row.closedAt) return null
  const { driverId, verificationId } = row
  await updateCase(tx, caseId, {
    disposition: label ? 'same_person' : null,
    reversedAt: now,
    reversedById: actor.id,
    hearerId: null,
  })
  await settleVerification(tx, verificationId, ['rejected'], { status: 'approved', reasons: [], unlabelled: !label })
  await record(tx, {
    type: 'case.reversed',
    actor,
    driverId,
    subject: { kind: 'case', id: caseId },
    data: { verificationId, appealId, appealNumber: number, label },
    occurredAt: now,
  })
  await record(tx, {
    type: 'verification.approved',
    actor,
    driverId,
    subject: { kind: 'verification', id: verificationId },
    data: { caseId, by: 'person', appealId },
    occurredAt: now,
  })
  if (label) await confirmChange(tx, { actor, row, now })
  await endRestrictions(tx, actor, driverId, { sourceId: caseId }, 'overturned', now)
  const before = { causes: ['retake_after_hold'] as const, begunBefore: row.closedAt }
  await endRestrictions(tx, actor, driverId, before, 'overturned', now)
  const challengeId = await passAfterAll(tx, actor, driverId, verificationId, now)
  const golden = await findGoldenPairOfCase(caseId, tx)
  const goldenId = golden && !golden.retiredAt ? golden.id : null
  if (goldenId) await retire(tx, actor, [goldenId], 'reversed', now)
  return { verificationId, challengeId, goldenId }
}
