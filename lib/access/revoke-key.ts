import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { ok, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { forbidden } from './permissions'
import { revokeKeyRow } from './records'

/**
 * Ends a key for good; the next call with it is refused.
 * Refuses `forbidden`, `not-found`, `already-revoked`.
 */
export async function revokeKey(
  actor: StaffActor,
  keyId: string,
  now = new Date(),
): Promise<Result<null, 'forbidden' | 'not-found' | 'already-revoked'>> {
  const refusal = forbidden(actor, 'keys.write')
  if (refusal) return refusal
  return await transaction(async (tx) => {
    const revoked = await revokeKeyRow(tx, keyId, actor.id, now)
    if (revoked !== 'done') return refuse(revoked === 'already' ? 'already-revoked' : 'not-found')
    await record(tx, { type: 'key.revoked', actor, subject: { kind: 'key', id: keyId }, occurredAt: now })
    return ok(null)
  })
}
