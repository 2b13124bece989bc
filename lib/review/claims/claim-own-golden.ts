import type { Tx } from '@/lib/database'
import { findOwnBefore } from '../golden/golden-wait-records'
import { type CaseRecord, lockCase, updateCase } from '../records'
import { type NewClaim, peekNext } from './claim-records'
import { claimedBy, statusOf } from './claim-rules'

/**
 * Claims the golden case that its person gave back, where it is next in order, as any case that was given back would be.
 * For the transaction that has their claims. Null: none is.
 */
export async function claimOwnGolden(tx: Tx, { userId, kind, lanes, now }: NewClaim): Promise<CaseRecord | null> {
  const own = await findOwnBefore(null, userId, lanes, now, tx)
  if (!own) return null
  const before = await findOwnBefore(await peekNext(userId, lanes, now, tx), userId, lanes, now, tx)
  const row = before && (await lockCase(tx, before.id))
  if (row?.assignedToId !== userId || statusOf(row, now) !== 'open') return null
  return await updateCase(tx, row.id, claimedBy(userId, now, kind))
}
