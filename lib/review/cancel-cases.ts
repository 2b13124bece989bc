import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { endRestrictions } from '@/lib/standing'
import type { Actor } from '@/lib/vocabulary'
import { UNCLAIMED } from './claims/claim-rules'
import { forgetTexts } from './notes/note-records'
import { findOpenCaseOfVerifications, updateCase } from './records'

/**
 * Cancels the open cases of checks whose selfies went with the consent, in the caller's transaction under the
 * driver's lock; a hold that rested on such a case ends with it: there is nothing left to compare, and nothing that was
 * written of it is kept.
 */
export async function cancelCases(
  tx: Tx,
  actor: Actor,
  verificationIds: string[],
  now: Date,
  why: 'consent' | 'erased' = 'consent',
): Promise<void> {
  for (const row of await findOpenCaseOfVerifications(tx, verificationIds)) {
    await updateCase(tx, row.id, {
      status: 'cancelled',
      closedAt: now,
      disposition: 'cancelled',
      ...UNCLAIMED,
      snoozedUntil: null,
      snoozedById: null,
    })
    await forgetTexts(tx, row.id)
    await record(tx, {
      type: 'case.cancelled',
      actor,
      driverId: row.driverId,
      subject: { kind: 'case', id: row.id },
      data: { why },
      occurredAt: now,
    })
    await endRestrictions(tx, actor, row.driverId, { sourceId: row.id }, 'case cancelled', now)
  }
}
