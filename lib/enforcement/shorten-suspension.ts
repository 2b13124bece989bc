import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import { endRestrictions, moveEnd } from '@/lib/standing'
import type { Actor } from '@/lib/vocabulary'
import { type SuspensionRecord, updateSuspension } from './records'

/**
 * Ends a suspension earlier, or now, on appeal: in the caller's transaction, which holds the driver's lock and has seen
 * that it stands. It goes on counting as a strike. Sends no letter: whoever decides the appeal says why.
 */
export async function shortenInside(
  tx: Tx,
  actor: Actor,
  { id, driverId, endsAt: before }: SuspensionRecord,
  endsAt: Date,
  now: Date,
): Promise<void> {
  const about = { actor, driverId, subject: { kind: 'suspension', id }, occurredAt: now }
  if (endsAt <= now) {
    await updateSuspension(tx, id, { liftedAt: now, liftedById: actor.id })
    await record(tx, { ...about, type: 'suspension.lifted' })
    await endRestrictions(tx, actor, driverId, { sourceId: id }, 'lifted', now)
    return
  }
  await updateSuspension(tx, id, { endsAt, reviewAt: null, changedAt: now, changedById: actor.id })
  await record(tx, { ...about, type: 'suspension.changed', data: { from: before, endsAt, why: 'appeal' } })
  await moveEnd(tx, actor, driverId, id, endsAt, now)
}
