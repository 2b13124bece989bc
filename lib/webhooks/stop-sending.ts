import 'server-only'
import { record } from '@/lib/audit'
import type { Tx } from '@/lib/database'
import type { Actor } from '@/lib/vocabulary'
import { countWaiting } from './lane-records'
import { updateEndpoint } from './records'

/**
 * Disables an endpoint in the caller's transaction, which holds its lock: from then on nothing more is sent to it. What
 * waits is put aside after the transaction (`parkWaiting`), as a day's backlog is more than one of them can hold.
 * @returns how many wait
 */
export async function stopSending(
  tx: Tx,
  actor: Actor,
  id: string,
  why: 'person' | 'gone',
  now: Date,
): Promise<number> {
  const by = { disabledByKind: actor.kind, disabledById: actor.id }
  await updateEndpoint(tx, id, { disabledAt: now, disabledWhy: why, ...by })
  const parked = await countWaiting(tx, id)
  const subject = { kind: 'webhook', id }
  await record(tx, { type: 'webhook.disabled', actor, subject, data: { why, parked }, occurredAt: now })
  return parked
}
